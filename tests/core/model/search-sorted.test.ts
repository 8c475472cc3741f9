import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstEndingAfter, firstPlace } from '../../../core/model/search-sorted.ts';
import type { Span } from '../../../core/model/span.ts';

test('a place among a million is found by looking at twenty', () => {
  let looks = 0;
  const found = firstPlace(1_000_000, (place) => {
    looks++;
    return place < 123_456;
  });
  expect(found).toBe(123_456);
  expect(looks).toBeLessThan(22);
});

/** Spans in order with gaps of none or some characters between. */
const spansInOrder = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 5 })))
  .map((sizes) => {
    const spans: Span[] = [];
    for (const [gap, length] of sizes) {
      const start = (spans.at(-1)?.end ?? 0) + gap;
      spans.push({ start, end: start + length });
    }
    return spans;
  });

test('the same as looking at each', () => {
  fc.assert(
    fc.property(spansInOrder, fc.nat({ max: 60 }), (spans, at) => {
      const first = spans.findIndex((span) => span.end > at);
      expect(firstEndingAfter(spans, at)).toBe(first < 0 ? spans.length : first);
    }),
  );
});
