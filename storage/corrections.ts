import {
  correctEntry,
  correctStatement,
  statementCorrectionId,
  type Corrections,
  type StatementCorrection,
} from '../core/model/correction.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import { entryKey, type EntryId } from '../core/model/entry.ts';
import { lastDay, type Day } from '../core/model/partial-date.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
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
  /** The latest day that the reader dates any of them; undefined where every date is the dataset's. */
  latestDay: Day | undefined;
  /** Those that the dataset has from somebody else. */
  givenTo(speaker: EntryId): { id: string; by: EntryId }[];
}

export async function openCorrections(
  db: SourceContextDatabase,
  { id }: EntrySource,
): Promise<StatementCorrections> {
  const prefix = statementCorrectionId(id, '');
  const corrections = await readCorrections(db, prefix);
  const days = [...corrections.values()].flatMap(({ date }) => (date ? lastDay(date) : []));
  const latestDay = days.sort().at(-1);
  return {
    correct(statements) {
      if (corrections.size === 0) return statements;
      const corrected = statements.map((one) => correctStatement(corrections, id, one));
      return latestDay === undefined ? corrected : corrected.sort(newestFirst);
    },
    latestDay,
    givenTo: (wanted) =>
      [...corrections.values()].flatMap((correction) => {
        const { speaker, by } = correction as StatementCorrection;
        return speaker === wanted && by !== undefined && by !== wanted
          ? [{ id: correction.id.slice(prefix.length), by }]
          : [];
      }),
  };
}
