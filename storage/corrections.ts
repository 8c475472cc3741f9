import {
  correctEntry,
  correctStatement,
  statementCorrectionId,
  type Corrections,
} from '../core/model/correction.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import { entryKey } from '../core/model/entry.ts';
import type { Statement } from '../core/model/statement.ts';
import type { EntryRow, SourceContextDatabase } from './database.ts';
import type { EntrySource } from './sources.ts';

/** What the reader says otherwise than published rows; laid over them where they are read. */

async function readCorrections(db: SourceContextDatabase, prefix: string): Promise<Corrections> {
  const rows = await db.corrections.where('id').startsWith(prefix).toArray();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function correctRows(
  db: SourceContextDatabase,
  { id }: EntrySource,
  rows: EntryRow[],
): Promise<EntryRow[]> {
  if (id === ownDatasetId || rows.length === 0) return rows;
  const corrections = await readCorrections(db, entryKey(id, ''));
  if (corrections.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    entry: correctEntry(corrections, entryKey(id, row.id), row.entry),
  }));
}

/** Gives what corrects statements of a dataset. */
export async function openCorrections(
  db: SourceContextDatabase,
  { id }: EntrySource,
): Promise<(statements: Statement[]) => Statement[]> {
  const corrections = await readCorrections(db, statementCorrectionId(id, ''));
  return (statements) =>
    corrections.size === 0
      ? statements
      : statements.map((one) => correctStatement(corrections, id, one));
}
