import type { Entry, EntryId } from '../core/model/entry.ts';
import { correctRows } from './corrections.ts';
import type { SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
import type { EntrySource } from './sources.ts';

/**
 * The one place where entries of datasets are read, as `source-statements.ts` is for statements. What lies over
 * the rows of a published dataset is laid over them here, so that no reader sees some with it and some without.
 */

export async function readEntryRow(
  db: SourceContextDatabase,
  source: EntrySource,
  id: EntryId,
): Promise<EntryRow | undefined> {
  return (await readEntryRows(db, source, [id]))[0];
}

/** An entry without what the reader says otherwise. */
export async function readPublishedEntry(
  db: SourceContextDatabase,
  { generation }: EntrySource,
  id: EntryId,
): Promise<Entry | undefined> {
  return (await db.entries.where('[generation+id]').equals([generation, id]).first())?.entry;
}

/** Those that are gone are left out. */
export async function readEntryRows(
  db: SourceContextDatabase,
  source: EntrySource,
  ids: Iterable<EntryId>,
): Promise<EntryRow[]> {
  const rows = await db.entries
    .where('[generation+id]')
    .anyOf(Array.from(ids, (id) => [source.generation, id]))
    .toArray();
  return correctRows(db, source, rows);
}

/** Entries by their numbers in the packed index; those that are gone are left out. */
export async function readEntryRowsAt(
  db: SourceContextDatabase,
  source: EntrySource,
  numbers: readonly number[],
): Promise<EntryRow[]> {
  const rows = await db.entries.bulkGet(
    numbers.map((number): [number, number] => [source.generation, number]),
  );
  return correctRows(
    db,
    source,
    rows.filter((row) => row !== undefined),
  );
}

/** In the order of their numbers, from a number on. */
export async function readEntryRowsFrom(
  db: SourceContextDatabase,
  source: EntrySource,
  number: number,
  count: number,
): Promise<EntryRow[]> {
  const rows = await db.entries
    .where('[generation+number]')
    .between([source.generation, number], [source.generation, Infinity])
    .limit(count)
    .toArray();
  return correctRows(db, source, rows);
}
