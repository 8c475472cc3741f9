import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard, type Area } from '../../../core/hover/place-card.ts';

const view: Area = { left: 0, top: 0, width: 1_000, height: 800 };
const line = (left: number, top: number, width = 80, height = 20): Area => ({
  left,
  top,
  width,
  height,
});
const small = { width: 400, height: 200 };
const tall = { width: 400, height: 2_000 }; // prettier-ignore

describe('a card stands', () => {
  test.each([
    ['below its line', [line(100, 100)], small, { left: 100, top: 128, maxHeight: 460 }],
    ['above where there is no room below', [line(100, 700)], small, { left: 100, top: 492, maxHeight: 200 }],
    ['where there is more room, and scrolls', [line(100, 500)], tall, { left: 100, top: 32, maxHeight: 460 }],
    ['in what is left below', [line(100, 370)], tall, { left: 100, top: 398, maxHeight: 394 }],
    ['inside the right edge', [line(900, 100)], small, { left: 592, top: 128, maxHeight: 460 }],
    ['inside the left edge', [line(-40, 100)], small, { left: 8, top: 128, maxHeight: 460 }],
    ['at the top for a line that is scrolled out above', [line(100, -300)], small, { left: 100, top: 8, maxHeight: 460 }],
    ['beside a line that runs down the window', [line(500, 10, 20, 780)], small, { left: 528, top: 10, maxHeight: 460 }],
    ['beside a line of vertical text, though there is room below', [line(500, 100, 20, 120)], small, { left: 528, top: 100, maxHeight: 460 }],
    ['before such a line at the right edge', [line(900, 10, 20, 780)], small, { left: 492, top: 10, maxHeight: 460 }],
  ] as const)('%s', (_, lines, size, place) => {
    expect(placeCard(lines, undefined, size, view)).toEqual(place);
  }); // prettier-ignore

  test.each([
    ['below, in a window as low as at 400%', line(10, 60), { left: 8, top: 88, maxHeight: 129 }],
    ['above there', line(10, 150), { left: 8, top: 8, maxHeight: 134 }],
    ['in the little that a line in the middle leaves', line(10, 100), { left: 8, top: 128, maxHeight: 89 }],
  ] as const)('%s', (_, one, place) => {
    const zoomed: Area = { left: 0, top: 0, width: 320, height: 225 };
    expect(placeCard([one], undefined, { width: 304, height: 209 }, zoomed)).toEqual(place);
  }); // prettier-ignore

  test('by the line that the pointer is on', () => {
    const lines = [line(900, 100), line(10, 124), line(10, 148)];
    expect(placeCard(lines, { x: 40, y: 130 }, small, view)).toMatchObject({ left: 10, top: 152 });
    expect(placeCard(lines, { x: 40, y: 400 }, small, view)).toMatchObject({ left: 592, top: 128 });
  });

  test('in what a person sees who has zoomed in', () => {
    const zoomed: Area = { left: 300, top: 200, width: 500, height: 400 };
    expect(placeCard([line(320, 220)], undefined, small, zoomed)).toMatchObject({ left: 320, top: 248 });
    expect(placeCard([line(700, 560)], undefined, small, zoomed)).toMatchObject({ left: 392, top: 352 });
  }); // prettier-ignore

  test('nowhere without a line', () => {
    expect(placeCard([], { x: 1, y: 1 }, small, view)).toBeUndefined();
  });
});

test('a card never covers a line in view that leaves it room, and never leaves the window', () => {
  const place = fc.record({
    left: fc.integer({ min: 0, max: 980 }),
    top: fc.integer({ min: 0, max: 780 }),
    height: fc.integer({ min: 40, max: 900 }),
  });
  fc.assert(
    fc.property(place, ({ left, top, height }) => {
      const card = placeCard([line(left, top)], undefined, { width: 400, height }, view)!;
      const shown = Math.min(height, card.maxHeight);
      expect(card.left).toBeGreaterThanOrEqual(8);
      expect(card.left + 400).toBeLessThanOrEqual(992);
      expect(card.top).toBeGreaterThanOrEqual(8);
      expect(card.top + shown).toBeLessThanOrEqual(792);
      expect(card.top >= top + 20 || card.top + shown <= top).toBe(true);
    }),
  );
});
