import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { generationTables } from '../../storage/database.ts';
import { clearDoomed } from '../../storage/generations.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { removeDataset } from '../../storage/datasets.ts';
import { updatePack } from '../../storage/packs.ts';
import { subscribeToPack } from '../../storage/subscribe-to-pack.ts';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { addressOf, home, makeHost } from '../fixtures/pack-host.ts';
import { see, seeWhole, subscribe } from './packs-in-use.ts';
import { openStore, readEverything } from './store.ts';

/** Stops as soon as the first rows are being written. */
function stopAmidImport(db: ReturnType<typeof openStore>): AbortSignal {
  const stop = new AbortController();
  db.shelves.hook('creating', () => stop.abort());
  return stop.signal;
}

test('a first import that is stopped leaves nothing', async () => {
  const db = openStore();
  const host = await makeHost();
  await host.publish(makeCourier(1));
  const signal = stopAmidImport(db);
  await expect(subscribeToPack(db, home, { ...host.tools, signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  await clearDoomed(db);
  const rows = await readEverything(db);
  for (const table of [...generationTables, 'packs', 'datasets', 'imports'])
    expect(rows[table], table).toEqual([]);
});

test('stopped, what goes on from the bundled dataset leaves that as it is', async () => {
  const db = openStore();
  const host = await makeHost();
  await host.publish(secondCourier());
  await importDataset(db, makeCourier(1), 'starter');
  const signal = stopAmidImport(db);
  await expect(subscribeToPack(db, home, { ...host.tools, signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  await clearDoomed(db);
  expect(await db.packs.count()).toBe(0);
  expect(await db.imports.count()).toBe(0);
  expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
});

test('an update in full that is stopped amid its import leaves what was in use', async () => {
  const db = openStore();
  const host = await makeHost();
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  const before = await readEverything(db);
  await host.publish(secondCourier());
  host.files.delete(addressOf(host.manifest().deltas[0]));
  const signal = stopAmidImport(db);
  await expect(updatePack(db, 'courier', { ...host.tools, signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  await clearDoomed(db);
  expect(await readEverything(db)).toEqual(before);
});

test('what was let go amid its import is found and cleared, though the background ended with it', async () => {
  const db = openStore();
  const host = await makeHost();
  await host.publish(makeCourier(1));
  let letGo: Promise<void> | undefined;
  // Nothing tells this import to stop: whoever could was ended.
  db.shelves.hook('creating', () => {
    letGo ??= Dexie.ignoreTransaction(() => removeDataset(db, 'courier'));
  });
  const registers: unknown[] = [];
  db.registers.hook('creating', (key) => void registers.push(key));
  await subscribeToPack(db, home, host.tools);
  await letGo;
  expect(registers).toEqual([]);
  expect(await db.imports.toArray()).toMatchObject([{ revision: 0 }]);
});
