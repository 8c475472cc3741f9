import { expect, test } from 'vitest';
import { statementCorrectionId } from '../../core/model/correction.ts';
import { change } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { readStatement } from '../../storage/library.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { readEntry } from '../../storage/read-entries.ts';
import { searchEntries } from '../../storage/search-entries.ts';
import { findSource } from '../../storage/sources.ts';
import { makeDataset, makePerson, makeStatement, makeTerm } from '../fixtures/make.ts';
import { openStore } from './store.ts';

async function openPublished() {
  const db = openStore();
  const people = [makePerson('ruiz', 'Ana Ruiz', { description: 'Minister' })];
  const terms = [makeTerm('talks', 'Talks', { summary: 'Of peace', place: 'Lima' })];
  const statements = [makeStatement('s1', 'ruiz', '2025-01-01', { about: ['talks'] })];
  await importDataset(db, makeDataset({ id: 'press', people, terms, statements }), 'starter');
  return db;
}

test('what the reader corrects is shown wherever a published entry is, and undone whole', async () => {
  const db = await openPublished();
  const put = {
    id: 'press ruiz',
    name: 'Ana María Ruiz',
    description: '',
    roles: [{ title: 'Mayor' }],
  };
  const undo = await change(db, [{ table: 'corrections', id: put.id, put }]);
  const corrected = { name: 'Ana María Ruiz', roles: [{ title: 'Mayor' }] };
  const entry = await readEntry(db, 'press ruiz');
  expect(entry).toMatchObject(corrected);
  expect(entry).not.toHaveProperty('description');
  expect((await readCardMaterials(db, ['press ruiz'], '2026-01-01', 9))[0]?.entry).toEqual(entry);
  // The published name still finds it.
  expect((await findStoredCandidates(db, ['ruiz'])).entries).toMatchObject([
    { name: corrected.name },
  ]);
  expect((await searchEntries(db, 'Ana Ruiz', 9))[0]?.entry).toEqual(entry);
  await change(db, undo);
  expect(await readEntry(db, 'press ruiz')).toMatchObject({
    name: 'Ana Ruiz',
    description: 'Minister',
  });
});

test('a correction gives a row no field that its type cannot have', async () => {
  const db = await openPublished();
  const put = { id: 'press talks', summary: 'Of trade', roles: [{ title: 'Mayor' }], place: '' };
  await change(db, [{ table: 'corrections', id: put.id, put }]);
  const entry = await readEntry(db, 'press talks');
  expect(entry).toMatchObject({ summary: 'Of trade' });
  expect(entry).not.toHaveProperty('roles');
  expect(entry).not.toHaveProperty('place');
});

test('corrected statements are shown on cards and in the library', async () => {
  const db = await openPublished();
  const id = statementCorrectionId('press', 's1');
  await change(db, [
    { table: 'corrections', id, put: { id, summary: 'Said otherwise.', quote: 'Yes' } },
  ]);
  const corrected = { id: 's1', summary: 'Said otherwise.', quote: { text: 'Yes' } };
  for (const key of ['press ruiz', 'press talks']) {
    const [material] = await readCardMaterials(db, [key], '2026-01-01', 9);
    expect(material?.statements).toMatchObject([corrected]);
  }
  const source = await findSource(db, 'press');
  expect(await readStatement(db, source!, 'ruiz', 's1')).toMatchObject(corrected);
});
