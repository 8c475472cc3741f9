import { describe, expect, test } from 'vitest';
import { findCandidates, indexDataset } from '../../core/detection/find-candidates.ts';
import { orderDatasets } from '../../storage/datasets.ts';
import { change, type Edit } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
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

describe('a page is sent a person of two datasets once, with the names of both', () => {
  const wikidata = { sameAs: ['https://www.wikidata.org/wiki/Q7'] };
  const of = (id: string, ...aliases: string[]) =>
    makeDataset({ id, people: [makePerson('ruiz', 'Ana Ruiz', { aliases, ...wikidata })] });

  async function openTwo() {
    const db = openStore();
    await importDataset(db, of('upper', 'Ana Ochoa'), 'starter');
    await importDataset(db, of('lower', 'Queen of Callao'), 'pack');
    const find = async (...words: string[]) =>
      (await findStoredCandidates(db, words)).entries.map(({ key, patterns, ownFrom }) => [
        key,
        patterns.map(({ words }) => words.at(-1)),
        ownFrom,
      ]);
    return { db, find };
  }
  const all = [['upper ruiz', ['ruiz', 'ochoa', 'callao'], undefined]];

  test.each([['ruiz'], ['ochoa'], ['queen', 'callao'], ['ana', 'ruiz', 'ochoa']])(
    'whichever name the page has: %s',
    async (...words) => {
      const { find } = await openTwo();
      expect(await find(...words)).toEqual(all);
    },
  );

  test('and of datasets in memory the same is found', () => {
    const indexed = [of('upper', 'Ana Ochoa'), of('lower', 'Queen of Callao')].map(indexDataset);
    const { entries } = findCandidates(indexed, ['ana', 'ruiz', 'queen', 'callao']);
    expect(entries.map(({ key, patterns }) => [key, patterns.length])).toEqual([['upper ruiz', 3]]);
  });

  test('where the reader has merged one of them, all go along, the reader’s names told apart', async () => {
    const { db, find } = await openTwo();
    const own: Edit = {
      table: 'entries',
      id: 'boss',
      put: { type: 'person', ...makePerson('boss', 'Big Boss') },
    };
    const into = 'upper ruiz';
    await change(db, [own, { table: 'merges', id: 'own boss', put: { from: 'own boss', into } }]);
    const whole = [['upper ruiz', ['ruiz', 'ochoa', 'callao', 'boss'], 3]];
    for (const word of ['ruiz', 'callao', 'boss']) expect(await find(word, 'queen')).toEqual(whole);
  });

  test('an address that several of one dataset have makes nobody the same', async () => {
    const db = openStore();
    const people = [
      makePerson('ruiz', 'Ana Ruiz', wikidata),
      makePerson('vega', 'Eva Vega', wikidata),
    ];
    await importDataset(db, of('upper'), 'starter');
    await importDataset(db, makeDataset({ id: 'party', people }), 'pack');
    const { entries } = await findStoredCandidates(db, ['ruiz', 'vega']);
    expect(entries.map(({ key }) => key)).toEqual(['upper ruiz', 'party ruiz', 'party vega']);
  });
});
