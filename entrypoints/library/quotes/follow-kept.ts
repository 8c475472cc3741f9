import type { LibraryRow } from '../../../core/library/library-row.ts';
import type { RowStore } from '../../../core/library/row-store.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { readKept, readKeptAfter, watchRows, type Kept } from '../../../storage/library.ts';

/** How one kind of what the reader made is read and listed. */
interface KeptKind<K extends keyof Kept> {
  kind: LibraryRow['kind'];
  table: K;
  rowOf(kept: Kept[K]): LibraryRow;
}

interface Listing {
  db: SourceContextDatabase;
  store: RowStore;
  changed(): void;
  /** Waits until keys and scrolling have come in between. */
  rest(): Promise<void>;
  signal: AbortSignal;
}

/** Rows that take some milliseconds. */
const batch = 300;

/** Lists all of a kind when asked to, and from now on every change of it in any tab, until the signal ends. */
export function followKept<K extends keyof Kept>(
  { db, store, changed, rest, signal }: Listing,
  { kind, table, rowOf }: KeptKind<K>,
): { put(some: readonly Kept[K][]): void; readAll(): Promise<void> } {
  /** Written while all were being read: what is being read of them may be old. */
  const written = new Set<string>();
  const put = (some: readonly Kept[K][]) => {
    for (const one of some) store.put(rowOf(one));
  };

  async function readAll(): Promise<void> {
    for (let after = ''; !signal.aborted;) {
      const some = await readKeptAfter(db, table, after, batch);
      put(some.filter(({ id }) => !written.has(id) && !store.get(kind, id)));
      const last = some.at(-1);
      if (!last) return;
      after = last.id;
      await rest();
    }
  }

  async function follow(ids: string[] | undefined): Promise<void> {
    if (!ids) {
      store.removeAll(kind);
      written.clear();
      await readAll();
    } else {
      for (const id of ids) written.add(id);
      const some = await readKept(db, table, ids);
      for (const id of ids) store.remove(kind, id);
      put(some);
    }
    changed();
  }

  watchRows(db, table, (ids) => void follow(ids), signal);
  return { put, readAll };
}
