import { fold } from './fold.ts';
import { capitalRanges, isWordCode } from './letters.ts';
import type { Language } from './languages/language.ts';
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

/** The sentences of a block of text, in order; together they cover it whole. */
export function splitSentences(text: string, language: Language): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(stop)) {
    const end = found.index + found[0].length;
    if (!endsSentence(text, found.index, found[0], language)) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** The sentence that holds an offset; the whole text where there is none. */
export function sentenceAt(sentences: readonly Span[], at: number, text: string): Span {
  return (
    sentences.find((span) => span.start <= at && at < span.end) ?? { start: 0, end: text.length }
  );
}
