import { expect, test } from 'vitest';
import { change, type Edit } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson } from '../fixtures/make.ts';
import { endAfterWrites, findDisagreements, openStore, readEverything } from './store.ts';

const person = (id: string, aliases: string[] = []) => ({
  type: 'person' as const,
  ...makePerson(id, 'Ana Ruiz', { aliases }),
});
const quote = makeQuote({ id: 'q1' });
const put: Edit = { table: 'quotes', id: 'q1', put: quote };

/** Lines are written for vaults only. */
async function openStoreWithVault(): Promise<SourceContextDatabase> {
  const db = openStore();
  await db.books.put({ vault: 'v', books: {}, told: 0 });
  return db;
}

async function readLines(db: SourceContextDatabase) {
  return (await db.operations.toArray()).map(({ kind, id, fields }) => [kind, id, fields]);
}

test('each edit of any table leaves a line that names its fields', async () => {
  const db = await openStoreWithVault();
  const setting = { id: 'reading', everywhere: true };
  await change(db, [put]);
  await change(db, [{ table: 'quotes', id: 'q1', set: { note: 'x', tags: ['harbour', 'b'] } }]);
  await change(db, [{ table: 'quotes', id: 'q1', remove: true }]);
  await change(db, [{ table: 'settings', id: 'reading', put: setting }]);
  await change(db, [{ table: 'corrections', id: 'a b', put: { id: 'a b', name: 'N' } }]);
  const [first, ...rest] = await readLines(db);
  expect(first?.slice(0, 2)).toEqual(['quote', 'q1']);
  expect(rest).toEqual([
    ['quote', 'q1', ['tags/"b"', 'note']],
    ['quote', 'q1', ['removed']],
    ['setting', 'reading', ['id', 'everywhere']],
    ['correction', 'a b', ['id', 'name']],
  ]);
  expect((await db.operations.toArray()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(await findDisagreements(db)).toEqual([]);
});

test('where there is no vault there is no line, and numbers go on where there was one', async () => {
  const db = await openStoreWithVault();
  await change(db, [put]);
  await db.operations.clear();
  await db.books.clear();
  await change(db, [{ table: 'quotes', id: 'q1', set: { note: 'x' } }]);
  expect(await readLines(db)).toEqual([]);
  await db.books.put({ vault: 'w', books: {}, told: 0 });
  await change(db, [{ table: 'quotes', id: 'q1', set: { note: 'y' } }]);
  expect((await db.operations.toArray()).map(({ number }) => number)).toEqual([2]);
});

test('what only this device knows of a quote is no news', async () => {
  const db = await openStoreWithVault();
  await change(db, [put]);
  await db.operations.clear();
  const sighting = { ...quote.sighting, state: 'lost' as const };
  await change(db, [{ table: 'quotes', id: 'q1', set: { sighting } }]);
  expect(await readLines(db)).toEqual([]);
  expect((await db.quotes.get('q1'))?.sighting).toEqual(sighting);
});

test('what was seen is written once; the rest of a quote that comes again is taken', async () => {
  const db = openStore();
  await change(db, [put]);
  const selector = { ...quote.selector, exact: 'Other words.' };
  await change(db, [{ table: 'quotes', id: 'q1', put: { ...quote, selector, note: 'New' } }]);
  expect(await db.quotes.get('q1')).toEqual({ ...quote, note: 'New' });
  // Not even a deletion makes room for other words.
  await change(db, [{ table: 'quotes', id: 'q1', remove: true }]);
  await change(db, [{ table: 'quotes', id: 'q1', put: { ...quote, selector } }]);
  expect((await db.quotes.get('q1'))?.selector).toEqual(quote.selector);
  expect(await findDisagreements(db)).toEqual([]);
});

test('members of sets stand as the reader puts them', async () => {
  const db = openStore();
  for (const aliases of [['a', 'b', 'c'], ['c', 'a', 'b'], ['b', 'x', 'a'], []]) {
    await change(db, [{ table: 'entries', id: 'r', put: person('r', aliases) }]);
    expect((await readOwnEntries(db))[0]?.aliases).toEqual(aliases);
  }
  expect(await findDisagreements(db)).toEqual([]);
});

test('deleted rows are kept aside, and are whole again when they come back', async () => {
  const db = openStore();
  await change(db, [put, { table: 'entries', id: 'r', put: person('r', ['a']) }]);
  const undo = await change(
    db,
    [
      { table: 'quotes', id: 'q1', remove: true },
      { table: 'entries', id: 'r', remove: true },
    ],
    5_000,
  );
  expect(await db.unshown.toArray()).toMatchObject([
    { kind: 'entry', id: 'r', why: 'removed', since: 5_000, values: { name: 'Ana Ruiz' } },
    { kind: 'quote', id: 'q1', why: 'removed', since: 5_000, local: { sighting: quote.sighting } },
  ]);
  await change(db, undo);
  expect(await db.unshown.count()).toBe(0);
  expect(await db.quotes.get('q1')).toEqual(quote);
  expect(await readOwnEntries(db)).toEqual([person('r', ['a'])]);
  expect(await findDisagreements(db)).toEqual([]);
});

test('a row that never was leaves nothing behind when it is deleted', async () => {
  const db = openStore();
  await change(db, [{ table: 'quotes', id: 'never', remove: true }]);
  expect(await db.records.count()).toBe(0);
});

test('ended at any write, rows, stamps and log are as before the edits', async () => {
  const edits: Edit[] = [
    { table: 'quotes', id: 'q1', set: { note: 'x' } },
    { table: 'quotes', id: 'q2', put: makeQuote({ id: 'q2' }) },
    { table: 'quotes', id: 'q3', remove: true },
    { table: 'entries', id: 'r', put: person('r') },
    { table: 'merges', id: 'press r', put: { from: 'press r', into: 'own r' } },
  ];
  for (let writes = 0, reached = true; reached; writes++) {
    const db = await openStoreWithVault();
    await change(db, [put, { table: 'quotes', id: 'q3', put: makeQuote({ id: 'q3' }) }]);
    const before = await readEverything(db);
    const end = endAfterWrites(db, writes);
    const written = await change(db, edits).then(
      () => true,
      () => false,
    );
    reached = end.reached;
    expect(written).toBe(!reached);
    if (reached) expect(await readEverything(db)).toEqual(before);
    expect(await findDisagreements(db)).toEqual([]);
  }
});
