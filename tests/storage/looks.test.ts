import { expect, test } from 'vitest';
import { importDataset } from '../../storage/import-dataset.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { noteLooks } from '../../storage/looks.ts';
import { makeDataset, makePerson, makeStatement } from '../fixtures/make.ts';
import { openStore } from './store.ts';

const datasetOf = (revision: number, ...ids: string[]) =>
  makeDataset({
    id: 'press',
    revision,
    people: [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')],
    statements: ids.map((id) => makeStatement(id, 'ruiz', '2025-01-01')),
  });

async function openFilled() {
  const db = openStore();
  await importDataset(db, datasetOf(1, 'a', 'b'), 'starter');
  const read = (most = 100) => readCardMaterials(db, ['press ruiz', 'press okoye'], '2025-02-01', most); // prettier-ignore
  return {
    db,
    read,
    told: async (most?: number) => (await read(most)).map(({ newIds }) => newIds),
  };
}

test('statements that came after the last look are new; of who was never looked at none is', async () => {
  const { db, read, told } = await openFilled();
  expect(await told()).toEqual([undefined, undefined]);
  await noteLooks(db, (await read()).slice(0, 1), '2025-02-01T08:00:00Z');
  expect(await told()).toEqual([undefined, undefined]);
  await importDataset(db, datasetOf(2, 'a', 'b', 'c'), 'starter');
  expect(await told()).toEqual([['c'], undefined]);
  await noteLooks(db, await read(), '2025-02-02T08:00:00Z');
  expect(await told()).toEqual([undefined, undefined]);
});

test('where not all statements were read, then or now, none is called new', async () => {
  const { db, read, told } = await openFilled();
  await noteLooks(db, await read(1), '2025-02-01T08:00:00Z');
  expect(await told()).toEqual([undefined, undefined]);
  await noteLooks(db, await read(), '2025-02-01T08:00:00Z');
  await importDataset(db, datasetOf(2, 'a', 'b', 'c'), 'starter');
  expect(await told(1)).toEqual([undefined, undefined]);
});
