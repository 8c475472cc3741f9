import { browser } from 'wxt/browser';
import { rowKindNames, type RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import type { Standing } from './log-rows.ts';
import { tablesOf } from './row-states.ts';
import { rowTables } from './row-tables.ts';
import { watch } from './watch.ts';

/**
 * Whether the database is as this device left it. Browsers clear databases away when the disk is full, and
 * disks lose parts of them; the browser's own store has a marker that tells.
 */

/** What is wrong. */
export const damages = [
  /** It does not open. */
  'closed',
  /** It is empty, or another one, made anew after it was cleared away. */
  'cleared',
  /** Rows are missing that it knows of, or it knows nothing of rows that are there. */
  'torn',
] as const;
export type Damage = (typeof damages)[number];

export type StoreHealth = { is: 'sound' } | { is: 'damaged'; why: Damage; since: number };

const markerKey = 'storeMarker';
const healthKey = 'storeHealth';
const sound: StoreHealth = { is: 'sound' };

/** A table that is gone is gone whole: one row of it tells. */
async function isTorn(
  db: SourceContextDatabase,
  kind: RowKindName,
  standing: Standing,
): Promise<boolean> {
  const [first] = await rowTables[kind].readAfter(db, '', 1);
  if ((standing[kind] ?? 0) === 0) return first !== undefined;
  return first?.stamps === undefined;
}

/** Values and stamps of rows that are not shown lie in two tables. */
async function isHiddenTorn(db: SourceContextDatabase): Promise<boolean> {
  const aside = await db.unshown.toCollection().first();
  return aside !== undefined && !(await db.records.get([aside.kind, aside.id]));
}

async function findDamage(db: SourceContextDatabase): Promise<Damage | undefined> {
  const stored = await browser.storage.local.get<{ storeMarker?: string }>(markerKey);
  const marker = stored.storeMarker;
  try {
    // In one step: what is written meanwhile would be counted and not seen, or seen and not counted.
    return await db.transaction('r', [db.device, ...tablesOf(db, rowKindNames)], async () => {
      const device = await db.device.get('this');
      if (marker !== undefined && marker !== device?.device) return 'cleared';
      for (const kind of rowKindNames)
        if (await isTorn(db, kind, device?.standing ?? {})) return 'torn';
      return (await isHiddenTorn(db)) ? 'torn' : undefined;
    });
  } catch {
    return 'closed';
  }
}

export async function readHealth(): Promise<StoreHealth> {
  const stored = await browser.storage.local.get<{ storeHealth?: StoreHealth }>(healthKey);
  return stored.storeHealth ?? sound;
}

/** Calls back on every change until the signal ends. */
export function watchHealth(changed: (health: StoreHealth) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (healthKey in changes)
      changed((changes[healthKey]?.newValue as StoreHealth | undefined) ?? sound);
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}

/**
 * Looks at the store, at the background's start. What is found stays told until the person has restored
 * the store, or goes on with it as it is.
 * @param now milliseconds
 */
export async function checkStore(db: SourceContextDatabase, now: number): Promise<StoreHealth> {
  const known = await readHealth();
  if (known.is === 'damaged') return known;
  const why = await findDamage(db);
  if (why !== undefined) {
    const health: StoreHealth = { is: 'damaged', why, since: now };
    await browser.storage.local.set({ [healthKey]: health });
    return health;
  }
  const device = await db.device.get('this');
  if (device) await browser.storage.local.set({ [markerKey]: device.device });
  return sound;
}

/**
 * Marks a store as soon as something is made in it, until the signal ends: cleared before the next start it would
 * be taken for one in which nothing was made yet.
 */
export function markOnFirstEdit(db: SourceContextDatabase, signal: AbortSignal): void {
  async function mark(device: string): Promise<void> {
    const stored = await browser.storage.local.get<{ storeMarker?: string }>(markerKey);
    // Another marker is that of a store that was cleared away: `checkStore` finds it.
    if (stored.storeMarker === undefined) await browser.storage.local.set({ [markerKey]: device });
  }
  let last: string | undefined;
  watch(
    () => db.device.get('this'),
    (row) => {
      if (row && row.device !== last) void mark(row.device).catch(() => undefined);
      last = row?.device;
    },
    signal,
  );
}

/** The store as it is now is the one that counts; its rows and counts agree (`mendStore`). */
export async function markSound(db: SourceContextDatabase): Promise<void> {
  const device = await db.device.get('this');
  await browser.storage.local.remove(device ? [healthKey] : [healthKey, markerKey]);
  if (device) await browser.storage.local.set({ [markerKey]: device.device });
}
