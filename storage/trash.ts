import type { Row } from '../core/sync/fields.ts';
import { parseRow } from '../core/sync/row-schemas.ts';
import { rowKindNames, type RowKindName } from '../core/sync/row-kinds.ts';
import { logTables } from './change-log.ts';
import { change, editTo, type Edit } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { keptFor } from './kept-for.ts';
import { readStates, rowOf, tablesOf, type RowRef, type RowState } from './row-states.ts';

/** What was deleted, here or on another device, and can be brought back. */

export interface TrashRow {
  kind: RowKindName;
  id: string;
  row: Row;
  /** Milliseconds. */
  since: number;
}

/** A deleted row as it was; undefined where this version does not understand it. */
function wholeRow(state: RowState): Row | undefined {
  const isDeleted = !state.row && state.unshown?.why === 'removed';
  return isDeleted ? parseRow(state.kind, state.id, { ...rowOf(state) }) : undefined;
}

/** What was deleted last comes first. `now` in milliseconds. */
export function listTrash(db: SourceContextDatabase, now: number): Promise<TrashRow[]> {
  return db.transaction('r', tablesOf(db, rowKindNames), async () => {
    const rows = await db.unshown
      .where('[why+since]')
      .between(['removed', now - keptFor.restore], ['removed', Infinity])
      .toArray();
    const states = [...(await readStates(db, rows)).values()];
    const trash = states.flatMap((state) => {
      const { kind, id, unshown } = state;
      const row = wholeRow(state);
      return row && unshown ? [{ kind, id, row, since: unshown.since }] : [];
    });
    return trash.toReversed();
  });
}

/**
 * Brings deleted rows back as they were.
 * @returns the edits that undo it
 */
export function restoreFromTrash(
  db: SourceContextDatabase,
  refs: readonly RowRef[],
  now = Date.now(),
): Promise<Edit[]> {
  const tables = tablesOf(
    db,
    refs.map(({ kind }) => kind),
  );
  return db.transaction('rw', [...tables, ...logTables(db)], async () => {
    const states = [...(await readStates(db, refs)).values()];
    const edits = states.flatMap((state) => {
      const row = wholeRow(state);
      return row ? [editTo(state.kind, state.id, row)] : [];
    });
    return change(db, edits, now);
  });
}
