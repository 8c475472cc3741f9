import { StoreError, type SyncStore } from '../core/sync/sync-store.ts';
import { applyOperations } from './apply-operations.ts';
import type { SourceContextDatabase } from './database.ts';
import { countAll } from './device.ts';
import { isStoreFull } from './full.ts';
import { impactOf, isKnown, mergeOperations } from './merge-operations.ts';
import { readOutbox, readState } from './outbox.ts';
import { tablesOf } from './row-states.ts';

async function orStoreError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new StoreError(isStoreFull(cause) ? 'full' : 'broken', { cause });
  }
}

/**
 * The store of this device, as the sync engine needs it.
 * @param clock milliseconds
 */
export function openSyncStore<Books>(
  db: SourceContextDatabase,
  clock: () => number,
): SyncStore<Books> {
  const keepBooks = async (vault: string, books: Books) => {
    const told = (await db.books.get(vault))?.told ?? 0;
    await db.books.put({ vault, books, told });
  };
  return {
    readBooks: (vault) =>
      orStoreError(async () => (await db.books.get(vault))?.books as Books | undefined),
    writeBooks: (vault, books) =>
      orStoreError(() => db.transaction('rw', db.books, () => keepBooks(vault, books))),
    apply: (vault, coming, books) =>
      orStoreError(() =>
        applyOperations(db, {
          coming,
          from: vault,
          now: clock(),
          keepBooks: () => keepBooks(vault, books),
        }),
      ),
    preview: (operations) =>
      orStoreError(async () => {
        const standing = countAll((await db.device.get('this'))?.standing ?? {});
        const known = operations.filter(isKnown);
        const tables = tablesOf(
          db,
          known.map(({ kind }) => kind),
        );
        return db.transaction('r', tables, async () =>
          impactOf(await mergeOperations(db, known), standing),
        );
      }),
    readOutbox: (vault, after, most) => orStoreError(() => readOutbox(db, vault, after, most)),
    readState: (after, most) => orStoreError(() => readState(db, after, most)),
    endOfLog: () => orStoreError(async () => (await db.device.get('this'))?.logged ?? 0),
  };
}
