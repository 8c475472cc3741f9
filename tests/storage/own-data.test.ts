import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { countOwnData } from '../../storage/own-data.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { openStore } from './store.ts';

test('rows are counted by kind, and beside them what is not understood', async () => {
  const db = openStore();
  await change(db, [
    { table: 'quotes', id: 'q1', put: makeQuote() },
    { table: 'quotes', id: 'q2', put: makeQuote({ id: 'q2' }) },
  ]);
  const half = {
    kind: 'quote',
    id: 'q3',
    fields: { note: { value: 'x', at: '000000001-0000-a' } },
  };
  const store = openSyncStore(db, () => 0);
  await store.apply('v', { operations: [half], parked: ['{"v":9}'] }, {});
  expect(await countOwnData(db)).toEqual({
    rows: { quote: 2, entry: 0, merge: 0, correction: 0, setting: 0 },
    notUnderstood: 2,
  });
});
