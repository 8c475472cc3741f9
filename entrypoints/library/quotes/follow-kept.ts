import type { LibraryRow } from '../../../core/library/library-row.ts';
import type { RowStore } from '../../../core/library/row-store.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { watchRows } from '../../../storage/library.ts';

/** How one kind of what the reader made is read and listed. */
interface KeptKind<T> {
  kind: LibraryRow['kind'];
  table: Parameters<typeof watchRows>[1];
  /** In the order of their ids, those after one. */
  readAfter(db: SourceContextDatabase, id: string, count: number): Promise<T[]>;
  /** Those that are gone are left out. */
  read(db: SourceContextDatabase, ids: readonly string[]): Promise<T[]>;
  rowOf(kept: T): LibraryRow;
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
export function followKept<T extends { id: string }>(
  { db, store, changed, rest, signal }: Listing,
  { kind, table, readAfter, read, rowOf }: KeptKind<T>,
): { put(some: readonly T[]): void; readAll(): Promise<void> } {
  /** Written while all were being read: what is being read of them may be old. */
  const written = new Set<string>();
  const put = (some: readonly T[]) => {
    for (const one of some) store.put(rowOf(one));
  };

  async function readAll(): Promise<void> {
    for (let after = ''; !signal.aborted;) {
      const some = await readAfter(db, after, batch);
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
      const some = await read(db, ids);
      for (const id of ids) store.remove(kind, id);
      put(some);
    }
    changed();
  }

  watchRows(db, table, (ids) => void follow(ids), signal);
  return { put, readAll };
}
