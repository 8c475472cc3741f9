import type { EntryKey } from '../model/entry.ts';
import type { Merge } from '../model/merge.ts';

/**
 * What must be written so that two entries are one, and whatever was merged into the first goes along:
 * what is merged into is never merged itself. Empty where they are one already.
 * @param now what merged entries are
 */
export function planMerge(
  now: ReadonlyMap<EntryKey, EntryKey>,
  from: EntryKey,
  into: EntryKey,
): Merge[] {
  const [old, root] = [now.get(from) ?? from, now.get(into) ?? into];
  if (old === root) return [];
  return [old, ...keysMergedInto(now, old)].map((key) => ({ from: key, into: root }));
}

/** The entries that were merged into one, in the order of their keys. */
export function keysMergedInto(now: ReadonlyMap<EntryKey, EntryKey>, into: EntryKey): EntryKey[] {
  return [...now].flatMap(([from, root]) => (root === into ? [from] : [])).sort();
}
