import { beforeEach, describe, expect, test } from 'vitest';
import { agreeToShrinking, updatePack } from '../../storage/packs.ts';
import { openStore } from './store.ts';
import { encode, home, makeHost, type PackHost } from '../fixtures/pack-host.ts';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { see, seeWhole, subscribe } from './packs-in-use.ts';

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

const day = 24 * 3_600_000;

describe('what goes wrong', () => {
  /** A subscription, and then a second version with which something is wrong. */
  async function update(harm: () => void | Promise<void>) {
    const db = openStore();
    await host.publish(makeCourier(1));
    await subscribe(host, db);
    await host.publish(secondCourier());
    await harm();
    await updatePack(db, 'courier', host.tools);
    return db;
  }

  test.each<[string, string, () => void]>([
    ['is silent', 'unreachable', () => void host.silent.add('data.example')],
    ['answers with a page', 'page', () => void host.files.set(home, encode('<html>'))],
    [
      'gives damaged files',
      'damaged',
      () => {
        for (const address of host.files.keys())
          if (address !== home) host.files.set(address, encode('{}'));
      },
    ],
  ])(
    'where the publisher %s, the old version is read on and the row says so',
    async (_, kind, harm) => {
      const db = await update(harm);
      expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
      expect(await db.packs.get('courier')).toMatchObject({
        version: 1,
        problem: { kind },
        failures: 1,
        checkedAt: host.clock.now,
        nextAt: host.clock.now + 10 * 60_000,
      });
    },
  );

  test('is forgotten at the next good answer', async () => {
    const db = await update(() => void host.silent.add('data.example'));
    host.silent.clear();
    await updatePack(db, 'courier', host.tools);
    const row = await db.packs.get('courier');
    expect(row).toMatchObject({ version: 2, failures: 0 });
    expect(row).not.toHaveProperty('problem');
  });

  test('a pack that was not renewed is read on, with a warning', async () => {
    const db = await update(() => void (host.clock.now += 31 * day));
    expect(await db.packs.get('courier')).toMatchObject({
      version: 2,
      problem: { kind: 'expired', since: '2026-02-24T12:00:00.000Z' },
      failures: 0,
    });
    expect(await see(db)).toEqual(await seeWhole(secondCourier()));
  });

  test('a full store', async () => {
    await host.publish(makeCourier(1));
    const db = openStore();
    await subscribe(host, db);
    await host.publish(secondCourier());
    db.amendments.hook('creating', () => {
      throw new DOMException('no more', 'QuotaExceededError');
    });
    await updatePack(db, 'courier', host.tools);
    expect(await db.packs.get('courier')).toMatchObject({ version: 1, problem: { kind: 'full' } });
  });

  test('a version that takes much away waits for the word of the reader', async () => {
    const db = openStore();
    await host.publish(makeCourier(1));
    await subscribe(host, db);
    const emptied = makeCourier(2, ({ statements }) => void statements.splice(20));
    await host.publish(emptied);
    await updatePack(db, 'courier', host.tools);
    expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
    expect(await db.packs.get('courier')).toMatchObject({
      version: 1,
      waiting: { version: 2, removed: 180 },
    });
    // Amid an update of its own accord, whose row was read before.
    const { fetch } = host.tools;
    host.tools.fetch = async (...request) => {
      await agreeToShrinking(db, 'courier', 2);
      return fetch(...request);
    };
    await updatePack(db, 'courier', host.tools);
    host.tools.fetch = fetch;
    await updatePack(db, 'courier', host.tools);
    expect(await see(db)).toEqual(await seeWhole(emptied));
    expect(await db.packs.get('courier')).not.toHaveProperty('waiting');
  });
});
