import type { Subscription } from '../core/sync/backup.ts';
import type { SourceContextDatabase } from './database.ts';
import { listPacks } from './packs.ts';

/** What is subscribed to, as a copy keeps it. */
export async function readSubscriptions(db: SourceContextDatabase): Promise<Subscription[]> {
  return (await listPacks(db)).map(({ id, address, key }) => ({ id, address, key }));
}

/** Those of a copy that could be subscribed to here: of a dataset of the same id there is none. */
export async function listMissing(
  db: SourceContextDatabase,
  subscriptions: readonly Subscription[],
): Promise<Subscription[]> {
  const packs = new Set((await listPacks(db)).map(({ id }) => id));
  const files = (await db.datasets.toArray()).filter(({ origin }) => origin !== 'starter');
  const taken = new Set([...packs, ...files.map(({ id }) => id)]);
  return subscriptions.filter(({ id }) => !taken.has(id));
}

/**
 * Subscribes again to what is missing. Nothing is asked for here: the first version comes with the next update.
 * @param now milliseconds
 */
export function addSubscriptions(
  db: SourceContextDatabase,
  subscriptions: readonly Subscription[],
  now: number,
): Promise<void> {
  return db.transaction('rw', db.packs, db.datasets, async () => {
    const missing = await listMissing(db, subscriptions);
    await db.packs.bulkPut(
      missing.map((one) => ({
        ...one,
        version: 0,
        digest: '',
        expires: '',
        mirrors: [],
        bytes: 0,
        checkedAt: 0,
        nextAt: now,
        failures: 0,
      })),
    );
  });
}
