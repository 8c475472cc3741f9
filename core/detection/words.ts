import { capitalRanges, isWordCode, wordRanges } from './letters.ts';

/** Finding words in the original text. All offsets are UTF-16 code units. */

export interface Word {
  start: number;
  end: number;
  text: string;
}

/**
 * "Tyul'pin", «Лук’яненко»: an apostrophe between small letters stands for a soft sign, and the word goes
 * on; "We've", "they'll" and "O'Brien" are two.
 */
const softSign = "['’`](?!ll|ve|re)[a-zß-öø-ÿа-їґ]{2}";
const softSignHere = /* @__PURE__ */ new RegExp(softSign, 'y');
/** A capital where no word is under way. Words of other cases matter only near an event noun. */
const capitalisedWord = /* @__PURE__ */ new RegExp(
  `(?<![${wordRanges}])[${capitalRanges}][${wordRanges}]*(?:(?<=[a-zа-їґ])${softSign}[${wordRanges}]*)*`,
  'g',
);
const address = /\b(?:https?:\/\/|www\.)\S+/gi;

/** True for the offset of a letter, or of an apostrophe that a word goes on after. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isWordCode(code)) return true;
  if (code !== 0x27 && code !== 0x2019 && code !== 0x60) return false;
  softSignHere.lastIndex = at;
  return isSmallLetter(text.charCodeAt(at - 1)) && softSignHere.test(text);
}

function isSmallLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x42f && code < 0x458) || code === 0x491;
}

/**
 * Tells where each word of a text stands. Reads letter by letter: over the short texts it is given, a third
 * of an expression's time.
 */
export function eachWord(
  text: string,
  tell: (start: number, end: number) => void,
  from = 0,
  to = text.length,
): void {
  for (let end = from; end < to; end++) {
    const start = end;
    while (end < to && isInWord(text, end)) end++;
    if (end > start) tell(start, end);
  }
}

export function findWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  const add = (start: number, end: number) =>
    words.push({ start, end, text: text.slice(start, end) });
  eachWord(text, add, from, to);
  return words;
}

/** The first capitalised words, those inside web addresses left out. */
export function findCapitalisedWords(text: string, most = Infinity): Word[] {
  const words: Word[] = [];
  capitalisedWord.lastIndex = 0;
  for (
    let found = capitalisedWord.exec(text);
    found && words.length < most;
    found = capitalisedWord.exec(text)
  )
    if (isCapitalised(found[0]))
      words.push({ start: found.index, end: found.index + found[0].length, text: found[0] });
  if (!text.includes('://') && !text.includes('www.')) return words;
  const addresses = Array.from(text.matchAll(address), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  let next = 0;
  return words.filter(({ start }) => {
    while ((addresses[next]?.end ?? Infinity) <= start) next++;
    return start < (addresses[next]?.start ?? Infinity);
  });
}

/** More than this between two words, white space not counted, and no rule looks at them together. */
const widestGap = 6;

/** The word that ends at or before `at`; undefined at the start of the text. */
export function wordBefore(text: string, at: number): Word | undefined {
  let end = at;
  for (let gap = 0; end > 0 && !isInWord(text, end - 1); end--)
    if (!isSpace(text, end - 1) && ++gap > widestGap) return undefined;
  if (end === 0) return undefined;
  let start = end;
  while (start > 0 && isInWord(text, start - 1)) start--;
  return { start, end, text: text.slice(start, end) };
}

/** The word that starts at or after `at`; undefined at the end of the text. */
export function wordAfter(text: string, at: number): Word | undefined {
  let start = at;
  for (let gap = 0; start < text.length && !isInWord(text, start); start++)
    if (!isSpace(text, start) && ++gap > widestGap) return undefined;
  if (start === text.length) return undefined;
  let end = start;
  while (end < text.length && isInWord(text, end)) end++;
  return { start, end, text: text.slice(start, end) };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 0x20 ||
    code === 0xa0 ||
    (code > 0x08 && code < 0x0e) ||
    (code > 0x7f && /\s/.test(text[at] ?? ''))
  );
}

export function isCapitalised(word: string): boolean {
  const first = word[0] ?? '';
  return first !== first.toLowerCase();
}

/** Two letters or more and none of them small: TASS, PUTIN. */
export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/**
 * What may stand between the words of one name: a space, a dot after an initial, a hyphen, brackets.
 * A page's source may break and indent a line there; any white space is one space.
 */
export function joinsNames(gap: string): boolean {
  if (gap === ' ') return true;
  // Looking past all white space at once keeps a page full of it from costing its square.
  return /^(?:[.\-\u2010\u2011'’[\]]|\s+(?!\s)){0,3}$/.test(gap) && !/^\.\s*\.$/.test(gap);
}
