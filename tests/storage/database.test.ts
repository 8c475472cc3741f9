import { expect, test } from 'vitest';
import { toValues } from '../../core/sync/fields.ts';
import { stampsOfRow } from '../../storage/stamped-rows.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { makeOldDatabase } from './old-databases.ts';
import { endAfterWrites, findDisagreements, openStore, readEverything } from './store.ts';

const ruiz = {
  type: 'person' as const,
  ...makePerson('ruiz', 'Ana Ruiz', { aliases: ['B', 'A'] }),
};
const quotes = Array.from({ length: 1_200 }, (_, i) => makeQuote({ id: `q${i}` }));
const second = {
  entries: [
    { generation: 0, number: 2, id: 'ruiz', entry: ruiz },
    { generation: 3, number: 0, id: 'published', entry: ruiz },
  ],
  quotes,
  merges: [{ from: 'press ana', into: 'own ruiz' }],
};

test('a store of the first version opens with all its rows', async () => {
  await makeOldDatabase('first-version', 1, { entries: second.entries });
  const db = openStore('first-version');
  const [own, ...published] = await db.entries.toArray();
  expect([{ ...own, stamps: undefined }, ...published]).toEqual(second.entries);
  expect(Object.keys(own?.stamps?.at ?? {})).toContain('name');
  expect(await findDisagreements(db)).toEqual([]);
});

test('a store of the second version opens with all its rows, and each has its stamps', async () => {
  await makeOldDatabase('second-version', 2, second);
  const db = openStore('second-version');
  expect(await db.quotes.count()).toBe(quotes.length);
  expect(await readOwnEntries(db)).toEqual([ruiz]);
  expect(await db.merges.toArray()).toEqual(second.merges);
  expect(await db.records.count()).toBe(0);
  expect(await findDisagreements(db)).toEqual([]);
});

const record = (id: string, at: Record<string, string>, removed?: boolean) => ({
  kind: 'quote' as const,
  id,
  at,
  over: {},
  ...(removed === undefined ? {} : { removed }),
});

test('a store of the sixth version keeps the stamps of its rows, what was deleted, and its place in the log', async () => {
  const stamps = (id: string) => {
    const fields = Object.keys(toValues('quote', { ...quotes[Number(id.slice(1))]! }));
    return Object.fromEntries(fields.map((field) => [field, '0mk000000-0000-anna']));
  };
  const back = { ...stamps('q1'), removed: '0mj000000-0000-anna' };
  await makeOldDatabase('sixth-version', 6, {
    quotes: quotes.slice(0, 2),
    records: [
      record('q0', stamps('q0')),
      record('q1', back, true),
      record('gone', { removed: '0mk000000-0001-anna' }, true),
    ],
    device: [{ id: 'this', device: 'anna', last: '0mk000000-0002-anna', logged: 7, standing: 2, writes: 9 }], // prettier-ignore
  });
  const db = openStore('sixth-version');
  expect(await db.quotes.toArray()).toEqual(quotes.slice(0, 2));
  expect((await db.quotes.toArray()).map((quote) => stampsOfRow(quote))).toEqual([
    { at: stamps('q0'), over: {} },
    { at: back, over: {}, removed: true },
  ]);
  expect(await db.records.toCollection().primaryKeys()).toEqual([['quote', 'gone']]);
  expect(await db.device.get('this')).toMatchObject({
    device: 'anna',
    last: '0mk000000-0002-anna',
    logged: 7,
    standing: { quote: 2, entry: 0 },
    writes: 9,
  });
  expect(await findDisagreements(db)).toEqual([]);
});

test('in a store of the second version its datasets are on, in no new order, and read', async () => {
  const dataset = makeDataset({
    people: [makePerson('ruiz', 'Ana Ruiz')],
    statements: [makeStatement('s', 'ruiz', '2025')],
  });
  const now = openStore();
  await importDataset(now, dataset, 'starter');
  const { entries, shelves, registers, indexes } = await readEverything(now);
  const { people: _people, terms: _terms, statements: _statements, ...head } = dataset;
  const datasets = [{ id: 'test', origin: 'starter', head, generation: 1 }];
  const rows = { datasets, entries, shelves, registers, indexes } as Record<string, object[]>;
  await makeOldDatabase('second-version-datasets', 2, rows);
  const db = openStore('second-version-datasets');
  expect(await db.datasets.toArray()).toEqual([
    { id: 'test', origin: 'starter', head, generation: 1, enabled: true, order: 0, amended: 0 },
  ]);
  const found = await findStoredCandidates(db, ['ruiz']);
  expect(found.entries).toMatchObject([{ key: 'test ruiz' }]);
  const [card] = await readCardMaterials(db, ['test ruiz'], '2026-01-01', 10);
  expect(card?.statements).toMatchObject([{ id: 's' }]);
});

test.each([0, 1, 2, 3, 4])(
  'an upgrade that is ended at its write %i leaves all as it was, and goes through the next time',
  async (writes) => {
    const name = `cut-short-${writes}`;
    await makeOldDatabase(name, 2, second);
    const cut = openStore(name);
    const end = endAfterWrites(cut, writes);
    await expect(cut.open()).rejects.toThrow('ended');
    expect(end.reached).toBe(true);
    cut.close();
    const db = openStore(name);
    expect(await db.quotes.count()).toBe(quotes.length);
    expect(await db.records.count()).toBe(0);
    expect(await findDisagreements(db)).toEqual([]);
  },
);
