import { rowKindNames, type RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import { rowTables } from './row-tables.ts';

/** How much the reader has made. */
export interface OwnData {
  rows: Record<RowKindName, number>;
  /** Rows and lines that a newer version will understand; kept, and not shown. */
  notUnderstood: number;
}

export async function countOwnData(db: SourceContextDatabase): Promise<OwnData> {
  const counts = await Promise.all(rowKindNames.map((kind) => rowTables[kind].count(db)));
  const rows = Object.fromEntries(rowKindNames.map((kind, i) => [kind, counts[i] ?? 0]));
  const unreadable = await db.unshown
    .where('[why+since]')
    .between(['unreadable', 0], ['unreadable', Infinity])
    .count();
  return {
    rows: rows as Record<RowKindName, number>,
    notUnderstood: unreadable + (await db.parked.count()),
  };
}
