import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../core/sync/canonical-text.ts';
import { isStanding, mergeFields, type Fields } from '../../../core/sync/merge-fields.ts';

const stamps = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('anna', 'ben'))
  .map(([time, device]) => `00000000${time}-0000-${device}`);
const register = fc.record({ value: fc.constantFrom('x', 'y', null), at: stamps });
/** Few stamps and values, so that equal ones meet, as those of copied profiles do. */
const fields = fc.dictionary(
  fc.constantFrom('note', 'savedAt', 'tags/"a"', 'removed'),
  register,
) as fc.Arbitrary<Fields>;

const merge = (a: Fields, b: Fields): Fields => mergeFields('quote', a, b).fields;
const areSame = (a: Fields, b: Fields) => canonicalText(a) === canonicalText(b);

test('in any order the same', () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => areSame(merge(a, b), merge(b, a))),
    { numRuns: 500 },
  );
});

test('in any company the same', () => {
  fc.assert(
    fc.property(fields, fields, fields, (a, b, c) =>
      areSame(merge(merge(a, b), c), merge(a, merge(b, c))),
    ),
    { numRuns: 500 },
  );
});

test('however often the same', () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      const once = merge(a, b);
      expect(areSame(merge(once, b), once)).toBe(true);
      expect(mergeFields('quote', once, b)).toMatchObject({ changed: [], lost: expect.anything() });
    }),
  );
});

const at = (time: number, device = 'anna') => `00000000${time}-0000-${device}`;

test('the later writing counts, but of what was seen the first', () => {
  const early = { note: { value: 'a', at: at(1) }, savedAt: { value: 'a', at: at(1) } };
  const late = { note: { value: 'b', at: at(2) }, savedAt: { value: 'b', at: at(2) } };
  expect(merge(early, late)).toEqual({ note: late.note, savedAt: early.savedAt });
});

test('who did not see the other has the lost value kept', () => {
  const anna = { note: { value: 'a', at: at(1) } };
  const ben = { note: { value: 'b', at: at(2, 'ben') } };
  const seen = { note: { ...ben.note, over: at(1) } };
  expect(mergeFields('quote', anna, ben).lost).toEqual([
    { field: 'note', lost: anna.note, won: ben.note },
  ]);
  expect(mergeFields('quote', anna, seen).lost).toEqual([]);
});

test('a deletion hides what is older, and an edit brings it back', () => {
  const note = { value: 'a', at: at(1) };
  const removed = { value: true, at: at(2) };
  expect(isStanding({ note })).toBe(true);
  expect(isStanding({ note, removed })).toBe(false);
  expect(isStanding({ note: { value: 'b', at: at(3) }, removed })).toBe(true);
  expect(isStanding({ note, removed: { value: false, at: at(3) } })).toBe(true);
});
