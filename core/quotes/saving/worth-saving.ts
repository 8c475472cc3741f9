import type { FoundQuote } from '../../model/found-quote.ts';

/** Shorter ones without a known speaker are titles and words held at arm's length. Words. */
const fewestWords = 4;

/** Whether a quote found in an article is offered to be saved. */
export function isWorthSaving({ kind, start, end, speaker }: FoundQuote, text: string): boolean {
  const isLong = text.slice(start, end).trim().split(/\s+/).length >= fewestWords;
  return kind === 'direct' && (speaker !== null || isLong);
}
