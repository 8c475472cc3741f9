import { expect, test } from 'vitest';
import { statementCorrectionId } from '../../core/model/correction.ts';
import { change } from '../../storage/change.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { mirrorSettings } from '../../storage/mirror-settings.ts';
import {
  addSnooze,
  endAllSnoozes,
  endSnooze,
  listQuiet,
  listSnoozes,
} from '../../storage/snoozes.ts';
import { makeDataset, makePerson, makeStatement, makeTerm } from '../fixtures/make.ts';
import { statementsOn } from '../../storage/shelf-rows.ts';
import { openStore } from './store.ts';

const press = (revision: number, ...dates: string[]) =>
  makeDataset({
    id: 'press',
    revision,
    people: [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')],
    statements: dates.map((date, i) => makeStatement(`s${i}`, 'ruiz', date)),
  });
const ruiz = { key: 'press ruiz', day: '2025-06-01' };

test('an entry is quiet until its data has something newer, and then listed as over', async () => {
  const db = openStore();
  await importDataset(db, press(1, '2025-05-30', '2025-06-01'), 'starter');
  await addSnooze(ruiz);
  expect(await listQuiet(db)).toEqual(['press ruiz']);
  expect(await listSnoozes(db)).toEqual([{ ...ruiz, name: 'Ana Ruiz', isOver: false }]);
  await importDataset(db, press(2, '2025-05-30', '2025-06-01', '2025-06-02'), 'starter');
  expect(await listQuiet(db)).toEqual([]);
  expect(await listSnoozes(db)).toMatchObject([{ isOver: true }]);
  // Quiet again, from what is known now on.
  await addSnooze({ ...ruiz, day: '2025-06-02' });
  expect(await listQuiet(db)).toEqual(['press ruiz']);
});

test.each([
  // The whole of the newest shelf, and no other.
  ['a person', 'ruiz', 100],
  // A few of the newest, from two people's shelves.
  ['a term', 'lima', 200],
])('of %s no more is read than may be news', async (_, id, most) => {
  const db = openStore();
  const dates = Array.from({ length: 1_000 }, (_, i) => `${1000 + i}`);
  const large = makeDataset({
    id: 'press',
    people: [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')],
    terms: [makeTerm('lima', 'Lima Summit')],
    statements: dates.flatMap((date, i) =>
      ['ruiz', 'okoye'].map((who) => makeStatement(`${who}${i}`, who, date, { about: ['lima'] })),
    ),
  });
  await importDataset(db, large, 'starter');
  let read = 0;
  db.shelves.hook('reading', (shelf) => {
    read += statementsOn(shelf).length;
    return shelf;
  });
  await addSnooze({ key: `press ${id}`, day: '1999-12-31' });
  expect(await listQuiet(db, new Set(['press okoye']))).toEqual([]);
  expect(read, 'of others').toBe(0);
  expect(await listQuiet(db)).toEqual([`press ${id}`]);
  expect(read).toBe(most);
  // Of a day that lies back, all since then.
  await addSnooze({ key: `press ${id}`, day: '1500-12-31' });
  expect(await listQuiet(db)).toEqual([]);
});

test.each([
  ['the same address', ['https://www.wikidata.org/wiki/Q7']],
  ['the reader’s word', []],
])('what another dataset has of the same person is news too, told by %s', async (_, sameAs) => {
  const db = openStore();
  const at = (id: string, ...dates: string[]) =>
    makeDataset({
      id,
      people: [makePerson('ruiz', 'Ana Ruiz', { sameAs })],
      statements: dates.map((date, i) => makeStatement(`s${i}`, 'ruiz', date)),
    });
  await importDataset(db, at('press', '2025-05-30'), 'starter');
  await importDataset(db, at('wire', '2025-05-31'), 'pack');
  const merge = { from: 'wire ruiz', into: 'press ruiz' };
  if (sameAs.length === 0) await change(db, [{ table: 'merges', id: merge.from, put: merge }]);
  await addSnooze(ruiz);
  expect(await listQuiet(db)).toEqual(['press ruiz']);
  await importDataset(db, at('wire', '2025-05-31', '2025-06-02'), 'pack');
  expect(await listQuiet(db)).toEqual([]);
});

test.each([
  ['a person', 'ruiz'],
  ['a term', 'lima'],
])('what the reader dates later is news of %s, on whichever shelf it lies', async (_, id) => {
  const db = openStore();
  const dates = Array.from({ length: 300 }, (_, i) => `${1000 + i}`);
  const dataset = makeDataset({
    id: 'press',
    people: [makePerson('ruiz', 'Ana Ruiz')],
    terms: [makeTerm('lima', 'Lima Summit')],
    statements: dates.map((date, i) => makeStatement(`s${i}`, 'ruiz', date, { about: ['lima'] })),
  });
  await importDataset(db, dataset, 'starter');
  const date = async (statement: string, date: string) => {
    const put = { id: statementCorrectionId('press', statement), date };
    await change(db, [{ table: 'corrections', id: put.id, put }]);
  };
  await addSnooze({ key: `press ${id}`, day: '2025-06-01' });
  await date('s0', '2025-06-01');
  expect(await listQuiet(db)).toEqual([`press ${id}`]);
  await date('s0', '2025-06-02');
  expect(await listQuiet(db)).toEqual([]);
});

test('a snooze is ended alone, or all are; of an entry that is gone it can be ended too', async () => {
  const db = openStore();
  await addSnooze(ruiz);
  await addSnooze({ key: 'press gone', day: '2025-07-01' });
  expect((await listSnoozes(db)).map(({ key, name }) => [key, name])).toEqual([
    ['press gone', undefined],
    ['press ruiz', undefined],
  ]);
  await endSnooze('press gone');
  expect(await listQuiet(db)).toEqual(['press ruiz']);
  await endAllSnoozes();
  expect(await listQuiet(db)).toEqual([]);
});

test('two devices that each ask for quiet have both, and end it for both', async () => {
  const db = openStore();
  await addSnooze(ruiz);
  await mirrorSettings(db);
  const quiet = ['2025-06-01 press ruiz', '2025-06-03 press okoye'];
  await change(db, [{ table: 'settings', id: 'snoozes', put: { id: 'snoozes', quiet } }]);
  await mirrorSettings(db);
  expect(await listQuiet(db)).toEqual(['press okoye', 'press ruiz']);
  await endSnooze('press ruiz');
  await mirrorSettings(db);
  expect(await db.settings.get('snoozes')).toEqual({ id: 'snoozes', quiet: [quiet[1]] });
});
