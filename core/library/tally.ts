import { firstDay, lastDay } from '../model/partial-date.ts';
import type { Choice } from './choice.ts';
import { facetIds, type FacetId, type Resolve, type ValueList } from './facets.ts';
import type { WordMatcher } from './find-words.ts';
import { dayNumber, type LibraryRow } from './library-row.ts';

/** What a choice shows. */
export interface Tally {
  /** In the order in which rows were taken. */
  rows: LibraryRow[];
  /** As `rows`, of any date: what a timeline shows, on which dates are chosen. */
  dated: LibraryRow[];
}

/** How many rows there were with each value if its own filter were off. */
export type Counts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

export interface Tallying {
  take(row: LibraryRow): void;
  readonly tally: Tally;
  counts(): Counts;
}

/**
 * Filters and counts rows one by one, so that whoever calls may rest in between. A filter's own counts
 * leave it out, so that they say what choosing another value would show.
 */
export function startTally(
  choice: Choice,
  matches: WordMatcher,
  values: ValueList,
  resolve: Resolve,
): Tallying {
  const tally: Tally = { rows: [], dated: [] };
  const from = choice.from === undefined ? -Infinity : dayNumber(firstDay(choice.from));
  const to = choice.to === undefined ? Infinity : dayNumber(lastDay(choice.to));
  const asked = facetIds.flatMap((facet) => {
    const value = choice[facet];
    return value === undefined ? [] : [{ facet, number: values.numberOf(facet, value) }];
  });
  const now = values.resolveAll(resolve);
  // A link may name what has been merged since.
  const chosen = asked.map(({ facet, number }) => ({ facet, number: now[number] ?? number }));
  const isMerged = now.some((number, value) => number !== value);
  const numbers = new Uint32Array(values.size());
  const facetOf = Uint8Array.from(numbers, (_, number) => facetIds.indexOf(values.facetOf(number)));

  const isNow = (row: LibraryRow, number: number) =>
    row.values.some((value) => now[value] === number);
  /** Counts a row's values, of one facet or of all; two that were merged into one count once. */
  const count = ({ values: own }: LibraryRow, facet = -1) => {
    for (let i = 0; i < own.length; i++) {
      const value = own[i] ?? 0;
      const number = now[value] ?? value;
      if (facet >= 0 && facetOf[number] !== facet) continue;
      if (isMerged && own.slice(0, i).some((other) => now[other] === number)) continue;
      numbers[number] = (numbers[number] ?? 0) + 1;
    }
  };
  return {
    tally,
    take(row) {
      let failed: FacetId | undefined;
      for (const { facet, number } of chosen) {
        if (isNow(row, number)) continue;
        if (failed !== undefined) return;
        failed = facet;
      }
      if (!matches(row)) return;
      const isInRange = row.last >= from && row.first <= to;
      if (failed !== undefined) {
        if (isInRange) count(row, facetIds.indexOf(failed));
        return;
      }
      tally.dated.push(row);
      if (!isInRange) return;
      tally.rows.push(row);
      count(row);
    },
    counts() {
      const counts = Object.fromEntries(
        facetIds.map((id) => [id, new Map<string, number>()]),
      ) as Record<FacetId, Map<string, number>>;
      for (const [number, count] of numbers.entries())
        if (count > 0) counts[values.facetOf(number)].set(values.valueOf(number), count);
      return counts;
    },
  };
}
