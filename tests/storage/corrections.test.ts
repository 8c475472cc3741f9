import { expect, test } from 'vitest';
import { statementCorrectionId } from '../../core/model/correction.ts';
import { change } from '../../storage/change.ts';
import {
  listCorrections,
  readBothEntries,
  readBothStatements,
} from '../../storage/corrected-rows.ts';
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
  const [material] = await readCardMaterials(db, ['press ruiz'], '2026-01-01', 9);
  expect(material).toMatchObject({ entry, isCorrected: true });
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
    expect(material?.statements).toMatchObject([{ ...corrected, isCorrected: true }]);
    expect(material?.isCorrected).toBe(false);
  }
  const source = await findSource(db, 'press');
  expect(await readStatement(db, source!, 'ruiz', 's1')).toMatchObject(corrected);
});

test('corrections are listed with what they are laid over, those of gone rows too', async () => {
  const db = await openPublished();
  const statement = statementCorrectionId('press', 's1');
  await change(db, [
    { table: 'corrections', id: 'press ruiz', put: { id: 'press ruiz', name: 'A. Ruiz' } },
    { table: 'corrections', id: 'old ruiz', put: { id: 'old ruiz', name: 'R.' } },
    { table: 'corrections', id: statement, put: { id: statement, summary: 'She agrees.' } },
  ]);
  const title = (await findSource(db, 'press'))?.title;
  expect(await listCorrections(db)).toEqual([
    { id: 'old ruiz', type: 'entry', key: 'old ruiz', text: 'ruiz', dataset: undefined },
    { id: 'press ruiz', type: 'entry', key: 'press ruiz', text: 'A. Ruiz', dataset: title },
    { id: statement, type: 'statement', key: 'press s1', text: 'She agrees.', dataset: title },
  ]);
  expect(await readBothEntries(db, 'press ruiz')).toMatchObject({
    published: { name: 'Ana Ruiz' },
    shown: { name: 'A. Ruiz' },
    isCorrected: true,
  });
  expect(await readBothStatements(db, 'press ruiz', 's1')).toMatchObject({
    shown: { summary: 'She agrees.' },
    isCorrected: true,
  });
  expect(await readBothStatements(db, 'press ruiz', 's2')).toBeUndefined();
});

test('a statement that the reader gives to another speaker is theirs, and no more of the first', async () => {
  const db = openStore();
  const people = [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')];
  const statements = [
    makeStatement('s1', 'ruiz', '2025-01-02'),
    makeStatement('s2', 'okoye', '2025-01-01'),
    makeStatement('s3', 'okoye', '2025-01-03'),
  ];
  await importDataset(db, makeDataset({ id: 'press', people, statements }), 'starter');
  const id = statementCorrectionId('press', 's1');
  const put = { id, speaker: 'okoye', by: 'ruiz' };
  const undo = await change(db, [{ table: 'corrections', id, put }]);
  const idsOf = async (key: string) =>
    (await readCardMaterials(db, [key], '2026-01-01', 9))[0]?.statements.map((one) => one.id);
  expect(await idsOf('press okoye')).toEqual(['s3', 's1', 's2']);
  expect(await idsOf('press ruiz')).toEqual([]);
  for (const speaker of ['press okoye', 'press ruiz'])
    expect(await readBothStatements(db, speaker, 's1')).toMatchObject({
      published: { speaker: 'ruiz' },
      shown: { speaker: 'okoye' },
    });
  await change(db, undo);
  expect(await idsOf('press ruiz')).toEqual(['s1']);
  expect(await idsOf('press okoye')).toEqual(['s3', 's2']);
});

test('statements come newest first by the dates that the reader gives them', async () => {
  const db = openStore();
  const people = [makePerson('ruiz', 'Ana Ruiz')];
  const terms = [makeTerm('talks', 'Talks')];
  const statements = ['2025-01-01', '2025-02-01', '2025-03-01'].map((date, i) =>
    makeStatement(`s${i}`, 'ruiz', date, { about: ['talks'] }),
  );
  await importDataset(db, makeDataset({ id: 'press', people, terms, statements }), 'starter');
  const put = { id: statementCorrectionId('press', 's0'), date: '2025-04-01' };
  await change(db, [{ table: 'corrections', id: put.id, put }]);
  const keys = ['press ruiz', 'press talks'];
  for (const { statements, omitted } of await readCardMaterials(db, keys, '2026-01-01', 1)) {
    expect(statements.map(({ id }) => id)).toEqual(['s0']);
    expect(omitted).toBe(2);
  }
});
