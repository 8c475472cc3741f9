import type { SourceContextDatabase } from './database.ts';
import { logTables } from './change-log.ts';
import { rowKindNames } from '../core/sync/row-kinds.ts';
import { readStatesOf, tablesOf } from './row-states.ts';
import { stampRows } from './stamp-rows.ts';

/** Records looked at in one transaction. */
const recordsAtOnce = 500;

/** Forgets the stamps of rows that were lost: what is restored of them is to be taken whole. */
async function forgetLost(db: SourceContextDatabase): Promise<void> {
  let last: [string, string] | undefined = ['', ''];
  while (last) {
    const after: [string, string] = last;
    last = await db.transaction('rw', tablesOf(db, rowKindNames), async () => {
      const records = await db.records
        .where('[kind+id]')
        .above(after)
        .limit(recordsAtOnce)
        .toArray();
      const states = await readStatesOf(db, records, records);
      const lost = states.filter(({ row, unshown }, i) => !row && !unshown && !records[i]?.removed);
      await db.records.bulkDelete(lost.map(({ kind, id }): [string, string] => [kind, id]));
      const end = records.at(-1);
      return end && [end.kind, end.id];
    });
  }
}

/** Makes rows and stamps agree again, before what was lost is restored. */
export async function mendStore(db: SourceContextDatabase): Promise<void> {
  await forgetLost(db);
  await db.transaction('rw', [...tablesOf(db, rowKindNames), ...logTables(db)], (transaction) =>
    stampRows(transaction),
  );
}
