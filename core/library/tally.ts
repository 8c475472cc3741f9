import { firstDay, lastDay } from '../model/partial-date.ts';
import type { Choice } from './choice.ts';
import { facetIds, facets, type FacetId, type Resolve } from './facets.ts';
import type { WordMatcher } from './find-words.ts';
import { dayNumber, type LibraryRow } from './library-row.ts';

/** What a choice shows. */
export interface Tally {
  /** In the order in which rows were taken. */
  rows: LibraryRow[];
  /** As `rows`, of any date: what a timeline shows, on which dates are chosen. */
  dated: LibraryRow[];
  /** How many rows there were with each value if its own filter were off. */
  counts: Record<FacetId, Map<string, number>>;
}

export interface Tallying {
  take(row: LibraryRow): void;
  readonly tally: Tally;
}

/**
 * Filters and counts rows one by one, so that whoever calls may rest in between. A filter's own counts
 * leave it out, so that they say what choosing another value would show.
 */
export function startTally(choice: Choice, matches: WordMatcher, resolve: Resolve): Tallying {
  const counts = Object.fromEntries(facetIds.map((id) => [id, new Map()])) as Tally['counts'];
  const tally: Tally = { rows: [], dated: [], counts };
  const from = choice.from === undefined ? -Infinity : dayNumber(firstDay(choice.from));
  const to = choice.to === undefined ? Infinity : dayNumber(lastDay(choice.to));
  const chosen = facets.map(({ id }) => choice[id]);

  const count = (row: LibraryRow, at: number) => {
    const facet = facets[at];
    if (!facet) return;
    const map = counts[facet.id];
    facet.read(row, resolve, (value) => void map.set(value, (map.get(value) ?? 0) + 1));
  };
  const has = (row: LibraryRow, at: number) => {
    let found = false;
    facets[at]?.read(row, resolve, (value) => {
      if (value === chosen[at]) found = true;
    });
    return found;
  };
  return {
    tally,
    take(row) {
      let failed = -1;
      for (let at = 0; at < chosen.length; at++) {
        if (chosen[at] === undefined || has(row, at)) continue;
        if (failed >= 0) return;
        failed = at;
      }
      const isInRange = row.last >= from && row.first <= to;
      if (failed >= 0) {
        if (isInRange && matches(row.words)) count(row, failed);
        return;
      }
      if (!matches(row.words)) return;
      tally.dated.push(row);
      if (!isInRange) return;
      tally.rows.push(row);
      for (let at = 0; at < facets.length; at++) count(row, at);
    },
  };
}
