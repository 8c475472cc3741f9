import { expect, test } from 'vitest';
import { whenNext } from '../../../../core/datasets/pack/when-next.ts';

const hour = 3_600_000;

test.each([
  ['after an answer, a day', 0, 24 * hour],
  ['after a first failure, ten minutes', 1, hour / 6],
  ['after a fourth, eight times as long', 4, (8 * hour) / 6],
  ['after many, a day and no more', 40, 24 * hour],
])('%s', (_, failures, wait) => {
  expect(whenNext(1_000, failures, () => 0.5)).toBe(1_000 + wait);
  expect(whenNext(0, failures, () => 0)).toBe(Math.round(wait * 0.9));
  expect(whenNext(0, failures, () => 0.999)).toBeLessThan(wait * 1.1);
});
