import type { Candidate } from '../core/model/candidate.ts';
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

/** Candidates with merged ones under the key of what they are now: one candidate with all the names. */
export async function followMerges(
  db: SourceContextDatabase,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const merges = await readMerges(db);
  if (merges.size === 0) return [...candidates];
  const byKey = new Map<EntryKey, Candidate>();
  // Those that were merged come last, so that the name and the event are those of what they are now.
  const ordered = [...candidates].sort(
    (a, b) => Number(merges.has(a.key)) - Number(merges.has(b.key)),
  );
  for (const candidate of ordered) {
    const key = merges.get(candidate.key) ?? candidate.key;
    const known = byKey.get(key);
    const patterns = [...(known?.patterns ?? []), ...candidate.patterns];
    byKey.set(key, { ...(known ?? candidate), key, patterns });
  }
  return [...byKey.values()];
}
