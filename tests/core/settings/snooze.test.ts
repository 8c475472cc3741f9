import { expect, test } from 'vitest';
import {
  isSnoozeOver,
  readSnoozes,
  withoutSnooze,
  withSnooze,
} from '../../../core/settings/snooze.ts';

const lavrov = { key: 'starter lavrov', day: '2026-01-25' };
const summit = { key: 'starter summit', day: '2026-02-01' };

test('snoozes are kept as texts, and read the newest first', () => {
  const texts = withSnooze(withSnooze([], lavrov), summit);
  expect(texts).toEqual(['2026-01-25 starter lavrov', '2026-02-01 starter summit']);
  expect(readSnoozes(texts)).toEqual([summit, lavrov]);
  expect(withoutSnooze(texts, lavrov.key)).toEqual(['2026-02-01 starter summit']);
});

test('an entry is snoozed once: from the latest day on, though two devices did it', () => {
  const later = { ...lavrov, day: '2026-03-01' };
  expect(withSnooze(withSnooze([], lavrov), later)).toEqual(['2026-03-01 starter lavrov']);
  const both = ['2026-03-01 starter lavrov', '2026-01-25 starter lavrov'];
  expect(readSnoozes(both)).toEqual([later]);
  expect(withoutSnooze(both, lavrov.key)).toEqual([]);
});

test.each([
  '',
  'starter lavrov',
  '2026-01-25 lavrov',
  '2026 starter lavrov',
  '2026-01 starter lavrov',
  '2026-01-25 a b c',
  '2026-01-25starter lavrov',
  // No statement would ever be newer.
  '9999-99-99 starter lavrov',
  '2026-02-29 starter lavrov',
])('%j is no snooze', (text) => {
  expect(readSnoozes([text])).toEqual([]);
});

test('those of one day stand in the order of their keys, however they are stored', () => {
  const texts = ['b', 'c', 'a'].map((id) => `2026-01-25 starter ${id}`);
  const keys = (some: string[]) => readSnoozes(some).map(({ key }) => key);
  expect(keys(texts)).toEqual(['starter a', 'starter b', 'starter c']);
});

test.each([
  [[], false],
  [['2026-01-24', '2025'], false],
  // Said that day: the reader may have read it then.
  [['2026-01-25'], false],
  // It may have been said before.
  [['2026-01'], false],
  [['2026'], false],
  [['2026-01-26'], true],
  [['2026-02'], true],
  [['2025-01-01', '2027'], true],
])('with statements of %j it is over: %s', (dates, isOver) => {
  expect(isSnoozeOver(lavrov, dates)).toBe(isOver);
});
