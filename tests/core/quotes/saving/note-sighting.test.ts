import { expect, test } from 'vitest';
import { noteSighting } from '../../../../core/quotes/saving/note-sighting.ts';
import type { QuoteSighting } from '../../../../core/model/saved-quote.ts';

const before: QuoteSighting = {
  state: 'same',
  checkedAt: '2025-03-06T08:00:00.000Z',
  seenAt: '2025-03-06T08:00:00.000Z',
};
const changes = [{ kind: 'number' as const, was: '3', now: '4' }];
const changed = { state: 'changed' as const, now: '4 ships', changes };
const soon = '2025-03-06T09:00:00.000Z';
const later = '2025-03-09T09:00:00.000Z';

test('the same again is written down once a day', () => {
  expect(noteSighting(before, { state: 'same' }, soon)).toBeUndefined();
  expect(noteSighting(before, { state: 'same' }, later)).toEqual({
    state: 'same',
    checkedAt: later,
    seenAt: later,
  });
});

test('a change is written down at once, with the words now', () => {
  const noted = noteSighting(before, changed, soon);
  expect(noted).toEqual({ ...changed, checkedAt: soon, seenAt: soon });
  expect(noteSighting(noted!, changed, soon)).toBeUndefined();
  expect(noteSighting(noted!, { ...changed, now: '5 ships' }, soon)).toMatchObject({ now: '5 ships' });
}); // prettier-ignore

test('a lost one keeps the day on which it was last seen', () => {
  expect(noteSighting(before, { state: 'lost' }, later)).toEqual({
    state: 'lost',
    checkedAt: later,
    seenAt: before.seenAt,
  });
});

test('one that is there again is as it was saved', () => {
  const lost = noteSighting(before, { state: 'lost' }, soon)!;
  expect(noteSighting(lost, { state: 'same' }, later)).toEqual({
    state: 'same',
    checkedAt: later,
    seenAt: later,
  });
});
