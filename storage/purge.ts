import { removed } from '../core/sync/operation.ts';
import { logTables, trimLog } from './change-log.ts';
import type { SourceContextDatabase } from './database.ts';
import { keptFor } from './kept-for.ts';
import type { UnshownRow } from './log-rows.ts';

/** Rows a transaction. */
const rowsAtOnce = 500;

function oldTrash(db: SourceContextDatabase, before: number) {
  return db.unshown.where('[why+since]').between(['removed', 0], ['removed', before]);
}

/** Of a deleted row only the deletion stays, so that no device brings it back unknowingly. */
async function forgetValues(db: SourceContextDatabase, rows: readonly UnshownRow[]): Promise<void> {
  const keys = rows.map(({ kind, id }): [string, string] => [kind, id]);
  const records = (await db.records.bulkGet(keys)).filter((record) => record !== undefined);
  await db.records.bulkPut(
    records.map((record) => ({
      kind: record.kind,
      id: record.id,
      at: { [removed]: record.at[removed] ?? '' },
      over: {},
      removed: true,
    })),
  );
  await db.unshown.bulkDelete(keys);
}

/** Forgets what was kept long enough. `now` in milliseconds. To be called once a day. */
export async function purge(db: SourceContextDatabase, now: number): Promise<void> {
  await db.conflicts
    .where('noticed')
    .belowOrEqual(now - keptFor.restore)
    .delete();
  await db.journal.filter(({ at }) => at <= now - keptFor.journal).delete();
  await db.transaction('rw', logTables(db), () => trimLog(db));
  const isAlone = (await db.books.count()) + (await db.vaults.count()) === 0;
  const before = now - (isAlone ? keptFor.restore : keptFor.vaults);
  let rows: UnshownRow[];
  do {
    rows = await db.transaction('rw', db.unshown, db.records, async () => {
      const old = await oldTrash(db, before).limit(rowsAtOnce).toArray();
      await forgetValues(db, old);
      return old;
    });
  } while (rows.length === rowsAtOnce);
}
