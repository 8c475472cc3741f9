import { trimLog } from './change-log.ts';
import type { SourceContextDatabase } from './database.ts';
import type { JournalRow, VaultRow, VaultSecrets } from './vault-rows.ts';

/** The vaults of this device, and what each sync with them did. */

/** In the order in which they were added. */
export function listVaults(db: SourceContextDatabase): Promise<VaultRow[]> {
  return db.vaults.toCollection().sortBy('added');
}

/** To be called before the first sync: edits from now on are kept for it. */
export async function addVault(db: SourceContextDatabase, vault: VaultRow): Promise<void> {
  await db.vaults.put(vault);
}

export type VaultChanges = Partial<Omit<VaultRow, 'id' | 'secrets'>> & {
  /** Those that are not named stay as they stand: a page changes them while a sync writes its own. */
  secrets?: Partial<VaultSecrets>;
};

/** Changes some fields of a vault; one that was left meanwhile stays away. */
export async function updateVault(
  db: SourceContextDatabase,
  id: string,
  changes: VaultChanges,
): Promise<void> {
  await db.transaction('rw', db.vaults, async () => {
    const row = await db.vaults.get(id);
    if (row)
      await db.vaults.put({ ...row, ...changes, secrets: { ...row.secrets, ...changes.secrets } });
  });
}

/** Forgets a vault with its key and books. What was read from it stays. */
export async function removeVault(db: SourceContextDatabase, id: string): Promise<void> {
  await db.transaction('rw', db.vaults, db.books, db.operations, db.journal, async () => {
    await db.vaults.delete(id);
    await db.books.delete(id);
    await db.journal.where('[vault+number]').between([id, 0], [id, Infinity]).delete();
    await trimLog(db);
  });
}

/** What the last syncs did, the newest first; of one vault or of all. */
export function listJournal(
  db: SourceContextDatabase,
  most: number,
  vault?: string,
): Promise<JournalRow[]> {
  const rows =
    vault === undefined
      ? db.journal.toCollection()
      : db.journal.where('[vault+number]').between([vault, 0], [vault, Infinity]);
  // A collection of the store, not an array.
  // oxlint-disable-next-line unicorn/no-array-reverse
  return rows.reverse().limit(most).toArray();
}
