import { fold } from './fold.ts';
import { capitalRanges, isWordCode } from './letters.ts';
import type { Language } from './languages/language.ts';
import { firstEndingAfter } from '../model/search-sorted.ts';
import type { Span } from '../model/span.ts';

/** A full stop, its closing marks, and white space; or a stop glued to the next capital. */
const stop = new RegExp(`[.!?…]+["'”’»)\\]]*(?:\\s+|(?=["'“‘«([]*[${capitalRanges}])|$)`, 'g');

function endsSentence(text: string, at: number, found: string, language: Language): boolean {
  if (!found.startsWith('.') || found.startsWith('..')) return true;
  let from = at;
  while (
    from > 0 &&
    at - from < 20 &&
    (isWordCode(text.charCodeAt(from - 1)) || text[from - 1] === '.')
  )
    from--;
  const before = text.slice(from, at);
  // A single letter is an initial ("J. Smith"); so is each letter of "U.S."
  const letter = before.length === 1 || before.at(-2) === '.';
  if (letter && !/\d/.test(before.at(-1) ?? '')) return before === '';
  if (language.abbreviations.has(fold(before))) return false;
  const next = text[at + found.length] ?? '';
  return next === next.toUpperCase();
}

/**
 * Longer ones are no sentences (of 123,845 in news the longest has 1,186 characters), and rules that
 * compare all of a sentence with all of it would never end. Cut between words where there are any.
 */
const longestSentence = 4_000;

/** The sentences of a block of text, in order; together they cover it whole. */
export function splitSentences(text: string, language: Language): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const endAt = (end: number) => {
    while (end - start > longestSentence) {
      const cut =
        start +
        (text.slice(start, start + longestSentence).lastIndexOf(' ') + 1 || longestSentence);
      sentences.push({ start, end: cut });
      start = cut;
    }
    if (start < end) sentences.push({ start, end });
    start = end;
  };
  for (const found of text.matchAll(stop))
    if (endsSentence(text, found.index, found[0], language)) endAt(found.index + found[0].length);
  endAt(text.length);
  return sentences;
}

/** The sentence that holds an offset; the whole text where there is none. */
export function sentenceAt(sentences: readonly Span[], at: number, text: string): Span {
  return sentences[firstEndingAfter(sentences, at)] ?? { start: 0, end: text.length };
}
