import { Dexie, RangeSet, type ObservabilitySet } from 'dexie';
import type { Entry, EntryKey } from '../core/model/entry.ts';
import type { OwnStatement } from '../core/model/own-statement.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { Statement } from '../core/model/statement.ts';
import { entryKey } from '../core/model/entry.ts';
import type { SourceContextDatabase } from './database.ts';
import { readEntryRowsFrom } from './source-entries.ts';
import { openStatements } from './source-statements.ts';
import type { EntrySource } from './sources.ts';

/** What the library reads: everything, a batch at a time, so that nothing waits long. */

/** The quotes saved last, the newest first: what is shown while all others are read. */
export function readNewestQuotes(db: SourceContextDatabase, count: number): Promise<SavedQuote[]> {
  // A collection of the store, not an array.
  // oxlint-disable-next-line unicorn/no-array-reverse
  return db.quotes.orderBy('savedAt').reverse().limit(count).toArray();
}

/** Tables of what the reader made and the library lists, and what stands in them. */
export interface Kept {
  quotes: SavedQuote;
  statements: OwnStatement;
}

/** In the order of their ids, those after one: quick, where every other order needs a cursor (measured: 6 times as long). */
export function readKeptAfter<K extends keyof Kept>(
  db: SourceContextDatabase,
  table: K,
  id: string,
  count: number,
): Promise<Kept[K][]> {
  return db.table<Kept[K], string>(table).where('id').above(id).limit(count).toArray();
}

/** By id; those that are gone are left out. */
export async function readKept<K extends keyof Kept>(
  db: SourceContextDatabase,
  table: K,
  ids: readonly string[],
): Promise<Kept[K][]> {
  const found = await db.table<Kept[K], string>(table).bulkGet([...ids]);
  return found.filter((one) => one !== undefined);
}

/** Where a shelf stands behind another in the store. */
export type ShelfPlace = readonly [speaker: string, number: number];

/** A dataset's statements, some shelves of them, and where to go on; undefined where there are no more. */
export async function readStatementsAfter(
  db: SourceContextDatabase,
  source: EntrySource,
  place: ShelfPlace | undefined,
  shelfCount: number,
): Promise<{ statements: Statement[]; next: ShelfPlace | undefined }> {
  const { generation } = source;
  const stored = await openStatements(db, source);
  const from = place ? [generation, ...place] : [generation];
  const shelves = await db.shelves
    .where('[generation+speaker+number]')
    .between(from, [generation + 1], false, false)
    .limit(shelfCount)
    .toArray();
  const last = shelves.at(-1);
  const statements = stored.onShelves(shelves);
  if (shelves.length === shelfCount && last)
    return { statements, next: [last.speaker, last.number] };
  return { statements: [...statements, ...(await stored.besideShelves())], next: undefined };
}

/** A statement of a dataset; undefined where it is gone. */
export async function readStatement(
  db: SourceContextDatabase,
  source: EntrySource,
  speaker: string,
  id: string,
): Promise<Statement | undefined> {
  const stored = await openStatements(db, source);
  return (await stored.bySpeaker(speaker)).find((one) => one.id === id);
}

/** Entries of a source in the order of their numbers, from a number on, each with its key and number. */
export async function readEntriesFrom(
  db: SourceContextDatabase,
  source: EntrySource,
  number: number,
  count: number,
): Promise<{ key: EntryKey; number: number; entry: Entry }[]> {
  const rows = await readEntryRowsFrom(db, source, number, count);
  return rows.map((row) => ({
    key: entryKey(source.id, row.id),
    number: row.number,
    entry: row.entry,
  }));
}

/**
 * Calls back after every write to a table of the reader's, in any tab, with the ids that were written; undefined where
 * so many were that they are not told apart.
 */
export function watchRows(
  db: SourceContextDatabase,
  table: keyof Kept,
  changed: (ids: string[] | undefined) => void,
  signal: AbortSignal,
): void {
  const part = `idb://${db.name}/${table}/`;
  const listen = (parts: ObservabilitySet) => {
    const ranges = parts[part];
    if (ranges === undefined) return;
    const ids: string[] = [];
    // From another tab they come as plain objects.
    for (const { from, to } of new RangeSet().add(ranges)) {
      if (from !== to) return changed(undefined);
      ids.push(String(from));
    }
    if (ids.length > 0) changed(ids);
  };
  Dexie.on('storagemutated', listen);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(listen));
}
