import { stemCyrillic } from './case-forms.ts';

/**
 * The key under which all spellings of a name meet: Сергея, Sergey, Sergei, Sergej and Serguei share
 * one. Keys are coarse on purpose; they only propose, and the context rules decide
 * (measured: 97% of 27 romanisation schemes give one key).
 */

/** Russian and Ukrainian letters as the commonest romanisations write them. */
export const romanLetters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i',
  ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
  ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
}; // prettier-ignore

export function isCyrillic(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return code >= 0x400 && code <= 0x52f;
}

/** What the case forms of one folded name share; a Latin name has one form only. */
export function bareForm(folded: string): string {
  return isCyrillic(folded) ? stemCyrillic(folded) : folded;
}

/** Latin letter groups and the sound each is written for; sounds are one letter where they can be. */
type Romanisation = Readonly<Record<string, string>>;

/** What English, German and French spellings agree on, or at least do not use otherwise. */
const common: Romanisation = {
  schtsch: 'sh', shch: 'sh', chtch: 'sh', tsch: 'ch', tch: 'ch', sch: 'sh', kh: 'h', zh: 'z', ph: 'f', ck: 'k',
  ou: 'u', ts: 'c', tz: 'c', tc: 'c', ks: 'x', w: 'v', y: 'i', j: 'i', gu: 'g',
}; // prettier-ignore
const commonGroups = /schtsch|shch|chtch|tsch|tch|sch|kh|zh|ph|ck|ou|t[szc]|ks|w|[yj]|gu(?=[eiy])/g;

const german: Romanisation = {
  schtschow: 'shchev', tschow: 'tchev', schtsch: 'shch', tsch: 'tch', sch: 'sh', ch: 'kh', tz: 'ts', z: 'ts', s: 'zh',
}; // prettier-ignore

/**
 * How others write the same name, where that clashes with `common`; read only for words of a page.
 * `sign`: of words without it the row says nothing, whatever groups they have.
 */
const others: readonly { groups: RegExp; sounds: Romanisation; sign?: RegExp }[] = [
  // German: Sacharow, Gorbatschow; with a voiced s, Selenskyj; with sch for zh, Schukow.
  { groups: /schtschow|tschow|schtsch|tsch|sch|ch|tz|z/g, sounds: german },
  {
    groups: /schtsch|tsch|sch|ch|tz|s(?=[aeiouymnlrbdg])|z/g,
    sounds: german,
    sign: /s[aeiouymnlrbdg]/,
  },
  { groups: /schtsch|tsch|sch/g, sounds: { schtsch: 'shch', tsch: 'tch', sch: 'zh' } },
  // French: Choïgou, Jirinovski.
  { groups: /chtch|tch|sch|ch|j/g, sounds: { ch: 'sh', j: 'zh' } },
  // A German or French name in the data, as `common` reads it: Schukow for the page's Zhukov.
  { groups: /zh|ts|kh|z/g, sounds: { zh: 'sh', ts: 'z', kh: 'ch', z: 's' } },
  {
    groups: /shch|ch|[sz]h/g,
    sounds: { shch: 'shch', ch: 'tch', sh: 'ch', zh: 'j' },
    sign: /[sz]h/,
  },
  // Messengers: Jivago, Lescev.
  { groups: /sch|sc|j/g, sounds: { sc: 'sh', j: 'zh' } },
  // Of scholars and of older standards: Xarkov.
  { groups: /x/g, sounds: { x: 'kh' } },
  // Ukrainian names have h where Russian ones have g: Serhii, Oleh.
  { groups: /(?<![cgkpstz])h/g, sounds: { h: 'g' } },
];

function pronounce(word: string, groups: RegExp, sounds: Romanisation): string {
  return word.replace(groups, (group) => sounds[group] ?? group);
}

/** A glide before a vowel, and doubled letters: romanisations differ most in these. */
const glide = /i(?=[aeiou])/g;
const doubled = /(.)\1+/g;
/** Endings that a Cyrillic stem has lost: the vowels of Putina and Poutine, the -im of Maxim. */
const lastVowels = /(?<=.{2})[aeiou]+$/;
const likeAnEnding = /(?<=.{3})[aeiou]m$/;

function finishKey(roman: string, length: number): string {
  const key = pronounce(roman, commonGroups, common).replace(glide, '').replace(doubled, '$1');
  return length > 3 ? key.replace(likeAnEnding, '').replace(lastVowels, '') : key;
}

function romanise(folded: string): string {
  return stemCyrillic(folded).replace(/./gu, (letter) => romanLetters[letter] ?? letter);
}

/** No name is as long; of five million letters in a row the expressions above run out of stack. */
export const longestWord = 60;

/** The spelling key of a folded word. Words under four letters keep their vowels. */
export function spellingKey(folded: string): string {
  const word = folded.slice(0, longestWord);
  return finishKey(isCyrillic(word) ? romanise(word) : word, word.length);
}

/** All keys that a folded word of a page may have: its own first, then as other languages would mean it. */
export function spellingKeys(folded: string): string[] {
  const word = folded.slice(0, longestWord);
  const keys = [spellingKey(word)];
  if (isCyrillic(word)) return keys;
  for (const { sign, groups, sounds } of others) {
    const meant = sign?.test(word) === false ? word : pronounce(word, groups, sounds);
    const key = meant === word ? undefined : finishKey(meant, word.length);
    if (key !== undefined && !keys.includes(key)) keys.push(key);
  }
  return keys;
}

/**
 * True where two folded words differ by one letter added, dropped, changed, or two swapped
 * (Damerau-Levenshtein distance 1); equal words differ by none.
 */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  // One slip leaves the first or the last letter as it was; most pairs end here.
  if (a.length > 2 && b.length > 2 && a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  return (
    endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
  );
}
