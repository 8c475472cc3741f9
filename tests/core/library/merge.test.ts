import { expect, test } from 'vitest';
import { keysMergedInto, planMerge } from '../../../core/library/merge.ts';

const now = new Map([
  ['b', 'a'],
  ['c', 'a'],
  ['y', 'x'],
]);

test.each([
  ['z', 'd', [['z', 'd']]],
  ['z', 'b', [['z', 'a']]],
  // What was merged into the first goes along, so that nothing is merged into what is merged.
  ['a', 'd', [['a', 'd'], ['b', 'd'], ['c', 'd']]],
  ['b', 'y', [['a', 'x'], ['b', 'x'], ['c', 'x']]],
  ['b', 'c', []],
  ['a', 'b', []],
  ['d', 'd', []],
])('%s is the same as %s', (from, into, steps) => {
  expect(planMerge(now, from, into).map((step) => [step.from, step.into])).toEqual(steps);
}); // prettier-ignore

test('who was merged into one', () => {
  expect(keysMergedInto(now, 'a')).toEqual(['b', 'c']);
  expect(keysMergedInto(now, 'd')).toEqual([]);
});
