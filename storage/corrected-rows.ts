import {
  statementCorrectionId,
  statementOfCorrection,
  type StatementCorrection,
} from '../core/model/correction.ts';
import { splitEntryKey, type Entry, type EntryKey } from '../core/model/entry.ts';
import type { Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import { readEntryRow, readPublishedEntry } from './source-entries.ts';
import { openStatements } from './source-statements.ts';
import { findSource } from './sources.ts';

/** Published rows beside what the reader says otherwise. */

/** A row as its dataset publishes it and as the reader is shown it. */
export interface BothRows<T> {
  published: T;
  shown: T;
  isCorrected: boolean;
  /** The dataset's title. */
  dataset: string;
}

/** @returns undefined where the entry is gone, or its dataset is off */
export async function readBothEntries(
  db: SourceContextDatabase,
  key: EntryKey,
): Promise<BothRows<Entry> | undefined> {
  const { datasetId, id } = splitEntryKey(key);
  const source = await findSource(db, datasetId);
  const published = source && (await readPublishedEntry(db, source, id));
  if (!published) return undefined;
  const shown = (await readEntryRow(db, source, id))?.entry ?? published;
  const isCorrected = (await db.corrections.get(key)) !== undefined;
  return { published, shown, isCorrected, dataset: source.title };
}

/**
 * @param speaker the key of who said it, as the reader is shown it or as the dataset has it
 * @returns undefined where the statement is gone, or its dataset is off
 */
export async function readBothStatements(
  db: SourceContextDatabase,
  speaker: EntryKey,
  id: string,
): Promise<BothRows<Statement> | undefined> {
  const { datasetId, id: speakerId } = splitEntryKey(speaker);
  const source = await findSource(db, datasetId);
  if (!source) return undefined;
  const stored = await openStatements(db, source);
  const correction: StatementCorrection | undefined = await db.corrections.get(
    statementCorrectionId(datasetId, id),
  );
  const by = correction?.by ?? speakerId;
  const published = (await stored.publishedBy(by)).find((one) => one.id === id);
  if (!published) return undefined;
  const shown = stored.correct([published])[0] ?? published;
  return { published, shown, isCorrected: correction !== undefined, dataset: source.title };
}

/** A correction and the row that it is laid over. */
export interface DescribedCorrection {
  id: string;
  type: 'entry' | 'statement';
  /** Of the row that is corrected, among all datasets. */
  key: string;
  /** The name of the entry, or as many of the statement's words as the correction has. */
  text: string;
  /** Its dataset's title; undefined where the row cannot be shown any more. */
  dataset: string | undefined;
}

export async function listCorrections(db: SourceContextDatabase): Promise<DescribedCorrection[]> {
  const described: DescribedCorrection[] = [];
  for (const correction of await db.corrections.toArray()) {
    const { id } = correction;
    const statement = statementOfCorrection(id);
    if (statement !== undefined) {
      const { datasetId, id: statementId } = splitEntryKey(statement);
      const { quote, summary, date } = correction as StatementCorrection;
      const source = await findSource(db, datasetId);
      const text = quote || summary || date || statementId;
      described.push({ id, type: 'statement', key: statement, text, dataset: source?.title });
    } else {
      const both = await readBothEntries(db, id);
      const text = both?.shown.name ?? splitEntryKey(id).id;
      described.push({ id, type: 'entry', key: id, text, dataset: both?.dataset });
    }
  }
  return described;
}
