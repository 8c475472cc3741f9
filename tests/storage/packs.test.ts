import { beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../core/model/dataset.ts';
import { rowsOf } from '../../core/datasets/pack/pack-row.ts';
import { hashRows } from '../../core/datasets/pack/hash-rows.ts';
import { digestOf, hashPages, listKeys, writeLedger } from '../../core/datasets/pack/ledger.ts';
import { generationTables, type SourceContextDatabase } from '../../storage/database.ts';
import { removeDataset } from '../../storage/datasets.ts';
import { clearDoomed } from '../../storage/generations.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { readLedger } from '../../storage/ledgers.ts';
import { agreeToShrinking, listDuePacks, updatePack } from '../../storage/packs.ts';
import { addSubscriptions } from '../../storage/subscriptions.ts';
import { subscribeToPack } from '../../storage/subscribe-to-pack.ts';
import { makeTerm } from '../fixtures/make.ts';
import { makeOldDatabase } from './old-databases.ts';
import { openStore, readEverything } from './store.ts';
import { home, makeHost, type PackHost } from '../fixtures/pack-host.ts';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { see, seeWhole, subscribe } from './packs-in-use.ts';

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

const day = 24 * 3_600_000;

test('a pack that is subscribed to is read; its key is pinned', async () => {
  const db = openStore();
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
  expect(await db.datasets.toArray()).toMatchObject([
    { id: 'courier', origin: 'pack', enabled: true },
  ]);
  expect(await db.packs.toArray()).toMatchObject([
    { address: home, key: host.keys.public, version: 1, failures: 0, checkedAt: host.clock.now },
  ]);
});

test('a new version is laid over the old one, and readers see what was published', async () => {
  const db = openStore();
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  await host.publish(secondCourier());
  const { generation } = (await db.datasets.get('courier'))!;
  await updatePack(db, 'courier', host.tools);
  expect(await db.datasets.get('courier')).toMatchObject({
    generation,
    head: { revision: 2 },
    amended: 6,
  });
  expect(await see(db)).toEqual(await seeWhole(secondCourier()));
});

test('versions follow versions, and the last is what readers see', async () => {
  const db = openStore();
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  await host.publish(secondCourier());
  await updatePack(db, 'courier', host.tools);
  const third = secondCourier();
  third.statements = third.statements.filter(({ id }) => id !== 'new' && id !== 's4');
  third.statements[0]!.about = ['lima'];
  third.people = third.people.map((one) =>
    one.id === 'ruiz' ? { ...one, name: 'Ana Lima' } : one,
  );
  third.terms = [makeTerm('accord', 'Lima Accord', { kind: 'agreement' })];
  for (const one of third.statements) one.about = one.about.map(() => 'accord');
  await host.publish({ ...third, revision: 3 });
  await updatePack(db, 'courier', host.tools);
  expect(await db.packs.get('courier')).toMatchObject({ version: 3 });
  expect(await see(db)).toEqual(await seeWhole({ ...third, revision: 3 }));
});

test('the ledger that is kept is the one of what is in use', async () => {
  const db = openStore();
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  await host.publish(secondCourier());
  await updatePack(db, 'courier', host.tools);
  const rows = await hashRows(rowsOf(secondCourier()));
  if (!rows.ok) throw new Error(rows.error.kind);
  const hashes = await hashPages(writeLedger(rows.value));
  const kept = (await readLedger(db, (await db.datasets.get('courier'))!.generation))!;
  expect(kept.hashes).toEqual(hashes);
  expect([...(await listKeys(kept))].sort()).toEqual([...rows.value.keys()].sort());
  expect((await db.packs.get('courier'))!.digest).toBe(await digestOf(hashes));
});

test('a pack that an earlier version kept, with a ledger of no pages, comes in whole the next time', async () => {
  const now = openStore();
  await host.publish(makeCourier(1));
  await subscribe(host, now);
  const { ledgerPages: _pages, ...rows } = (await readEverything(now)) as Record<string, object[]>;
  const ledgers = [{ generation: 1, ledger: new Uint8Array([1]) }];
  const packs = rows['packs']!.map((row) => ({ ...row, digest: 'of all lines' }));
  await makeOldDatabase('sixth-version-packs', 6, { ...rows, ledgers, packs });
  const db = openStore('sixth-version-packs');
  expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
  await updatePack(db, 'courier', host.tools);
  expect(await db.packs.get('courier')).not.toHaveProperty('problem');
  await host.publish(secondCourier());
  host.asked.length = 0;
  await updatePack(db, 'courier', host.tools);
  expect(host.asked.filter((address) => address.includes('snapshot'))).toHaveLength(1);
  expect(await see(db)).toEqual(await seeWhole(secondCourier()));
});

describe('subscribing is refused', () => {
  test('to a pack under the id of another dataset', async () => {
    const db = openStore();
    await importDataset(db, makeCourier(1), 'file');
    await host.publish(makeCourier(1));
    expect(await subscribeToPack(db, home, host.tools)).toEqual({
      ok: false,
      error: { kind: 'id-taken', id: 'courier' },
    });
    expect(await db.packs.count()).toBe(0);
  });

  test('to a pack under the id of the reader’s own', async () => {
    await host.publish({ ...makeCourier(1), id: 'own' });
    expect(await subscribeToPack(openStore(), home, host.tools)).toMatchObject({
      error: { kind: 'id-taken' },
    });
  });

  test('where no pack is', async () => {
    const db = openStore();
    expect(await subscribeToPack(db, home, host.tools)).toMatchObject({
      error: { kind: 'missing' },
    });
    expect(await db.packs.count()).toBe(0);
  });
});

describe('the bundled dataset', () => {
  const asStarter = (dataset: Dataset) => ({ ...dataset, id: 'starter' });

  const readBundled = (id: string) =>
    Promise.resolve(id === 'starter' ? asStarter(makeCourier(1)) : undefined);

  async function withStarter(): Promise<SourceContextDatabase> {
    const db = openStore();
    await importDataset(db, asStarter(makeCourier(1)), 'starter', {});
    return db;
  }

  test('goes on by deltas from a pack of its id', async () => {
    const db = await withStarter();
    await host.publish(asStarter(makeCourier(1)));
    await host.publish(asStarter(secondCourier()));
    const tools = { ...host.tools, readBundled };
    expect(await subscribeToPack(db, home, tools)).toMatchObject({ ok: true });
    expect(host.asked.filter((address) => address.includes('snapshot'))).toEqual([]);
    expect(await db.datasets.get('starter')).toMatchObject({
      head: { revision: 2 },
      generation: 1,
    });
  });

  test('fed by a subscription out of a copy, it does not lose much without the reader’s word', async () => {
    const db = await withStarter();
    const few = { ...makeCourier(2), statements: makeCourier(2).statements.slice(0, 3) };
    await host.publish(asStarter(few));
    const subscription = { id: 'starter', address: home, key: host.keys.public };
    await addSubscriptions(db, [subscription], 0);
    await updatePack(db, 'starter', host.tools);
    expect(await db.packs.get('starter')).toMatchObject({
      version: 0,
      waiting: { version: 2, removed: 197, of: 204 },
    });
    expect(await see(db)).toEqual(await seeWhole(asStarter(makeCourier(1))));
    await agreeToShrinking(db, 'starter', 2);
    await updatePack(db, 'starter', host.tools);
    expect(await see(db)).toEqual(await seeWhole(asStarter(few)));
  });

  test('of another revision than is in use gives way to the whole', async () => {
    const db = await withStarter();
    await host.publish(asStarter(makeCourier(1)));
    await host.publish(asStarter(secondCourier()));
    const tools = {
      ...host.tools,
      readBundled: () => Promise.resolve(asStarter({ ...makeCourier(1), revision: 9 })),
    };
    expect(await subscribeToPack(db, home, tools)).toMatchObject({ ok: true });
    expect(host.asked.some((address) => address.includes('snapshot'))).toBe(true);
    expect(await db.datasets.get('starter')).toMatchObject({ head: { revision: 2 } });
  });

  test('is not replaced by an older pack', async () => {
    const db = await withStarter();
    await db.datasets.update('starter', { 'head.revision': 5 });
    await host.publish(asStarter(makeCourier(1)));
    expect(await subscribeToPack(db, home, host.tools)).toMatchObject({
      error: { kind: 'older', version: 1, inUse: 5 },
    });
  });
});

describe('unsubscribing', () => {
  test('readers see nothing at once; the rows go when they are cleared', async () => {
    const db = openStore();
    await host.publish(makeCourier(1));
    await subscribe(host, db);
    await host.publish(secondCourier());
    await updatePack(db, 'courier', host.tools);
    await removeDataset(db, 'courier');
    expect(await see(db)).toEqual({ names: [], said: [], listed: [] });
    expect(await db.shelves.count()).toBeGreaterThan(0);
    await clearDoomed(db);
    const rows = await readEverything(db);
    for (const table of [
      ...generationTables,
      'indexes',
      'ledgers',
      'ledgerChanges',
      'shelfMarks',
      'imports',
      'packs',
      'datasets',
    ])
      expect(rows[table], table).toEqual([]);
  });

  test('amid an update leaves nothing', async () => {
    const db = openStore();
    await host.publish(makeCourier(1));
    await subscribe(host, db);
    await host.publish(secondCourier());
    const updating = updatePack(db, 'courier', host.tools);
    await removeDataset(db, 'courier');
    await updating;
    await clearDoomed(db);
    const rows = await readEverything(db);
    for (const table of [...generationTables, 'packs', 'datasets', 'imports'])
      expect(rows[table], table).toEqual([]);
  });

  test('amid the first import leaves nothing', async () => {
    const db = openStore();
    await host.publish(makeCourier(1));
    const { fetch } = host.tools;
    host.tools.fetch = async (...request) => {
      const answer = await fetch(...request);
      if (String(request[0]).includes('snapshot')) await removeDataset(db, 'courier');
      return answer;
    };
    await subscribeToPack(db, home, host.tools);
    await clearDoomed(db);
    const rows = await readEverything(db);
    for (const table of [...generationTables, 'packs', 'datasets', 'imports'])
      expect(rows[table], table).toEqual([]);
  });
});

test('packs are due when their time has come', async () => {
  const db = openStore();
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  expect(await listDuePacks(db, host.clock.now + day - 1)).toEqual([]);
  expect(await listDuePacks(db, host.clock.now + day)).toMatchObject([{ id: 'courier' }]);
});
