import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readingAtFirst } from '../../core/model/reading.ts';
import { change } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { mirrorSettings } from '../../storage/mirror-settings.ts';
import { changeReading, getReading, setReading } from '../../storage/settings.ts';
import { endAfterWrites, openStore } from './store.ts';

const off = (...sitesOff: string[]) => ({ ...readingAtFirst, sitesOff });
const readRow = (db: SourceContextDatabase) => db.settings.get('reading');

async function arrive(db: SourceContextDatabase, value: object): Promise<void> {
  await change(db, [{ table: 'settings', id: 'reading', put: { id: 'reading', ...value } }]);
}

test('nothing is written where nothing was ever chosen', async () => {
  const db = openStore();
  await mirrorSettings(db);
  expect([await db.settings.count(), await fakeBrowser.storage.local.get()]).toEqual([0, {}]);
});

test('what the reader chose becomes a row with its operation, once', async () => {
  const db = openStore();
  await db.books.put({ vault: 'v', books: {}, told: 0 });
  await setReading(off('a.example'));
  await mirrorSettings(db);
  await mirrorSettings(db);
  expect(await readRow(db)).toEqual({ id: 'reading', ...off('a.example') });
  expect(await db.operations.count()).toBe(1);
});

test('what another device chose is where the loader reads it', async () => {
  const db = openStore();
  await arrive(db, off('b.example'));
  await mirrorSettings(db);
  expect(await getReading()).toEqual(off('b.example'));
});

test('sites switched on both sides are all as they were switched', async () => {
  const db = openStore();
  await setReading(off('a.example', 'c.example'));
  await mirrorSettings(db);
  await arrive(db, { everywhere: false, sitesOff: ['a.example', 'b.example', 'c.example'] });
  await setReading(off('c.example', 'd.example'));
  await mirrorSettings(db);
  const both = { ...off('b.example', 'c.example', 'd.example'), everywhere: false };
  expect(await getReading()).toEqual(both);
  expect(await readRow(db)).toEqual({ id: 'reading', ...both });
});

test('a row of an earlier version counts, and what it does not know is as at first', async () => {
  const db = openStore();
  await arrive(db, { everywhere: true, sitesOff: ['a.example'] });
  await mirrorSettings(db);
  expect(await getReading()).toEqual(off('a.example'));
});

test('sites that are named on both sides are all named', async () => {
  const named = (...sitesOn: string[]) => ({ ...readingAtFirst, sites: 'named' as const, sitesOn });
  const db = openStore();
  await setReading(named('a.example'));
  await mirrorSettings(db);
  await arrive(db, named('a.example', 'b.example'));
  await setReading(named('c.example'));
  await mirrorSettings(db);
  expect(await getReading()).toEqual(named('b.example', 'c.example'));
});

test.each([0, 1])('ended at write %i, both sides come together the next time', async (writes) => {
  const name = `mirror-${writes}`;
  const cut = openStore(name);
  await setReading(off('a.example'));
  endAfterWrites(cut, writes);
  await expect(mirrorSettings(cut)).rejects.toThrow('ended');
  cut.close();
  const db = openStore(name);
  await mirrorSettings(db);
  expect(await readRow(db)).toEqual({ id: 'reading', ...off('a.example') });
  expect(await getReading()).toEqual(off('a.example'));
});

test('nonsense on one side does not reach the other', async () => {
  const db = openStore();
  await arrive(db, { everywhere: 'yes' });
  await setReading(off('a.example'));
  await mirrorSettings(db);
  expect(await getReading()).toEqual(off('a.example'));
  expect(await readRow(db)).toMatchObject(off('a.example'));
});

test('what is chosen while the last choice is being kept stays', async () => {
  const db = openStore();
  await setReading(off('a.example'));
  const chosen: Promise<void>[] = [];
  db.settings.hook('creating', () => void chosen.push(setReading(off())));
  await mirrorSettings(db);
  await Promise.all(chosen);
  expect(await getReading()).toEqual(off());
  await mirrorSettings(db);
  expect(await getReading()).toEqual(off());
  expect(await readRow(db)).toEqual({ id: 'reading', ...off() });
});

test('what is chosen while what came is being written stays, beside it', async () => {
  const db = openStore();
  await arrive(db, off('b.example'));
  const { set } = fakeBrowser.storage.local;
  const chosen: Promise<void>[] = [];
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async (items) => {
    chosen.push(changeReading((now) => ({ ...now, sitesOff: [...now.sitesOff, 'a.example'] })));
    // Long enough for a choice that waits for nobody.
    await new Promise((passed) => setTimeout(passed, 20));
    await set(items);
  });
  await mirrorSettings(db);
  await Promise.all(chosen);
  await mirrorSettings(db);
  expect(await getReading()).toEqual(off('b.example', 'a.example'));
  expect(await readRow(db)).toEqual({ id: 'reading', ...off('b.example', 'a.example') });
});
