import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTouches, firstEndingAfter, firstPlace } from '../../../core/model/search-sorted.ts';
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
    fc.property(
      spansInOrder,
      fc.nat({ max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (spans, start, length) => {
        const end = start + length;
        const first = spans.findIndex((span) => span.end > start);
        expect(firstEndingAfter(spans, start)).toBe(first < 0 ? spans.length : first);
        const touches = spans.some((span) => span.start < end && start < span.end);
        expect(anyTouches(spans, { start, end })).toBe(touches);
      },
    ),
  );
});
