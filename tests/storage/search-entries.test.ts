import { expect, test } from 'vitest';
import type { Entry } from '../../core/model/entry.ts';
import { change } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { findLikeEntries, searchEntries } from '../../storage/search-entries.ts';
import { makeDataset, makePerson, makeTerm } from '../fixtures/make.ts';
import { openStore } from './store.ts';

async function openWithEntries() {
  const db = openStore();
  const people = [
    makePerson('lavrov', 'Sergey Lavrov', { sameAs: ['https://a.example/lavrov'] }),
    makePerson('ruiz', 'Ana Ruiz'),
  ];
  const terms = [makeTerm('talks', 'Lima talks')];
  await importDataset(
    db,
    makeDataset({ id: 'press', title: 'The press', people, terms }),
    'starter',
  );
  const put: Entry = { type: 'person', ...makePerson('vega', 'Eva Vega') };
  await change(db, [{ table: 'entries', id: 'vega', put }]);
  return db;
}

test.each([
  ['Лаврова', ['press lavrov']],
  ['lavr', ['press lavrov']],
  ['talks', ['press talks']],
  ['a', ['own vega', 'press lavrov', 'press ruiz', 'press talks']],
  ['nobody', []],
  [' ', []],
])('%s finds', async (text, keys) => {
  const found = await searchEntries(await openWithEntries(), text, 50);
  expect(found.map(({ key }) => key)).toEqual(keys);
});

test('each tells its dataset, and no more come than are wanted', async () => {
  const found = await searchEntries(await openWithEntries(), 'a', 2);
  expect(found.map(({ dataset }) => dataset)).toEqual([
    { id: 'own', title: '' },
    { id: 'press', title: 'The press' },
  ]);
});

test('entries like a draft: by any spelling of its names, and by its addresses', async () => {
  const db = await openWithEntries();
  const like = async (name: string, sameAs: string[] = []) => {
    const found = await findLikeEntries(db, {
      type: 'person',
      ...makePerson('x', name, { sameAs }),
    });
    return found.map(({ key }) => key);
  };
  expect(await like('Сергій Лавров')).toEqual(['press lavrov']);
  expect(await like('The minister', ['https://a.example/lavrov'])).toEqual(['press lavrov']);
  expect(await like('Nobody')).toEqual([]);
});
