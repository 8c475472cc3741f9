import type { Candidate } from '../model/candidate.ts';
import { isOwnKey } from '../model/dataset.ts';
import type { EntryKey } from '../model/entry.ts';
import { distinctPatterns } from './name-patterns.ts';

/**
 * Candidates under the keys of what they are: of one key one candidate, with all the names.
 * @param into keys of what is something else, each with the key of that
 */
export function joinCandidates(
  candidates: readonly Candidate[],
  into: ReadonlyMap<EntryKey, EntryKey>,
): Candidate[] {
  if (into.size === 0) return [...candidates];
  const byKey = new Map<EntryKey, Candidate>();
  // Those that are something else come last, so that the name and the event are those of what they are; and the
  // reader's own last of all.
  const rank = ({ key }: Candidate) => 2 * Number(into.has(key)) + Number(isOwnKey(key));
  for (const candidate of [...candidates].sort((a, b) => rank(a) - rank(b))) {
    const key = into.get(candidate.key) ?? candidate.key;
    const known = byKey.get(key);
    const before = known?.patterns ?? [];
    const isNewOwn = isOwnKey(candidate.key) && !isOwnKey(key) && known?.ownFrom === undefined;
    byKey.set(key, {
      ...(known ?? candidate),
      key,
      patterns: distinctPatterns([...before, ...candidate.patterns]),
      ...(isNewOwn ? { ownFrom: before.length } : {}),
    });
  }
  return [...byKey.values()];
}
