import type { SourceContextDatabase } from './database.ts';
import { logTables } from './change-log.ts';
import { rowKindNames } from '../core/sync/row-kinds.ts';
import { tablesOf } from './row-states.ts';
import { stampRows } from './stamp-rows.ts';

type Key = [string, string];

/**
 * Forgets what is only half there of rows that are not shown: stamps whose values were lost, values whose stamps
 * were. What is restored of them is to be taken whole.
 */
function forgetHalves(db: SourceContextDatabase): Promise<void> {
  return db.transaction('rw', db.records, db.unshown, async () => {
    const [stamped, aside] = await Promise.all([
      db.records.toCollection().primaryKeys(),
      db.unshown.toCollection().primaryKeys(),
    ]);
    const [hasStamps, hasValues] = [new Set(stamped.map(String)), new Set(aside.map(String))];
    const bare: Key[] = stamped.filter((key) => !hasValues.has(String(key)));
    const records = await db.records.bulkGet(bare);
    await db.records.bulkDelete(bare.filter((_, i) => records[i]?.removed !== true));
    await db.unshown.bulkDelete(aside.filter((key) => !hasStamps.has(String(key))));
  });
}

/** Makes rows and stamps agree again, before what was lost is restored. */
export async function mendStore(db: SourceContextDatabase): Promise<void> {
  await forgetHalves(db);
  await db.transaction('rw', [...tablesOf(db, rowKindNames), ...logTables(db)], (transaction) =>
    stampRows(transaction),
  );
}
