import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { keptFor } from '../../storage/kept-for.ts';
import { purge } from '../../storage/purge.ts';
import { listTrash, restoreFromTrash } from '../../storage/trash.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson } from '../fixtures/make.ts';
import { findDisagreements, openStore } from './store.ts';

const quote = makeQuote({ id: 'q1' });
const person = {
  type: 'person' as const,
  ...makePerson('ruiz', 'Ana Ruiz', { aliases: ['b', 'a'] }),
};

async function openWithTrash() {
  const db = openStore();
  await change(db, [
    { table: 'quotes', id: 'q1', put: quote },
    { table: 'entries', id: 'ruiz', put: person },
  ]);
  await change(db, [{ table: 'quotes', id: 'q1', remove: true }], 1_000);
  await change(db, [{ table: 'entries', id: 'ruiz', remove: true }], 2_000);
  return db;
}

test('what was deleted is listed whole for 30 days, the last first', async () => {
  const db = await openWithTrash();
  expect(await listTrash(db, 3_000)).toEqual([
    { kind: 'entry', id: 'ruiz', row: person, since: 2_000 },
    { kind: 'quote', id: 'q1', row: quote, since: 1_000 },
  ]);
  expect(await listTrash(db, 1_500 + keptFor.restore)).toHaveLength(1);
});

test('restored rows are as they were, and restoring is an edit that can be undone', async () => {
  const db = await openWithTrash();
  const refs = [{ kind: 'quote', id: 'q1' } as const, { kind: 'quote', id: 'never' } as const];
  const undo = await restoreFromTrash(db, refs);
  expect(await db.quotes.toArray()).toEqual([quote]);
  expect(await listTrash(db, 3_000)).toMatchObject([{ id: 'ruiz' }]);
  await change(db, undo);
  expect(await db.quotes.count()).toBe(0);
  expect(await findDisagreements(db)).toEqual([]);
});

test('values of deleted rows are forgotten after 30 days, or 180 where there is a vault', async () => {
  const db = await openWithTrash();
  await db.books.put({ vault: 'v', books: {}, told: 0 });
  await purge(db, 1_500 + keptFor.restore);
  expect(await db.unshown.count()).toBe(2);
  await db.books.clear();
  await purge(db, 1_500 + keptFor.restore);
  expect(await db.unshown.toCollection().primaryKeys()).toEqual([['entry', 'ruiz']]);
  // That it was deleted is known for ever.
  expect(await db.records.get(['quote', 'q1'])).toMatchObject({ removed: true, over: {} });
  expect(Object.keys((await db.records.get(['quote', 'q1']))?.at ?? {})).toEqual(['removed']);
  expect(await findDisagreements(db)).toEqual([]);
});
