import { isIdle, afterSync, type Running, type VaultState } from '../core/sync/vault-state.ts';
import type { Outcome } from '../core/sync/outcome.ts';
import type { SourceContextDatabase } from './database.ts';
import type { JournalRow, VaultRow } from './vault-rows.ts';

/** The vaults of this device, and what each sync did. */

/** Older lines of the journal are of no help to anybody. */
const mostJournal = 500;

export function listVaults(db: SourceContextDatabase): Promise<VaultRow[]> {
  return db.vaults.toArray().then((rows) => rows.sort((a, b) => a.added - b.added));
}

export function readVault(db: SourceContextDatabase, id: string): Promise<VaultRow | undefined> {
  return db.vaults.get(id);
}

export async function addVault(db: SourceContextDatabase, row: VaultRow): Promise<void> {
  await db.vaults.put(row);
}

/** What a person, or a new permission, changes of a vault. One that was left meanwhile stays left. */
export async function changeVault(
  db: SourceContextDatabase,
  id: string,
  changes: Partial<Pick<VaultRow, 'name' | 'paused' | 'settings' | 'secrets'>>,
): Promise<void> {
  await db.vaults.update(id, changes);
}

/** Forgets a vault and what was known of it; rows stay as they are, and so does the vault for others. */
export function leaveVault(db: SourceContextDatabase, id: string): Promise<void> {
  return db.transaction('rw', db.vaults, db.books, db.journal, async () => {
    await db.vaults.delete(id);
    await db.books.delete(id);
    await db.journal.where('[vault+number]').between([id, -Infinity], [id, Infinity]).delete();
  });
}

async function changeState(
  db: SourceContextDatabase,
  id: string,
  change: (state: VaultState) => VaultState,
): Promise<void> {
  const row = await db.vaults.get(id);
  if (row) await db.vaults.put({ ...row, state: change(row.state) });
}

/** How far a sync is; undefined where none runs. */
export function noteRunning(
  db: SourceContextDatabase,
  id: string,
  running: Running | undefined,
): Promise<void> {
  return db.transaction('rw', db.vaults, () =>
    changeState(db, id, ({ running: _, ...kept }) => (running ? { ...kept, running } : kept)),
  );
}

/** No sync outlives the background that ran it. */
export function noteNoneRuns(db: SourceContextDatabase): Promise<void> {
  return db.transaction('rw', db.vaults, async () => {
    for (const { id, state } of await db.vaults.toArray())
      if (state.running) await changeState(db, id, ({ running: _, ...kept }) => kept);
  });
}

async function readLastLine(
  db: SourceContextDatabase,
  vault: string,
): Promise<JournalRow | undefined> {
  return db.journal.where('[vault+number]').between([vault, -Infinity], [vault, Infinity]).last();
}

/** A sync ended: its vault's state and its line of the journal, together. Idle ones in a row are one line. */
export function noteOutcome(
  db: SourceContextDatabase,
  vault: string,
  outcome: Outcome,
  now: number,
): Promise<void> {
  return db.transaction('rw', db.vaults, db.journal, async () => {
    await changeState(db, vault, (state) => afterSync(state, outcome, now));
    const last = isIdle(outcome) ? await readLastLine(db, vault) : undefined;
    if (last && isIdle(last.outcome)) await db.journal.put({ ...last, at: now });
    else await db.journal.add({ vault, at: now, outcome });
    const surplus = (await db.journal.count()) - mostJournal;
    if (surplus > 0)
      await db.journal.bulkDelete(await db.journal.orderBy('number').limit(surplus).primaryKeys());
  });
}

/** The newest first. */
export function readJournal(db: SourceContextDatabase): Promise<JournalRow[]> {
  return db.journal.orderBy('number').reverse().toArray();
}
