import type { EntryKey } from '../model/entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { BlockHits, NameHit } from './scan-block.ts';

/** The people whose first name stands with a surname. */
function namedInFull(hit: NameHit): EntryKey[] {
  return hit.readings.flatMap(({ given, candidate }) => (given ? [candidate.key] : []));
}

/**
 * Whom the page means by a surname, by its key, should several of its people bear it: the one it called
 * by the surname alone before it named another in full. "Joe Biden spoke. Biden left. His son Hunter Biden stayed."
 */
export function findOwners(blocks: Iterable<BlockHits>, { keyOf }: Lexicon): Map<string, EntryKey> {
  const introduced = new Map<string, Set<EntryKey>>();
  const owners = new Map<string, EntryKey>();
  for (const { names } of blocks)
    for (const hit of names) {
      const surname = keyOf(hit.word.text);
      const known = introduced.get(surname) ?? new Set();
      introduced.set(surname, known);
      const full = namedInFull(hit);
      for (const key of full) known.add(key);
      const [first] = known;
      const alone = full.length === 0 && hit.before !== 'other given name';
      if (alone && first && known.size === 1 && !owners.has(surname)) owners.set(surname, first);
    }
  return owners;
}

/** The surnames standing alone that several people of the page bear, with the one each means. */
export function assignFamilies(
  blocks: readonly BlockHits[],
  { keyOf }: Lexicon,
  owners: ReadonlyMap<string, EntryKey>,
): Map<NameHit, EntryKey> {
  const assigned = new Map<NameHit, EntryKey>();
  for (const { names } of blocks) {
    /** Named in full last in this paragraph, by surname. */
    const latest = new Map<string, EntryKey | undefined>();
    for (const hit of names) {
      const surname = keyOf(hit.word.text);
      const full = namedInFull(hit);
      if (full.length > 0) latest.set(surname, full.length === 1 ? full[0] : undefined);
      const owner = owners.get(surname);
      // Beside a relative's full name the surname may be the relative's.
      if (owner && (!latest.has(surname) || latest.get(surname) === owner))
        assigned.set(hit, owner);
    }
  }
  return assigned;
}
