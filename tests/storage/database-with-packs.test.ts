import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { SourceContextDatabase } from '../../storage/database.ts';
import { findStoredCandidates, readCardMaterials } from '../../storage/lookups.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { openStore, readEverything } from './store.ts';

/** Data of every released version opens with all its rows. */

const published = {
  datasets: 'id',
  imports: 'generation, datasetId',
  entries: '[generation+number], [generation+id]',
  shelves: '[generation+speaker+number]',
  registers: '[generation+entry+number]',
  indexes: 'generation',
};
const own = {
  quotes: 'id, savedAt, article.key, speaker.entry, *about',
  merges: 'from, into',
};

test('in a store of the second version its datasets are on, in no new order, and read', async () => {
  const dataset = makeDataset({
    people: [makePerson('ruiz', 'Ana Ruiz')],
    statements: [makeStatement('s', 'ruiz', '2025')],
  });
  const now = openStore();
  await importDataset(now, dataset, 'starter');
  const rows = await readEverything(now);

  const name = 'second-version';
  const second = new Dexie(name);
  second.version(1).stores(published);
  second.version(2).stores(own);
  for (const table of Object.keys({ ...published, ...own }))
    await second.table(table).bulkAdd(rows[table] ?? []);
  const { people: _people, terms: _terms, statements: _statements, ...head } = dataset;
  await second.table('datasets').put({ id: 'test', origin: 'starter', head, generation: 1 });
  second.close();

  const db = new SourceContextDatabase(name);
  expect(await db.datasets.toArray()).toEqual([
    { id: 'test', origin: 'starter', head, generation: 1, enabled: true, order: 0, amended: 0 },
  ]);
  const { entries } = await findStoredCandidates(db, ['ruiz']);
  expect(entries).toMatchObject([{ key: 'test ruiz' }]);
  const [card] = await readCardMaterials(db, ['test ruiz'], '2026-01-01', 10);
  expect(card?.statements).toMatchObject([{ id: 's' }]);
});
