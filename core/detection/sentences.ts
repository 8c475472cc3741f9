import { fold } from './fold.ts';
import type { Language } from './languages/language.ts';

export interface Span {
  start: number;
  end: number;
}

/** A full stop, its closing marks, and white space; or a stop glued to the next capital. */
const stop = /[.!?…]+["'”’»)\]]*(?:\s+|(?=["'“‘«([]*\p{Lu})|$)/gu;

function endsSentence(text: string, at: number, found: string, language: Language): boolean {
  if (!found.startsWith('.') || found.startsWith('..')) return true;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  // A single letter is an initial ("J. Smith"); so is each letter of "U.S."
  if (/(?:^|\.)\p{L}$/u.test(before)) return false;
  if (language.abbreviations.has(fold(before))) return false;
  const next = text[at + found.length];
  return next === undefined || !/\p{Ll}/u.test(next);
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
