import type { SortOrder } from './choice.ts';
import type { LibraryRow } from './library-row.ts';

type Compare = (a: LibraryRow, b: LibraryRow) => number;

const byId: Compare = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id));

/** The newest first; statements, which nobody saved, come behind all quotes. */
const orders: Readonly<Record<SortOrder, Compare>> = {
  saved: (a, b) => b.saved - a.saved || b.last - a.last || byId(a, b),
  said: (a, b) => b.last - a.last || b.saved - a.saved || byId(a, b),
};

/**
 * Rows in an order, with others among them. Both lists are runs of their own to the engine's sort, so
 * that a batch into many costs little more than one pass.
 */
export function sortIn(
  sorted: readonly LibraryRow[],
  batch: readonly LibraryRow[],
  order: SortOrder,
): LibraryRow[] {
  const compare = orders[order];
  return [...sorted, ...[...batch].sort(compare)].sort(compare);
}
