import { importOperations, importVaults, type ImportOptions } from './backup.ts';
import type { SourceContextDatabase } from './database.ts';
import { mendStore } from './mend-store.ts';
import { addSubscriptions } from './subscriptions.ts';
import { readSnapshot, type Snapshot } from './snapshots.ts';
import { markSound } from './store-health.ts';

export interface Restored {
  rows: number;
  /** Parts of the snapshot that are damaged; what is in the others stands again. */
  damagedParts: number;
  stopped: boolean;
}

/** A database that does not open is made anew. */
async function openAnew(db: SourceContextDatabase): Promise<void> {
  try {
    await db.open();
  } catch {
    await db.delete();
    await db.open();
  }
}

/**
 * Brings back what a snapshot has. It is merged by stamps: whatever was edited since stays. Ended at any
 * moment it can be begun again.
 */
export async function restoreSnapshot(
  db: SourceContextDatabase,
  snapshot: Snapshot,
  options: ImportOptions,
): Promise<Restored> {
  await openAnew(db);
  await mendStore(db);
  await importVaults(db, snapshot.vaults);
  await addSubscriptions(db, snapshot.subscriptions ?? [], options.now);
  const restored = { rows: 0, damagedParts: 0, stopped: false };
  for await (const part of readSnapshot(snapshot)) {
    if (part) {
      await importOperations(db, part, options);
      restored.rows += part.operations.length;
    } else restored.damagedParts++;
    if (options.signal.aborted) return { ...restored, stopped: true };
  }
  await markSound(db);
  return restored;
}

/** The person goes on with what is there. A database that does not open is left as it is: it may open another day. */
export async function acceptStore(db: SourceContextDatabase): Promise<void> {
  await mendStore(db);
  await markSound(db);
}
