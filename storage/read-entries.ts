import { ownDatasetId } from '../core/model/dataset.ts';
import {
  keyWithin,
  splitEntryKey,
  type Entry,
  type EntryId,
  type EntryKey,
} from '../core/model/entry.ts';
import type { SourceContextDatabase } from './database.ts';
import { readEntryRow } from './source-entries.ts';
import { findSource } from './sources.ts';

/** An entry of any dataset; undefined where it is gone. */
export async function readEntry(
  db: SourceContextDatabase,
  key: EntryKey,
): Promise<Entry | undefined> {
  const { datasetId, id } = splitEntryKey(key);
  const source = await findSource(db, datasetId);
  return source && (await readEntryRow(db, source, id))?.entry;
}

/** Names of entries of any dataset, by the keys or, for the reader's own, the ids that are given. */
export async function readNames(
  db: SourceContextDatabase,
  keys: readonly (EntryId | EntryKey)[],
): Promise<Record<EntryKey, string>> {
  const names: Record<EntryKey, string> = {};
  for (const key of keys) {
    const entry = await readEntry(db, keyWithin(ownDatasetId, key));
    if (entry) names[key] = entry.name;
  }
  return names;
}

/** Names of entries of other datasets, which what the reader made speaks of by their keys. */
export async function readForeignNames(
  db: SourceContextDatabase,
  ids: Iterable<EntryId | EntryKey>,
): Promise<Record<EntryKey, string>> {
  const names: Record<EntryKey, string> = {};
  for (const key of ids) {
    if (!key.includes(' ')) continue;
    const entry = await readEntry(db, key);
    if (entry) names[key] = entry.name;
  }
  return names;
}
