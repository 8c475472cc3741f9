import { afterSync, isIdle, type Running, type VaultState } from '../core/sync/vault-state.ts';
import type { Outcome } from '../core/sync/outcome.ts';
import type { SourceContextDatabase } from './database.ts';
import type { JournalRow, VaultRow } from './vault-rows.ts';

/** How the syncs of vaults stand and ended. */

/** Older lines of the journal are of no help to anybody. */
const mostJournal = 500;

export function readVault(db: SourceContextDatabase, id: string): Promise<VaultRow | undefined> {
  return db.vaults.get(id);
}

async function changeState(
  db: SourceContextDatabase,
  id: string,
  change: (state: VaultState) => VaultState,
): Promise<void> {
  const row = await db.vaults.get(id);
  if (row) await db.vaults.put({ ...row, state: change(row.state) });
}

function withRunning(state: VaultState, running: Running | undefined): VaultState {
  const kept = { ...state };
  delete kept.running;
  return running ? { ...kept, running } : kept;
}

/** How far a sync is; undefined where none runs. */
export function noteRunning(
  db: SourceContextDatabase,
  id: string,
  running: Running | undefined,
): Promise<void> {
  return db.transaction('rw', db.vaults, () =>
    changeState(db, id, (state) => withRunning(state, running)),
  );
}

/** No sync outlives the background that ran it. */
export function noteNoneRuns(db: SourceContextDatabase): Promise<void> {
  return db.transaction('rw', db.vaults, async () => {
    for (const { id, state } of await db.vaults.toArray())
      if (state.running) await changeState(db, id, (kept) => withRunning(kept, undefined));
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
