import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { describePeople, findPeople } from '../../storage/people.ts';
import { makeDataset, makePerson, makeTerm } from '../fixtures/make.ts';
import { openStore } from './store.ts';

async function openFilled() {
  const db = openStore();
  const role = { title: 'Foreign Minister', organization: 'Russia' };
  await importDataset(
    db,
    makeDataset({
      id: 'press',
      people: [
        makePerson('lavrov', 'Sergey Lavrov', { aliases: ['Сергей Лавров'], roles: [role] }),
        makePerson('lavigne', 'Avril Lavigne'),
      ],
      terms: [makeTerm('lava', 'Lava summit')],
    }),
    'starter',
  );
  const own = { type: 'person' as const, ...makePerson('lavender', 'Lou Lavender') };
  await change(db, [{ table: 'entries', id: 'lavender', put: own }]);
  return db;
}

const names = async (db: Awaited<ReturnType<typeof openFilled>>, typed: string) =>
  (await findPeople(db, typed, 8)).map(({ name }) => name);

test('people whose names begin with what is typed, of all datasets; no terms', async () => {
  const db = await openFilled();
  expect(await names(db, 'lav')).toEqual(['Lou Lavender', 'Sergey Lavrov', 'Avril Lavigne']);
  expect(await names(db, 's. lavr')).toEqual([]);
  expect(await names(db, 'ser lavr')).toEqual(['Sergey Lavrov']);
  expect(await names(db, '  ')).toEqual([]);
});

test('a whole word finds in any spelling and alphabet', async () => {
  const db = await openFilled();
  expect(await names(db, 'Лавров')).toEqual(['Sergey Lavrov']);
  expect(await names(db, 'Lawrow')).toEqual(['Sergey Lavrov']);
});

test('who was merged is offered as whom they are now, once', async () => {
  const db = await openFilled();
  await change(db, [
    { table: 'merges', id: 'own lavender', put: { from: 'own lavender', into: 'press lavrov' } },
  ]);
  expect(await names(db, 'lav')).toEqual(['Sergey Lavrov', 'Avril Lavigne']);
});

test('people are described with what they hold; those who are gone are left out', async () => {
  const db = await openFilled();
  expect(await describePeople(db, ['press lavrov', 'press nobody', 'press lava'])).toEqual([
    { key: 'press lavrov', name: 'Sergey Lavrov', roles: ['Foreign Minister, Russia'] },
  ]);
});
