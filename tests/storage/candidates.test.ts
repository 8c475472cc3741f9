import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates, indexDataset } from '../../core/detection/find-candidates.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { orderDatasets, setDatasetEnabled } from '../../storage/datasets.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { makeDataset, makePerson } from '../fixtures/make.ts';
import { news } from '../fixtures/news.ts';
import { openStore } from './store.ts';

describe('candidates', () => {
  const crowd = makeDataset({
    id: 'crowd',
    people: Array.from({ length: 20 }, (_, i) => makePerson(`p${i}`, `Name${i} Johnson`)),
  });

  test('from the store are those found in memory', async () => {
    const db = openStore();
    await importDataset(db, news, 'starter');
    await importDataset(db, crowd, 'starter');
    const indexed = [indexDataset(news), indexDataset(crowd)];
    const vocabulary = 'putin trump johnson name3 anchorage alaska summit istanbul лаврову leyen von tass x'.split(' ');
    await fc.assert(
      fc.asyncProperty(fc.subarray(vocabulary), async (words) => {
        expect(await findStoredCandidates(db, words)).toEqual(findCandidates(indexed, words));
      }),
      { numRuns: 40 },
    );
  }); // prettier-ignore

  test('of a person in two datasets are those of the upper one', async () => {
    const db = openStore();
    const at = (id: string, ...sameAs: string[]) =>
      makeDataset({ id, people: [makePerson('ruiz', 'Ana Ruiz', { sameAs })] });
    await importDataset(db, at('lower', 'https://www.wikidata.org/wiki/Q7'), 'pack');
    await importDataset(db, at('upper', 'http://www.wikidata.org/wiki/Q7/'), 'pack');
    await importDataset(db, at('namesake', 'https://www.wikidata.org/wiki/Q8'), 'pack');
    const find = async () =>
      (await findStoredCandidates(db, ['ruiz'])).entries.map(({ key }) => key);
    expect(await find()).toEqual(['lower ruiz', 'namesake ruiz']);
    await orderDatasets(db, ['upper', 'lower']);
    expect(await find()).toEqual(['upper ruiz', 'namesake ruiz']);
    await setDatasetEnabled(db, 'upper', false);
    expect(await find()).toEqual(['lower ruiz', 'namesake ruiz']);
  });

  test('of an empty store are none', async () => {
    const none = { entries: [], crowded: [] };
    expect(await findStoredCandidates(openStore(), ['putin'])).toEqual(none);
  });

  test('of a dataset whose index is gone are none, others stay', async () => {
    const db = openStore();
    await importDataset(db, news, 'starter');
    await importDataset(db, { ...news, id: 'other' }, 'starter');
    await db.indexes.delete(1);
    const { entries } = await findStoredCandidates(db, ['putin']);
    expect(entries.map(({ key }) => key)).toEqual(['other putin']);
  });
});
