import type { SortOrder } from './choice.ts';
import type { LibraryRow } from './library-row.ts';
import { sortIn } from './order.ts';

/** Rows by kind and id, and in each order that somebody has asked for. */
export interface RowStore {
  /** Takes the place of the row with the same kind and id. */
  put(row: LibraryRow): void;
  remove(kind: LibraryRow['kind'], id: string): void;
  removeAll(kind: LibraryRow['kind']): void;
  get(kind: LibraryRow['kind'], id: string): LibraryRow | undefined;
  /** Never changed once given; after a change another is given. */
  inOrder(order: SortOrder): readonly LibraryRow[];
}

/** An order, and what has come and gone since it was made. */
interface Ordered {
  rows: readonly LibraryRow[];
  come: LibraryRow[];
  hasGone: boolean;
}

export function createRowStore(): RowStore {
  const rows = new Map<string, LibraryRow>();
  const orders = new Map<SortOrder, Ordered>();
  const keyOf = ({ kind, id }: Pick<LibraryRow, 'kind' | 'id'>) => `${kind} ${id}`;
  const isHere = (row: LibraryRow) => rows.get(keyOf(row)) === row;
  const remove = (key: string) => {
    if (rows.delete(key)) for (const one of orders.values()) one.hasGone = true;
  };
  return {
    put(row) {
      remove(keyOf(row));
      rows.set(keyOf(row), row);
      for (const one of orders.values()) one.come.push(row);
    },
    remove: (kind, id) => remove(keyOf({ kind, id })),
    removeAll(kind) {
      for (const [key, row] of rows) if (row.kind === kind) remove(key);
    },
    get: (kind, id) => rows.get(keyOf({ kind, id })),
    inOrder(order) {
      let one = orders.get(order);
      if (!one) orders.set(order, (one = { rows: [], come: [...rows.values()], hasGone: false }));
      if (one.hasGone) {
        one.rows = one.rows.filter(isHere);
        one.come = one.come.filter(isHere);
        one.hasGone = false;
      }
      if (one.come.length > 0) {
        one.rows = sortIn(one.rows, one.come, order);
        one.come = [];
      }
      return one.rows;
    },
  };
}
