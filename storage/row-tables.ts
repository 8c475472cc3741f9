import type { Table } from 'dexie';
import type { Entry } from '../core/model/entry.ts';
import type { Row } from '../core/sync/fields.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
import type { RowStamps } from './log-rows.ts';
import {
  findOwnRows,
  readOwnRowsAfter,
  removeOwnEntries,
  repackOwn,
  writeOwnEntries,
} from './own-entries.ts';
import { stampsOfRow, withStamps } from './stamped-rows.ts';

export interface StoredRow {
  id: string;
  row: Row;
  /** Every row has them but in a store that is torn. */
  stamps: RowStamps | undefined;
}

export interface StampedRow {
  row: Row;
  stamps: RowStamps;
}

/** How the rows of a kind lie in the store. Called within a transaction over `tables`. */
export interface RowTable {
  tables(db: SourceContextDatabase): Table[];
  /** In the order of the ids. */
  read(db: SourceContextDatabase, ids: readonly string[]): Promise<(StoredRow | undefined)[]>;
  /** Rows behind an id, in the order of their ids. */
  readAfter(db: SourceContextDatabase, id: string, most: number): Promise<StoredRow[]>;
  write(db: SourceContextDatabase, rows: readonly StampedRow[]): Promise<unknown>;
  remove(db: SourceContextDatabase, ids: readonly string[]): Promise<unknown>;
  /** After the last of many writes. */
  settle?(db: SourceContextDatabase): Promise<void>;
}

/** Rows that lie in a table of their own, under their id. */
function plainTable(
  name: 'quotes' | 'statements' | 'merges' | 'corrections' | 'settings',
  key = 'id',
): RowTable {
  const table = (db: SourceContextDatabase) => db.table<Row, string>(name);
  const toStored = (row: Row) => ({ id: String(row[key]), row, stamps: stampsOfRow(row) });
  return {
    tables: (db) => [table(db)],
    read: async (db, ids) => (await table(db).bulkGet([...ids])).map((row) => row && toStored(row)),
    readAfter: async (db, id, most) =>
      (await table(db).where(':id').above(id).limit(most).toArray()).map(toStored),
    write: (db, rows) => table(db).bulkPut(rows.map(({ row, stamps }) => withStamps(row, stamps))),
    remove: (db, ids) => table(db).bulkDelete([...ids]),
  };
}

function toStored({ id, entry, stamps }: EntryRow): StoredRow {
  return { id, row: { ...entry }, stamps };
}

const ownEntries: RowTable = {
  tables: (db) => [db.entries, db.indexes],
  read: async (db, ids) => (await findOwnRows(db, ids)).map((row) => row && toStored(row)),
  readAfter: async (db, id, most) => (await readOwnRowsAfter(db, id, most)).map(toStored),
  write: (db, rows) =>
    writeOwnEntries(
      db,
      rows.map(({ row, stamps }) => ({ entry: row as unknown as Entry, stamps })),
    ),
  remove: removeOwnEntries,
  settle: repackOwn,
};

export const rowTables: Readonly<Record<RowKindName, RowTable>> = {
  quote: plainTable('quotes'),
  entry: ownEntries,
  statement: plainTable('statements'),
  merge: plainTable('merges', 'from'),
  correction: plainTable('corrections'),
  setting: plainTable('settings'),
};
