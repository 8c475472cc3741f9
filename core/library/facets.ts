import type { EntryKey } from '../model/entry.ts';

/** What an entry is now, after merges; itself where it was merged into none. */
export type Resolve = (key: EntryKey) => EntryKey;

/**
 * Properties that rows are filtered by and counted under, in the order in which they are shown. A new one
 * is a name here, a field of `Choice`, and its values in `library-row.ts`.
 */
export const facetIds = ['speaker', 'term', 'outlet', 'tag', 'state', 'kind'] as const;
export type FacetId = (typeof facetIds)[number];

/** Facets whose values are entries, and may be merged. */
const ofEntries: readonly FacetId[] = ['speaker', 'term'];

/**
 * Every distinct value of every facet, once, with a number: counting 50,000 rows by numbers takes a
 * millisecond, by strings fifty.
 */
export interface ValueList {
  numberOf(facet: FacetId, value: string): number;
  /** One more than the largest number. */
  size(): number;
  facetOf(number: number): FacetId;
  valueOf(number: number): string;
  /** For each value the number of what it is now, after merges. */
  resolveAll(resolve: Resolve): Uint32Array;
}

export function createValueList(): ValueList {
  const numbers = new Map<string, number>();
  const values: { facet: FacetId; value: string }[] = [];
  const numberOf = (facet: FacetId, value: string) => {
    const key = `${facet} ${value}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = values.length;
      numbers.set(key, number);
      values.push({ facet, value });
    }
    return number;
  };
  return {
    numberOf,
    size: () => values.length,
    facetOf: (number) => values[number]?.facet ?? 'kind',
    valueOf: (number) => values[number]?.value ?? '',
    resolveAll(resolve) {
      // What others are merged into may have no number yet.
      for (const { facet, value } of [...values])
        if (ofEntries.includes(facet)) numberOf(facet, resolve(value));
      return Uint32Array.from(values, ({ facet, value }, number) =>
        ofEntries.includes(facet) ? numberOf(facet, resolve(value)) : number,
      );
    },
  };
}
