import type { TextSelector } from '../../model/selector.ts';

/** UTF-16 code units of context on each side, and as far as it grows where the same stands twice. */
const context = 32;
const mostContext = 256;

/** True between the two halves of one character. */
function splitsCharacter(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

function describe(text: string, start: number, end: number, length: number): TextSelector {
  let from = Math.max(0, start - length);
  let to = Math.min(text.length, end + length);
  if (splitsCharacter(text, from)) from--;
  if (splitsCharacter(text, to)) to++;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    start,
    end,
  };
}

/** UTF-16 code units on each side that are kept as evidence, for the day when the page is gone. */
const evidence = 300;

/** UTF-16 code units; what is longer is of a writing without spaces. */
const longestWord = 30;

/** The rest of the word that would be cut there. */
function restOfWord(text: string, at: number): { before: string; after: string } {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at, at + longestWord))?.[0] ?? '';
  const isWord = before.length + after.length < longestWord && before !== '' && after !== '';
  return isWord ? { before, after } : { before: '', after: '' };
}

/** What stood around a quote when it was saved, in whole words. */
export function describeContext(
  text: string,
  { start, end }: TextSelector,
): { before: string; after: string } {
  const { prefix, suffix } = describe(text, start, end, evidence);
  return {
    before: restOfWord(text, start - prefix.length).before + prefix,
    after: suffix + restOfWord(text, end + suffix.length).after,
  };
}

/**
 * A selector for a stretch of a text, white space at its ends left out; undefined where nothing else
 * is in it. The context is longer than usual where quote and context stand twice.
 */
export function describeSelection(
  text: string,
  start: number,
  end: number,
): TextSelector | undefined {
  const selected = text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = from + selected.trim().length;
  if (to <= from) return undefined;
  for (let length = context; ; length *= 2) {
    const selector = describe(text, from, to, length);
    const whole = selector.prefix + selector.exact + selector.suffix;
    const isUnique = text.indexOf(whole) === text.lastIndexOf(whole);
    if (isUnique || length >= mostContext) return selector;
  }
}
