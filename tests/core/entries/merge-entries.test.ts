import { expect, test } from 'vitest';
import { mergeEntries } from '../../../core/entries/merge-entries.ts';

test.each([
  ['two that are merged with none', [], 'a', 'b', ['a b']],
  ['one that others are merged into', ['c a'], 'a', 'b', ['c b', 'a b']],
  ['into one that is itself merged', ['b d'], 'a', 'b', ['a d']],
  ['one that is merged already', ['a c'], 'a', 'b', ['c b', 'a b'].toSorted()],
  ['two that are one already', ['a b'], 'a', 'b', []],
  ['back into what is merged into it', ['a b'], 'b', 'a', []],
])('%s', (_, merges, from, into, rows) => {
  const split = (row: string) => ({ from: row.slice(0, 1), into: row.slice(2) });
  expect(
    mergeEntries(merges.map(split), from, into).toSorted((x, y) => (x.from < y.from ? -1 : 1)),
  ).toEqual(rows.map(split).toSorted((x, y) => (x.from < y.from ? -1 : 1)));
});
