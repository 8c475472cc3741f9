import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { change } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { acceptStore, restoreSnapshot } from '../../storage/restore.ts';
import { listSnapshots, takeSnapshot } from '../../storage/snapshots.ts';
import { checkStore, readHealth, watchHealth } from '../../storage/store-health.ts';
import { addVault, listVaults } from '../../storage/vaults.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makeVault } from '../fixtures/make-vault.ts';
import { findDisagreements, openStore } from './store.ts';

const day = 86_400_000;
const put = (id: string, note = 'x') => ({
  table: 'quotes' as const,
  id,
  put: makeQuote({ id, note }),
});
const vault = makeVault('v');
const options = { now: 9_000, onProgress: () => undefined, signal: new AbortController().signal };

/** 600 quotes: two parts. */
async function openWithQuotes(name?: string): Promise<SourceContextDatabase> {
  const db = openStore(name);
  await change(
    db,
    Array.from({ length: 600 }, (_, i) => put(`q${String(i).padStart(3, '0')}`)),
  );
  await addVault(db, vault);
  return db;
}

async function countParts(): Promise<number> {
  const all = Object.keys(await fakeBrowser.storage.local.get());
  return all.filter((key) => key.startsWith('snapshot:')).length;
}

test('three days are kept, a day without a change takes none, parts that stayed are kept once', async () => {
  const db = await openWithQuotes();
  await takeSnapshot(db, 0);
  await takeSnapshot(db, day);
  expect(await listSnapshots()).toMatchObject([{ at: 0, rows: 600, parts: { length: 2 } }]);
  for (let days = 2; days < 6; days++) {
    await change(db, [{ table: 'quotes', id: 'q599', set: { note: `day ${days}` } }]);
    await takeSnapshot(db, days * day);
  }
  expect((await listSnapshots()).map(({ at }) => at / day)).toEqual([5, 4, 3]);
  expect(await countParts()).toBe(4);
});

test('an empty store takes no copy, and the copies of a full one stay', async () => {
  const db = await openWithQuotes();
  await takeSnapshot(db, 0);
  await takeSnapshot(openStore(), day);
  await db.quotes.clear();
  await change(db, [{ table: 'quotes', id: 'never', remove: true }]);
  await db.device.update('this', { writes: 99 });
  await takeSnapshot(db, day);
  expect(await listSnapshots()).toMatchObject([{ at: 0, rows: 600 }]);
});

test('a snapshot that was cut short leaves the last one, and no parts behind', async () => {
  const db = await openWithQuotes();
  await takeSnapshot(db, 0);
  await change(db, [{ table: 'quotes', id: 'q000', set: { note: 'new' } }]);
  const { set } = fakeBrowser.storage.local;
  let writes = 0;
  fakeBrowser.storage.local.set = (items) =>
    ++writes > 3 ? Promise.reject(new Error('full')) : set(items);
  await expect(takeSnapshot(db, day)).rejects.toThrow('full');
  fakeBrowser.storage.local.set = set;
  expect(await listSnapshots()).toMatchObject([{ at: 0 }]);
  await takeSnapshot(db, 2 * day);
  expect((await listSnapshots()).map(({ at }) => at)).toEqual([2 * day, 0]);
  expect(await countParts()).toBe(3);
});

test('a database that was cleared away is noticed, and stands again with one call', async () => {
  const db = await openWithQuotes('cleared');
  await checkStore(db, 0);
  await takeSnapshot(db, 0);
  await db.delete();
  const anew = openStore('cleared');
  const told: unknown[] = [];
  watchHealth((health) => told.push(health), new AbortController().signal);
  const damaged = { is: 'damaged', why: 'cleared', since: 7 };
  expect(await checkStore(anew, 7)).toEqual(damaged);
  // It stays told, though somebody has gone on writing meanwhile.
  await change(anew, [put('later')]);
  expect(await checkStore(anew, 8)).toEqual(damaged);
  const [snapshot] = await listSnapshots();
  expect(await restoreSnapshot(anew, snapshot!, options)).toEqual({
    rows: 600,
    damagedParts: 0,
    stopped: false,
  });
  expect(await anew.quotes.count()).toBe(601);
  expect(await listVaults(anew)).toEqual([vault]);
  expect(await checkStore(anew, 10)).toEqual({ is: 'sound' });
  expect(told).toEqual([damaged, { is: 'sound' }]);
  expect(await findDisagreements(anew)).toEqual([]);
});

test.each(['quotes', 'records'] as const)(
  'a store without its %s is torn, and mended',
  async (table) => {
    const db = await openWithQuotes();
    await change(db, [{ table: 'quotes', id: 'q000', remove: true }]);
    await checkStore(db, 0);
    await takeSnapshot(db, 0);
    await db.table(table).clear();
    expect(await checkStore(db, 7)).toMatchObject({ why: 'torn' });
    const [snapshot] = await listSnapshots();
    await restoreSnapshot(db, snapshot!, options);
    expect(await db.quotes.count()).toBe(599);
    expect(await checkStore(db, 8)).toEqual({ is: 'sound' });
    expect(await findDisagreements(db)).toEqual([]);
  },
);

test('of a damaged snapshot the sound parts are restored', async () => {
  const db = await openWithQuotes('damaged');
  await takeSnapshot(db, 0);
  const [snapshot] = await listSnapshots();
  await fakeBrowser.storage.local.set({ [`snapshot:${snapshot!.parts[0]}`]: 'AAAA' });
  await db.delete();
  const anew = openStore('damaged');
  expect(await restoreSnapshot(anew, snapshot!, options)).toMatchObject({
    rows: 100,
    damagedParts: 1,
  });
});

test('who goes on without restoring is not told again', async () => {
  const db = await openWithQuotes();
  await fakeBrowser.storage.local.set({ storeMarker: 'another' });
  expect(await checkStore(db, 1)).toMatchObject({ why: 'cleared' });
  await acceptStore(db);
  expect(await readHealth()).toEqual({ is: 'sound' });
  expect(await checkStore(db, 2)).toEqual({ is: 'sound' });
});

test('who goes on with a store that has lost a table is not told again, nor when the rest goes', async () => {
  const db = await openWithQuotes();
  await change(db, [{ table: 'settings', id: 's', put: { id: 's' } }]);
  await checkStore(db, 0);
  await db.quotes.clear();
  expect(await checkStore(db, 1)).toMatchObject({ why: 'torn' });
  await acceptStore(db);
  expect(await checkStore(db, 2)).toEqual({ is: 'sound' });
  await change(db, [put('new')]);
  await change(db, [{ table: 'quotes', id: 'new', remove: true }]);
  expect(await checkStore(db, 3)).toEqual({ is: 'sound' });
  expect(await findDisagreements(db)).toEqual([]);
});

test.each([0, 1, 2, 3, 5, 8, 13, 21])(
  'what is written while the store is looked at (%i turns in) is no damage',
  async (turns) => {
    const db = openStore();
    await change(db, [{ table: 'quotes', id: 'q', put: makeQuote({ id: 'q' }) }]);
    const looking = checkStore(db, 0);
    for (let turn = 0; turn < turns; turn++) await new Promise((passed) => setTimeout(passed));
    await change(db, [
      { table: 'settings', id: 's', put: { id: 's' } },
      { table: 'quotes', id: 'q', remove: true },
    ]);
    expect(await looking).toEqual({ is: 'sound' });
  },
);

test('a store of which nothing was ever made is sound', async () => {
  const db = openStore();
  expect(await checkStore(db, 1)).toEqual({ is: 'sound' });
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
