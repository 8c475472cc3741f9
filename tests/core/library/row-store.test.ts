import { expect, test } from 'vitest';
import { rowOfStatement } from '../../../core/library/library-row.ts';
import { createRowStore } from '../../../core/library/row-store.ts';
import { makeLists, makeRow } from '../../fixtures/make-row.ts';
import { makeStatement } from '../../fixtures/make.ts';

const lists = makeLists();
const row = (id: string, savedDay: number, said: string) =>
  makeRow(lists, id, 'ruiz', said, { savedAt: `2025-03-0${savedDay}T08:00:00.000Z` });

test('rows come in each order, also those that come and go later', () => {
  const store = createRowStore();
  const ids = (order: 'saved' | 'said') => store.inOrder(order).map(({ id }) => id);
  store.put(row('a', 1, '2025-02-03'));
  store.put(row('b', 2, '2025-02-01'));
  store.put(rowOfStatement(makeStatement('s', 'ruiz', '2025-02-02'), 'test', lists));
  expect(ids('saved')).toEqual(['b', 'a', 'test s']);
  expect(ids('said')).toEqual(['a', 'test s', 'b']);

  const before = store.inOrder('saved');
  store.put(row('c', 3, '2025-02'));
  store.put(row('b', 2, '2026'));
  store.remove('quote', 'a');
  expect(before.map(({ id }) => id)).toEqual(['b', 'a', 'test s']);
  expect(ids('saved')).toEqual(['c', 'b', 'test s']);
  expect(ids('said')).toEqual(['b', 'c', 'test s']);
  expect(store.get('quote', 'b')?.date).toBe('2026');
  expect(store.get('statement', 'b')).toBeUndefined();

  store.removeAll('quote');
  expect(ids('said')).toEqual(['test s']);
});
