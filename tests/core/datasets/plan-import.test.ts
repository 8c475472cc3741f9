import { expect, test } from 'vitest';
import { isSameRow, planImport } from '../../../core/datasets/plan-import.ts';

test.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [{ a: '' }, {}, false],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: [] }, { a: {} }, false],
  [{ a: null }, { a: {} }, false],
])('%j and %j', (a, b, same) => {
  expect(isSameRow(a, b)).toBe(same);
});

test('rows that are new, different here, here already, and twice in the file', () => {
  const rows = ['new', 'other', 'same', 'new'].map((id) => ({ id, value: 1 }));
  const stored = new Map([
    ['other', { id: 'other', value: 2 }],
    ['same', { id: 'same', value: 1 }],
  ]);
  expect(planImport(rows, ({ id }) => id, stored)).toEqual({
    fresh: [{ id: 'new', value: 1 }],
    changed: [{ id: 'other', value: 1 }],
    same: 2,
  });
});
