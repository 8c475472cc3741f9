/** Finding words in the original text. All offsets are UTF-16 code units. */

export interface Word {
  start: number;
  end: number;
  text: string;
}

const inWord = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]/u;
const anyWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;
/** Upper or title case first. Words of other cases matter only near an event noun. */
const capitalisedWord =
  /(?<![\p{L}\p{N}\p{M}])[\p{Lu}\p{Lt}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;
const address = /\b(?:https?:\/\/|www\.)\S+/gi;

export function findWords(text: string, from = 0, to = text.length): Word[] {
  return Array.from(text.slice(from, to).matchAll(anyWord), (found) => ({
    start: from + found.index,
    end: from + found.index + found[0].length,
    text: found[0],
  }));
}

/** Capitalised words, those inside web addresses left out. */
export function findCapitalisedWords(text: string): Word[] {
  const words: Word[] = [];
  capitalisedWord.lastIndex = 0;
  for (let found = capitalisedWord.exec(text); found; found = capitalisedWord.exec(text))
    words.push({ start: found.index, end: found.index + found[0].length, text: found[0] });
  if (!text.includes('://') && !text.includes('www.')) return words;
  const addresses = Array.from(text.matchAll(address), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  return words.filter((word) => !addresses.some((a) => a.start <= word.start && word.end <= a.end));
}

/** More than this between two words, white space not counted, and no rule looks at them together. */
const widestGap = 6;

/** The word that ends at or before `at`; undefined at the start of the text. */
export function wordBefore(text: string, at: number): Word | undefined {
  let end = at;
  for (let gap = 0; end > 0 && !inWord.test(text[end - 1] ?? ''); end--)
    if (!isSpace(text, end - 1) && ++gap > widestGap) return undefined;
  if (end === 0) return undefined;
  let start = end;
  while (start > 0 && inWord.test(text[start - 1] ?? '')) start--;
  return { start, end, text: text.slice(start, end) };
}

/** The word that starts at or after `at`; undefined at the end of the text. */
export function wordAfter(text: string, at: number): Word | undefined {
  let start = at;
  for (let gap = 0; start < text.length && !inWord.test(text[start] ?? ''); start++)
    if (!isSpace(text, start) && ++gap > widestGap) return undefined;
  if (start === text.length) return undefined;
  let end = start;
  while (end < text.length && inWord.test(text[end] ?? '')) end++;
  return { start, end, text: text.slice(start, end) };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}

export function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** Two letters or more and none of them small: TASS, PUTIN. */
export function isAllCapitals(word: string): boolean {
  return /^[\p{Lu}\p{M}\p{N}]{2,}$/u.test(word) && /\p{Lu}/u.test(word);
}

/**
 * What may stand between the words of one name: a space, a dot after an initial, a hyphen, brackets.
 * A page's source may break and indent a line there; any white space is one space.
 */
export function joinsNames(gap: string): boolean {
  // Looking past all white space at once keeps a page full of it from costing its square.
  return /^(?:[.\-\u2010\u2011'’[\]]|\s+(?!\s)){0,3}$/.test(gap) && !/^\.\s*\.$/.test(gap);
}
