import { listConflicts } from './conflicts.ts';
import type { SourceContextDatabase } from './database.ts';
import type { ConflictRow } from './log-rows.ts';
import { readStates, refKey, rowOf, tablesOf } from './row-states.ts';
import type { Row } from '../core/sync/fields.ts';

/** A lost edit with the row that it is an edit of; the row as it stands, or as it was deleted. */
export interface ConflictOfRow {
  conflict: ConflictRow;
  row: Row | undefined;
}

/** The newest first. `now` in milliseconds. */
export async function listConflictsOfRows(
  db: SourceContextDatabase,
  now: number,
): Promise<ConflictOfRow[]> {
  const conflicts = await listConflicts(db, now);
  const tables = tablesOf(
    db,
    conflicts.map(({ kind }) => kind),
  );
  if (conflicts.length === 0) return [];
  const states = await db.transaction('r', tables, () => readStates(db, conflicts));
  return conflicts.map((conflict) => {
    const state = states.get(refKey(conflict));
    return { conflict, row: state && rowOf(state) };
  });
}
