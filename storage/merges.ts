import type { EntryKey } from '../core/model/entry.ts';
import type { Merge } from '../core/model/merge.ts';
import type { SourceContextDatabase } from './database.ts';

/** Entries that the reader has told to be one. */

export function listMerges(db: SourceContextDatabase): Promise<Merge[]> {
  return db.merges.toArray();
}

/** What every merged entry is now. */
export async function readMerges(db: SourceContextDatabase): Promise<Map<EntryKey, EntryKey>> {
  return new Map((await db.merges.toArray()).map(({ from, into }) => [from, into]));
}

/** An entry and all that are merged into it. */
export async function keysOfSame(db: SourceContextDatabase, key: EntryKey): Promise<EntryKey[]> {
  return [key, ...(await db.merges.where('into').equals(key).primaryKeys())];
}

/** What is the same as some entries and not among them. */
export async function keysBeside(
  db: SourceContextDatabase,
  keys: readonly EntryKey[],
): Promise<EntryKey[]> {
  const merges = await readMerges(db);
  if (merges.size === 0) return [];
  const now = new Set(keys.map((key) => merges.get(key) ?? key));
  const same = [...now, ...[...merges].flatMap(([from, into]) => (now.has(into) ? [from] : []))];
  const known = new Set(keys);
  return same.filter((key) => !known.has(key));
}

/**
 * What merged entries and copies of people are now: the reader's word goes before what addresses tell, and
 * what is told of one is told of its copies.
 */
export async function followMerges(
  db: SourceContextDatabase,
  copies: ReadonlyMap<EntryKey, EntryKey>,
): Promise<Map<EntryKey, EntryKey>> {
  const merges = await readMerges(db);
  const copied = [...copies].map(([key, of]): [EntryKey, EntryKey] => [key, merges.get(of) ?? of]);
  return new Map([...copied, ...merges]);
}
