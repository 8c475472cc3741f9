import { expect, test } from 'vitest';
import { describeAgo } from '../../components/shared/Ago.tsx';
import { formatBytes } from '../../components/shared/bytes.ts';

const minute = 60_000;

test.each([
  [0, 'now'],
  [-minute, 'now'],
  [59_000, 'now'],
  [minute, '1 minute ago'],
  [3 * 60 * minute, '3 hours ago'],
  [24 * 60 * minute, 'yesterday'],
  [20 * 24 * 60 * minute, '2 weeks ago'],
  [400 * 24 * 60 * minute, 'last year'],
])('%i milliseconds are %s', (passed, words) => {
  expect(describeAgo(1e12 - passed, 1e12)).toBe(words);
});

test.each([
  [12, '12 bytes'],
  [4_000, '4 kB'],
  [8_612_345, '8.61 MB'],
  [2e9, '2 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
