import { beforeEach, describe, expect, test } from 'vitest';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { clearDoomed } from '../../storage/import-dataset.ts';
import { subscribeToPack, updatePack } from '../../storage/packs.ts';
import { endAfterWrites, openStore, readEverything } from './store.ts';
import { addressOf, home, makeHost, type PackHost } from '../fixtures/pack-host.ts';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { see, seeWhole, subscribe } from './packs-in-use.ts';

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

describe('ended', () => {
  async function prepare(name: string, update: boolean): Promise<void> {
    const db = openStore(name);
    if (update) await subscribe(host, db);
    db.close();
  }

  test.each([
    ['subscribing', false],
    ['updating by a delta', true],
    ['updating in full', true],
  ])('at any write of %s, it goes on and ends the same', async (what, isUpdate) => {
    let cuts = 0;
    for (let writes = 0, reached = true; reached; writes++, cuts++) {
      host = await makeHost();
      await host.publish(makeCourier(1));
      const name = `ended-${what}-${writes}`;
      await prepare(name, isUpdate);
      const [before, after] = isUpdate
        ? [makeCourier(1), secondCourier()]
        : [makeCourier(1), makeCourier(1)];
      if (isUpdate) await host.publish(secondCourier());
      if (what === 'updating in full') host.files.delete(addressOf(host.manifest().deltas[0]));
      const act = (db: SourceContextDatabase) =>
        isUpdate ? updatePack(db, 'courier', host.tools) : subscribeToPack(db, home, host.tools);

      const cut = openStore(name);
      const end = endAfterWrites(cut, writes);
      await act(cut).catch(() => undefined);
      cut.close();
      const between = openStore(name);
      const seen = await see(between);
      const old = isUpdate ? await seeWhole(before) : { names: [], said: [], listed: [] };
      expect([old, await seeWhole(after)], `cut at write ${writes}`).toContainEqual(seen);
      await act(between);
      expect(await see(between), `cut at write ${writes}`).toEqual(await seeWhole(after));
      // As the alarm does that finds what was cut short.
      await clearDoomed(between);
      const rows = await readEverything(between);
      expect(rows['imports'], `cut at write ${writes}`).toEqual([]);
      expect(rows['ledgers']).toHaveLength(1);
      between.close();
      ({ reached } = end);
    }
    expect(cuts).toBeGreaterThan(3);
  });
});
