import type { Span } from './span.ts';

/**
 * The first of `count` places in order that is not before what is looked for; `count` where all are.
 * @param isBefore true for all places up to one, and for none behind it
 */
export function firstPlace(count: number, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the first span that ends behind an offset, of spans in order that do not overlap. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  return firstPlace(spans.length, (place) => (spans[place]?.end ?? 0) <= at);
}
