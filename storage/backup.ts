import { writeBackup, type BackedUpVault } from '../core/sync/backup.ts';
import type { Operation } from '../core/sync/operation.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { Impact, ParkedLine, StatePage } from '../core/sync/sync-store.ts';
import { freshVaultState } from '../core/sync/vault-state.ts';
import { applyOperations } from './apply-operations.ts';
import type { SourceContextDatabase } from './database.ts';
import { impactOf, isKnown, mergeOperations } from './merge-operations.ts';
import { readState } from './outbox.ts';
import { byKind, tablesOf } from './row-states.ts';
import { readSightings } from './sightings.ts';
import { readSubscriptions } from './subscriptions.ts';
import { addVault, listVaults } from './vaults.ts';

/** Everything that a person made, out of the store and back into it. */

/** Rows a transaction: other reading and writing comes in between. */
const rowsAtOnce = 500;

/** All of the store, a page at a time. */
export async function* readPages(db: SourceContextDatabase): AsyncGenerator<StatePage> {
  let after: string | undefined;
  do {
    const page = await readState(db, after, rowsAtOnce);
    yield page;
    after = page.next;
  } while (after !== undefined);
}

/** What a file can hold of a vault: the handle of a folder belongs to this browser. */
function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toPlain(one)]));
}

export async function readPlainVaults(db: SourceContextDatabase): Promise<BackedUpVault[]> {
  const rows = await listVaults(db);
  // A member's key belongs to one device: two that write under it could not be told apart.
  const own = rows.filter(({ secrets }) => secrets.membership === undefined);
  return own.map((row) => {
    // How its syncs went, and what the place was remembered by, is no part of it.
    const { state: _state, cache: _cache, newsroom: _newsroom, ...kept } = row;
    return toPlain(kept) as BackedUpVault;
  });
}

export interface ExportOptions {
  /** Milliseconds. */
  now: number;
  /** Vaults with their keys and passwords as well. */
  withSecrets: boolean;
}

/** The file with everything, part by part. */
export async function* exportAll(
  db: SourceContextDatabase,
  { now, withSecrets }: ExportOptions,
): AsyncGenerator<string> {
  const vaults = withSecrets ? await readPlainVaults(db) : [];
  const subscriptions = await readSubscriptions(db);
  const head = { made: new Date(now).toISOString(), vaults, subscriptions };
  yield* writeBackup(readPages(db), readSightings(db), head);
}

/** What an import would do to the rows of a kind; what is as it stands here, or older, is the same. */
export type ImportImpact = Omit<Impact, 'standing'> & { same: number };

/** What an import would do. Nothing is written. */
export async function previewImport(
  db: SourceContextDatabase,
  operations: readonly Operation[],
): Promise<Map<RowKindName, ImportImpact>> {
  const impacts = new Map<RowKindName, ImportImpact>();
  for (const [kind, all] of byKind(operations.filter(isKnown))) {
    const sum = { added: 0, changed: 0, removed: 0 };
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      const some = all.slice(from, from + rowsAtOnce);
      const rows = await db.transaction('r', tablesOf(db, [kind]), () => mergeOperations(db, some));
      const { added, changed, removed } = impactOf(rows, 0);
      sum.added += added;
      sum.changed += changed;
      sum.removed += removed;
    }
    impacts.set(kind, { ...sum, same: all.length - sum.added - sum.changed - sum.removed });
  }
  return impacts;
}

export interface ImportOptions {
  /** Milliseconds. */
  now: number;
  /** Told after every part, with the rows of it. */
  onProgress(rows: number): void;
  /** Stops before the next part; what is written stays, and the same import goes on from there. */
  signal: AbortSignal;
}

/** Merges rows in; vaults are told of what changes, like of any edit. */
export async function importOperations(
  db: SourceContextDatabase,
  { operations, parked }: { operations: readonly Operation[]; parked: readonly ParkedLine[] },
  { now, onProgress, signal }: ImportOptions,
): Promise<void> {
  for (let from = 0; from < operations.length && !signal.aborted; from += rowsAtOnce) {
    const some = operations.slice(from, from + rowsAtOnce);
    await applyOperations(db, { coming: { operations: some, parked: [] }, from: null, now });
    onProgress(some.length);
  }
  if (parked.length > 0 && !signal.aborted)
    await applyOperations(db, { coming: { operations: [], parked }, from: null, now });
}

/** Vaults of a backup that this device has not. */
export async function importVaults(
  db: SourceContextDatabase,
  vaults: readonly BackedUpVault[],
): Promise<void> {
  const known = new Set((await listVaults(db)).map(({ id }) => id));
  for (const vault of vaults)
    if (!known.has(vault.id)) await addVault(db, { ...vault, state: freshVaultState });
}
