import { fold } from '../core/detection/fold.ts';
import { keysOf } from '../core/detection/find-candidates.ts';
import { searchIndex } from '../core/detection/packed-index.ts';
import { findWords } from '../core/detection/words.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import {
  aliasText,
  entryKey,
  splitEntryKey,
  type Entry,
  type EntryKey,
} from '../core/model/entry.ts';
import type { Day } from '../core/model/partial-date.ts';
import { addressesOf, asStatementOf } from '../core/model/same-entry.ts';
import type { Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
import { keysBeside, keysOfSame } from './merges.ts';
import { readEntryRow, readEntryRowsAt } from './source-entries.ts';
import { openStatements, type SourceStatements } from './source-statements.ts';
import type { EntrySource } from './sources.ts';

/** Under these keys an index has those whom one of some entries may be. */
function keysOfNames(entries: readonly Entry[]): Set<string> {
  const texts = entries.flatMap(({ name, aliases }) => [name, ...aliases.map(aliasText)]);
  return keysOf(texts.flatMap((text) => findWords(text).map((word) => fold(word.text))));
}

/** A set of entries with those that the words of a page may name. */
export interface SearchedSource {
  source: EntrySource;
  index: ArrayBuffer;
  /** In the order of their numbers. */
  rows: EntryRow[];
}

/** What was found in a source, by keys. */
export function listFound({ source, rows }: SearchedSource): { key: EntryKey; entry: Entry }[] {
  return rows.map(({ id, entry }) => ({ key: entryKey(source.id, id), entry }));
}

/** Adds what the reader has told to be the same as something found. Answers whether there was any. */
export async function bringMerged(
  db: SourceContextDatabase,
  searched: readonly SearchedSource[],
): Promise<boolean> {
  const found = searched.flatMap(listFound);
  const beside = await keysBeside(
    db,
    found.map(({ key }) => key),
  );
  for (const key of beside) {
    const { datasetId, id } = splitEntryKey(key);
    const there = searched.find(({ source }) => source.id === datasetId);
    const row = there && (await readEntryRow(db, there.source, id));
    if (row) there.rows.push(row);
  }
  return beside.length > 0;
}

/**
 * Adds people who share an address with one whom another published dataset has: a page that has but some of
 * their names finds them there only.
 */
export async function bringCopies(
  db: SourceContextDatabase,
  searched: readonly SearchedSource[],
): Promise<void> {
  const published = searched.filter(({ source }) => source.id !== ownDatasetId);
  const entries = published.flatMap(({ rows }) => rows.map(({ entry }) => entry));
  const addresses = new Set(entries.flatMap(addressesOf));
  if (published.length < 2 || addresses.size === 0) return;
  const keys = keysOfNames(entries.filter((entry) => addressesOf(entry).length > 0));
  for (const one of published) {
    const known = new Set(one.rows.map(({ number }) => number));
    const more = searchIndex(one.index, keys).entries.filter((number) => !known.has(number));
    for (const row of await readEntryRowsAt(db, one.source, more))
      if (addressesOf(row.entry).some((address) => addresses.has(address))) one.rows.push(row);
    one.rows.sort((a, b) => a.number - b.number);
  }
}

/** What published datasets beside an entry's own have of the same one. Opened once for the entries of a page. */
export interface Elsewhere {
  /** With a day, all that may be later than it and few of the others. */
  statementsOf(key: EntryKey, entry: Entry, after?: Day): Promise<Statement[]>;
}

export function openElsewhere(
  db: SourceContextDatabase,
  sources: readonly EntrySource[],
): Elsewhere {
  const published = sources.filter(({ id }) => id !== ownDatasetId);
  const indexes = new Map<number, ArrayBuffer | undefined>();
  const opened = new Map<string, SourceStatements>();

  async function search({ generation }: EntrySource, keys: ReadonlySet<string>): Promise<number[]> {
    if (!indexes.has(generation))
      indexes.set(generation, (await db.indexes.get(generation))?.buffer);
    const index = indexes.get(generation);
    return index ? searchIndex(index, keys).entries : [];
  }

  /** The rows that share an address with an entry, found by its names: no other index knows of addresses. */
  async function listAlike(entry: Entry, others: readonly EntrySource[]): Promise<EntryKey[]> {
    const addresses = new Set(addressesOf(entry));
    if (addresses.size === 0) return [];
    const keys = keysOfNames([entry]);
    const alike: EntryKey[] = [];
    for (const source of others)
      for (const { entry: other } of await readEntryRowsAt(db, source, await search(source, keys)))
        if (addressesOf(other).some((address) => addresses.has(address)))
          alike.push(entryKey(source.id, other.id));
    return alike;
  }

  return {
    async statementsOf(key, entry, after) {
      const { datasetId, id } = splitEntryKey(key);
      const others = published.filter((source) => source.id !== datasetId);
      const [, ...merged] = await keysOfSame(db, key);
      const alike = others.length > 0 ? await listAlike(entry, others) : [];
      const statements: Statement[] = [];
      for (const same of new Set([...merged, ...alike])) {
        const there = splitEntryKey(same);
        const source = others.find((one) => one.id === there.datasetId);
        const row = source && (await readEntryRow(db, source, there.id));
        if (!source || row?.entry.type !== entry.type) continue;
        const stored = opened.get(source.id) ?? (await openStatements(db, source));
        opened.set(source.id, stored);
        const read = entry.type === 'person' ? stored.bySpeaker : stored.about;
        statements.push(
          ...(await read(there.id, after)).map((one) => asStatementOf(id, same, one)),
        );
      }
      return statements;
    },
  };
}
