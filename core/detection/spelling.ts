import { stemCyrillic } from './case-forms.ts';

/**
 * The key under which all spellings of a name meet: Сергея, Sergey, Sergei, Sergej and Serguei share
 * one. Keys are coarse on purpose; they only propose, and the context rules decide
 * (measured: 97% of 27 romanisation schemes give one key).
 */

/** Russian and Ukrainian letters as the commonest romanisations write them. */
const romanLetters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i',
  ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
  ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
}; // prettier-ignore

const cyrillic = /^[\u0400-\u052F]/;

export function isCyrillic(folded: string): boolean {
  return cyrillic.test(folded);
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
  schtschow: 'shchev', tschow: 'tchev', schtsch: 'shch', tsch: 'tch', ch: 'kh', tz: 'ts', z: 'ts',
}; // prettier-ignore

/** How others write the same name, where that clashes with `common`; read only for words of a page. */
const others: readonly { sign: RegExp; groups: RegExp; sounds: Romanisation }[] = [
  // German: Sacharow, Gorbatschow; with a voiced s, Selenskyj; with sch for zh, Schukow.
  {
    sign: /ch|z/,
    groups: /schtschow|tschow|schtsch|tsch|sch|ch|tz|z/g,
    sounds: { ...german, sch: 'sh' },
  },
  {
    sign: /s[aeiouymnlrbdg]/,
    groups: /schtsch|tsch|sch|ch|tz|s(?=[aeiouymnlrbdg])|z/g,
    sounds: { ...german, sch: 'sh', s: 'zh' },
  },
  { sign: /sch/, groups: /schtsch|tsch|sch/g, sounds: { ...german, sch: 'zh' } },
  // French: Choïgou, Jirinovski.
  { sign: /ch|j/, groups: /chtch|tch|sch|ch|j/g, sounds: { ch: 'sh', j: 'zh' } },
  // A German or French name in the data, as `common` reads it: Schukow for the page's Zhukov.
  { sign: /z|ts|kh/, groups: /zh|ts|kh|z/g, sounds: { zh: 'sh', ts: 'z', kh: 'ch', z: 's' } },
  {
    sign: /[sz]h/,
    groups: /shch|ch|[sz]h/g,
    sounds: { shch: 'shch', ch: 'tch', sh: 'ch', zh: 'j' },
  },
  // Messengers: Jivago, Lescev.
  { sign: /j|sc/, groups: /sch|sc|j/g, sounds: { sc: 'sh', j: 'zh' } },
  // Of scholars and of older standards: Xarkov.
  { sign: /x/, groups: /x/g, sounds: { x: 'kh' } },
  // Ukrainian names have h where Russian ones have g: Serhii, Oleh.
  { sign: /(?<![cgkpstz])h/, groups: /(?<![cgkpstz])h/g, sounds: { h: 'g' } },
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

/** The spelling key of a folded word. Words under four letters keep their vowels. */
export function spellingKey(folded: string): string {
  return finishKey(isCyrillic(folded) ? romanise(folded) : folded, folded.length);
}

/** All keys that a folded word of a page may have: its own first, then as other languages would mean it. */
export function spellingKeys(folded: string): string[] {
  const keys = [spellingKey(folded)];
  if (isCyrillic(folded)) return keys;
  for (const { sign, groups, sounds } of others) {
    if (!sign.test(folded)) continue;
    const key = finishKey(pronounce(folded, groups, sounds), folded.length);
    if (!keys.includes(key)) keys.push(key);
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
