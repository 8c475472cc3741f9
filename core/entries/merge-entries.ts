import type { EntryKey } from '../model/entry.ts';
import type { Merge } from '../model/merge.ts';

/**
 * The rows by which one entry becomes another: what was merged into the first goes on to the other, so
 * that no row leads to an entry that is itself merged. Empty where the two are one already.
 */
export function mergeEntries(merges: readonly Merge[], from: EntryKey, into: EntryKey): Merge[] {
  const now = (key: EntryKey) => merges.find((merge) => merge.from === key)?.into ?? key;
  const [first, goal] = [now(from), now(into)];
  if (first === goal) return [];
  const onwards = merges.filter((merge) => merge.into === first).map((merge) => merge.from);
  return [...onwards, first].map((key) => ({ from: key, into: goal }));
}
