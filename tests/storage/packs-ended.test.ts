import { expect, test } from 'vitest';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { clearDoomed } from '../../storage/generations.ts';
import { updatePack } from '../../storage/packs.ts';
import { subscribeToPack } from '../../storage/subscribe-to-pack.ts';
import { endAfterWrites, openStore, readEverything } from './store.ts';
import { addressOf, home, makeHost } from '../fixtures/pack-host.ts';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { see, seeWhole, subscribe } from './packs-in-use.ts';

const nothing = { names: [], said: [], listed: [] };

test.each([
  ['subscribing', false],
  ['updating by a delta', true],
  ['updating in full', true],
])('ended at any write of %s, it goes on and ends the same', async (what, isUpdate) => {
  const host = await makeHost();
  await host.publish(makeCourier(1));
  const first = new Map(host.files);
  if (isUpdate) await host.publish(secondCourier());
  if (what === 'updating in full') host.files.delete(addressOf(host.manifest().deltas[0]));
  const latest = host.files;
  const old = isUpdate ? await seeWhole(makeCourier(1)) : nothing;
  const whole = await seeWhole(isUpdate ? secondCourier() : makeCourier(1));
  const act = (db: SourceContextDatabase) =>
    isUpdate ? updatePack(db, 'courier', host.tools) : subscribeToPack(db, home, host.tools);

  let cuts = 0;
  for (let reached = true; reached; cuts++) {
    const name = `ended-${what}-${cuts}`;
    if (isUpdate) {
      const db = openStore(name);
      host.files = first;
      await subscribe(host, db);
      db.close();
    }
    host.files = latest;

    const cut = openStore(name);
    const end = endAfterWrites(cut, cuts);
    await act(cut).catch(() => undefined);
    cut.close();
    const between = openStore(name);
    expect([old, whole], `cut at write ${cuts}`).toContainEqual(await see(between));
    await act(between);
    expect(await see(between), `cut at write ${cuts}`).toEqual(whole);
    // As the alarm does that finds what was cut short.
    await clearDoomed(between);
    const rows = await readEverything(between);
    expect(rows['imports'], `cut at write ${cuts}`).toEqual([]);
    expect(rows['ledgers']).toHaveLength(1);
    between.close();
    ({ reached } = end);
  }
  expect(cuts).toBeGreaterThan(3);
});
