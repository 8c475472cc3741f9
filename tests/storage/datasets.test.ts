import { expect, test } from 'vitest';
import { listDatasets, orderDatasets, setDatasetEnabled } from '../../storage/datasets.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { readStatementsAfter } from '../../storage/library.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { readEntry } from '../../storage/read-entries.ts';
import { searchEntries } from '../../storage/search-entries.ts';
import { listSources } from '../../storage/sources.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { openStore } from './store.ts';

async function withTwo(): Promise<SourceContextDatabase> {
  const db = openStore();
  for (const id of ['courier', 'post'])
    await importDataset(
      db,
      makeDataset({
        id,
        people: [makePerson('ruiz', 'Ana Ruiz')],
        statements: [makeStatement('s', 'ruiz', '2025')],
      }),
      'file',
    );
  return db;
}

/** The datasets that each reader reads from, in its order. */
async function whoIsRead(db: SourceContextDatabase) {
  const sources = await listSources(db);
  const { entries } = await findStoredCandidates(db, ['ruiz']);
  const keys = ['courier ruiz', 'post ruiz'];
  const cards = await readCardMaterials(db, keys, '2026-01-01', 10);
  const statements = await Promise.all(
    sources.map(async (source) => (await readStatementsAfter(db, source, undefined, 5)).statements),
  );
  return {
    sources: sources.map(({ id }) => id),
    candidates: entries.map(({ key }) => key),
    search: (await searchEntries(db, 'Ana Ruiz', 9)).map(({ key }) => key).sort(),
    cards: cards.map(({ key }) => key),
    entries: (await Promise.all(keys.map((key) => readEntry(db, key)))).map((one) => one?.name),
    statements: statements.flat().length,
  };
}

test('a dataset that is off is read by nobody, and is whole when it is on again', async () => {
  const db = await withTwo();
  const both = await whoIsRead(db);
  expect(both).toMatchObject({ sources: ['courier', 'post', 'own'], statements: 2 });
  await setDatasetEnabled(db, 'courier', false);
  expect(await whoIsRead(db)).toEqual({
    sources: ['post', 'own'],
    candidates: ['post ruiz'],
    search: ['post ruiz'],
    cards: ['post ruiz'],
    entries: [undefined, 'Ana Ruiz'],
    statements: 1,
  });
  await setDatasetEnabled(db, 'courier', true);
  expect(await whoIsRead(db)).toEqual(both);
});

test('datasets are read in the order that the reader gives them', async () => {
  const db = await withTwo();
  await orderDatasets(db, ['post']);
  expect((await listDatasets(db)).map(({ id }) => id)).toEqual(['post', 'courier']);
  expect(await whoIsRead(db)).toMatchObject({
    sources: ['post', 'courier', 'own'],
    candidates: ['post ruiz', 'courier ruiz'],
  });
});

test('a new revision stands where the old one stood, on or off', async () => {
  const db = await withTwo();
  await orderDatasets(db, ['post']);
  await setDatasetEnabled(db, 'post', false);
  await importDataset(db, makeDataset({ id: 'post', revision: 2 }), 'file');
  expect(await db.datasets.get('post')).toMatchObject({ enabled: false, order: 0 });
});
