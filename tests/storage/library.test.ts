import { expect, test, vi } from 'vitest';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { change } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import {
  readEntriesFrom,
  readNewestQuotes,
  readKept,
  readKeptAfter,
  readStatement,
  readStatementsAfter,
  watchRows,
} from '../../storage/library.ts';
import { listSources } from '../../storage/sources.ts';
import { openStore } from './store.ts';

async function storeWithQuotes(count: number) {
  const db = openStore();
  const quotes = Array.from({ length: count }, (_, i) =>
    makeQuote({ id: `q${i}`, savedAt: `2025-03-0${9 - i}T08:00:00.000Z` }),
  );
  await change(
    db,
    quotes.map((put) => ({ table: 'quotes', id: put.id, put })),
  );
  return db;
}

test('quotes are read the newest saved first, and then all in batches', async () => {
  const db = await storeWithQuotes(5);
  expect((await readNewestQuotes(db, 2)).map(({ id }) => id)).toEqual(['q0', 'q1']);
  expect((await readKeptAfter(db, 'quotes', '', 3)).map(({ id }) => id)).toEqual([
    'q0',
    'q1',
    'q2',
  ]);
  expect((await readKeptAfter(db, 'quotes', 'q2', 3)).map(({ id }) => id)).toEqual(['q3', 'q4']);
  expect((await readKept(db, 'quotes', ['q4', 'gone', 'q1'])).map(({ id }) => id)).toEqual([
    'q4',
    'q1',
  ]);
});

test('statements and entries of a dataset are read in batches, and none of another', async () => {
  const db = openStore();
  const speakers = ['x', 'y', 'z'];
  await importDataset(
    db,
    makeDataset({
      people: speakers.map((id) => makePerson(id, id)),
      statements: speakers.map((id) => makeStatement(`s-${id}`, id, '2025-01-01')),
    }),
    'starter',
  );
  await importDataset(
    db,
    makeDataset({ id: 'other', statements: [makeStatement('o', 'x', '2025-01-01')] }),
    'starter',
  );
  const [source] = (await listSources(db)).filter(({ id }) => id === 'test');
  const first = await readStatementsAfter(db, source!, undefined, 2);
  expect(first.statements.map(({ id }) => id)).toEqual(['s-x', 's-y']);
  const second = await readStatementsAfter(db, source!, first.next, 2);
  expect(second).toMatchObject({ statements: [{ id: 's-z' }], next: undefined });
  expect(await readStatement(db, source!, 'y', 's-y')).toMatchObject({ speaker: 'y' });
  expect(await readStatement(db, source!, 'y', 's-z')).toBeUndefined();
  const entries = await readEntriesFrom(db, source!, 1, 5);
  expect(entries.map(({ key, number }) => [key, number])).toEqual([
    ['test y', 1],
    ['test z', 2],
  ]);
});

test('every write to quotes is told with the ids, until nobody listens', async () => {
  const db = await storeWithQuotes(3);
  const changed = vi.fn<(ids: string[] | undefined) => void>();
  const ending = new AbortController();
  watchRows(db, 'quotes', changed, ending.signal);
  await change(db, [
    { table: 'quotes', id: 'q1', set: { note: 'x' } },
    { table: 'quotes', id: 'q2', remove: true },
  ]);
  await expect.poll(() => changed.mock.calls.flat(2)).toEqual(['q1', 'q2']);
  changed.mockClear();
  ending.abort();
  await change(db, [{ table: 'quotes', id: 'q1', remove: true }]);
  await new Promise((later) => setTimeout(later, 20));
  expect(changed).not.toHaveBeenCalled();
});
