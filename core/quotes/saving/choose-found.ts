import type { FoundQuote } from '../../model/found-quote.ts';
import type { Span } from '../../model/span.ts';

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** So much of a selection, or of what was found, has to be in both. */
const muchOf = 0.5;

/**
 * Which of an article's quotes a selection is: the one that it holds most of. Undefined where it holds
 * quotes of several speakers, or none: then nobody is filled in.
 */
export function chooseFound(selection: Span, found: readonly FoundQuote[]): FoundQuote | undefined {
  const length = selection.end - selection.start;
  const held = found.flatMap((quote) => {
    const common = overlap(selection, quote);
    const isHeld = common >= muchOf * (quote.end - quote.start) || common >= muchOf * length;
    return isHeld ? [{ quote, common }] : [];
  });
  held.sort((a, b) => b.common - a.common);
  const speakers = new Set(held.map(({ quote }) => quote.speaker?.entry ?? quote.speaker?.text));
  return speakers.size === 1 ? held[0]?.quote : undefined;
}
