import {
  correctEntry,
  correctStatement,
  statementCorrectionId,
  type Corrections,
  type StatementCorrection,
} from '../core/model/correction.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import { entryKey, type EntryId } from '../core/model/entry.ts';
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

/** What the reader says otherwise of a dataset's statements. */
export interface StatementCorrections {
  correct(published: Statement[]): Statement[];
  /** Those that the dataset has from somebody else. */
  givenTo(speaker: EntryId): { id: string; by: EntryId }[];
}

export async function openCorrections(
  db: SourceContextDatabase,
  { id }: EntrySource,
): Promise<StatementCorrections> {
  const prefix = statementCorrectionId(id, '');
  const corrections = await readCorrections(db, prefix);
  return {
    correct: (statements) =>
      corrections.size === 0
        ? statements
        : statements.map((one) => correctStatement(corrections, id, one)),
    givenTo: (wanted) =>
      [...corrections.values()].flatMap((correction) => {
        const { speaker, by } = correction as StatementCorrection;
        return speaker === wanted && by !== undefined && by !== wanted
          ? [{ id: correction.id.slice(prefix.length), by }]
          : [];
      }),
  };
}
