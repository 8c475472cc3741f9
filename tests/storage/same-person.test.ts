import { expect, test } from 'vitest';
import { orderDatasets } from '../../storage/datasets.ts';
import { change } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { makeDataset, makePerson, makeStatement, makeTerm } from '../fixtures/make.ts';
import { openStore } from './store.ts';

/** Two publishers know the same minister, each by an id and a spelling of their own. */
const here = makeDataset({
  id: 'here',
  people: [
    makePerson('ruiz', 'Ana Ruiz', { sameAs: ['https://www.wikidata.org/wiki/Q7'] }),
    makePerson('vega', 'Eva Vega'),
  ],
  statements: [makeStatement('s1', 'ruiz', '2025-05-01')],
});
const there = makeDataset({
  id: 'there',
  people: [
    makePerson('Q7', 'Anna Ruíz', { sameAs: ['http://www.wikidata.org/wiki/Q7/'] }),
    makePerson('Q9', 'Eva Vega'),
  ],
  terms: [makeTerm('strike', 'Callao strike')],
  statements: [
    makeStatement('s1', 'Q7', '2025-06-01', { about: ['strike'] }),
    makeStatement('s2', 'Q9', '2025-06-02'),
  ],
});

async function openBoth() {
  const db = openStore();
  await importDataset(db, here, 'starter');
  await importDataset(db, there, 'pack');
  const read = async (key: string) => (await readCardMaterials(db, [key], '2025-07-01', 50))[0]!;
  return { db, read };
}

test('a card has what every dataset knows of a person with the same address, the newest first', async () => {
  const { db, read } = await openBoth();
  const card = await read('here ruiz');
  expect(card.statements.map(({ id, speaker, about }) => [id, speaker, about])).toEqual([
    ['there s1', 'ruiz', ['there strike']],
    ['s1', 'ruiz', []],
  ]);
  expect(card.names['there strike']).toBe('Callao strike');
  await orderDatasets(db, ['there', 'here']);
  expect((await read('there Q7')).statements.map(({ id }) => id)).toEqual(['s1', 'here s1']);
});

test('a name alone makes nobody the same, until the reader says so', async () => {
  const { db, read } = await openBoth();
  expect((await read('here vega')).statements).toEqual([]);
  await change(db, [
    { table: 'merges', id: 'there Q9', put: { from: 'there Q9', into: 'here vega' } },
  ]);
  expect((await read('here vega')).statements.map(({ id, speaker }) => [id, speaker])).toEqual([
    ['there s2', 'vega'],
  ]);
});
