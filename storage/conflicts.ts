import type { Row } from '../core/sync/fields.ts';
import { parseRow } from '../core/sync/row-schemas.ts';
import { rowKinds } from '../core/sync/row-kinds.ts';
import { stableId } from '../core/datasets/quote-formats/bring-in.ts';
import { logTables } from './change-log.ts';
import { change, editTo, type Edit } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { keptFor } from './kept-for.ts';
import type { ConflictRow } from './log-rows.ts';
import { readStates, rowOf, tablesOf } from './row-states.ts';

/** Edits that lost against others which their writers had not seen. */

/** The newest first. `now` in milliseconds. */
export async function listConflicts(
  db: SourceContextDatabase,
  now: number,
): Promise<ConflictRow[]> {
  const rows = await db.conflicts
    .where('noticed')
    .above(now - keptFor.restore)
    .toArray();
  return rows.toReversed();
}

function keyOf({ kind, id, field, lost }: ConflictRow): [string, string, string, string] {
  return [kind, id, field, lost.at];
}

/** The lost value in the place of what stands; words that were seen otherwise become a row of their own. */
function editOf({ kind, id, field, lost }: ConflictRow, row: Row): Edit | undefined {
  const { [field]: _, ...rest } = row;
  const put = lost.value === null ? rest : { ...rest, [field]: lost.value };
  const once: readonly string[] = rowKinds[kind].once;
  const newId = once.includes(field) ? stableId(id, field, lost.at) : id;
  const whole = parseRow(kind, newId, newId === id ? put : { ...put, id: newId });
  return whole && editTo(kind, newId, whole);
}

/**
 * Writes a lost edit as a new one, and strikes it off the list.
 * @returns the edits that undo it; none where there is no row any more in which it could stand
 */
export function restoreConflict(
  db: SourceContextDatabase,
  conflict: ConflictRow,
  now = Date.now(),
): Promise<Edit[]> {
  const { kind, id } = conflict;
  const tables = [...tablesOf(db, [kind]), ...logTables(db), db.conflicts];
  return db.transaction('rw', tables, async () => {
    const [state] = (await readStates(db, [{ kind, id }])).values();
    const edit = state && editOf(conflict, rowOf(state));
    await db.conflicts.delete(keyOf(conflict));
    return edit ? change(db, [edit], now) : [];
  });
}

export async function dismissConflict(
  db: SourceContextDatabase,
  conflict: ConflictRow,
): Promise<void> {
  await db.conflicts.delete(keyOf(conflict));
}
