import type { Candidate } from '../core/model/candidate.ts';
import { isOwnKey } from '../core/model/dataset.ts';
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

/** Candidates with merged ones under the key of what they are now: one candidate with all the names. */
export async function followMerges(
  db: SourceContextDatabase,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const merges = await readMerges(db);
  if (merges.size === 0) return [...candidates];
  const byKey = new Map<EntryKey, Candidate>();
  // Those that were merged come last, so that the name and the event are those of what they are now; and the
  // reader's own last of all.
  const rank = ({ key }: Candidate) => 2 * Number(merges.has(key)) + Number(isOwnKey(key));
  for (const candidate of [...candidates].sort((a, b) => rank(a) - rank(b))) {
    const key = merges.get(candidate.key) ?? candidate.key;
    const known = byKey.get(key);
    const before = known?.patterns ?? [];
    const isNewOwn = isOwnKey(candidate.key) && !isOwnKey(key) && known?.ownFrom === undefined;
    byKey.set(key, {
      ...(known ?? candidate),
      key,
      patterns: [...before, ...candidate.patterns],
      ...(isNewOwn ? { ownFrom: before.length } : {}),
    });
  }
  return [...byKey.values()];
}
