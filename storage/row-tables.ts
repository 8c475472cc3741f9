import type { Table } from 'dexie';
import type { Entry } from '../core/model/entry.ts';
import type { Row } from '../core/sync/fields.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import {
  countOwnEntries,
  findOwnEntries,
  removeOwnEntries,
  repackOwn,
  writeOwnEntries,
} from './own-entries.ts';

/** How the rows of a kind lie in the store. Called within a transaction over `tables`. */
export interface RowTable {
  tables(db: SourceContextDatabase): Table[];
  /** In the order of the ids. */
  read(db: SourceContextDatabase, ids: readonly string[]): Promise<(Row | undefined)[]>;
  write(db: SourceContextDatabase, rows: readonly Row[]): Promise<unknown>;
  remove(db: SourceContextDatabase, ids: readonly string[]): Promise<unknown>;
  /** After the last of many writes. */
  settle?(db: SourceContextDatabase): Promise<void>;
  count(db: SourceContextDatabase): Promise<number>;
}

/** Rows that lie in a table of their own, under their id. */
function plainTable(
  name: 'quotes' | 'statements' | 'merges' | 'corrections' | 'settings',
): RowTable {
  const table = (db: SourceContextDatabase) => db.table<Row, string>(name);
  return {
    tables: (db) => [table(db)],
    read: (db, ids) => table(db).bulkGet([...ids]),
    write: (db, rows) => table(db).bulkPut(rows),
    remove: (db, ids) => table(db).bulkDelete([...ids]),
    count: (db) => table(db).count(),
  };
}

const ownEntries: RowTable = {
  tables: (db) => [db.entries, db.indexes],
  read: async (db, ids) => (await findOwnEntries(db, ids)).map((entry) => entry && { ...entry }),
  write: (db, rows) => writeOwnEntries(db, rows as unknown as readonly Entry[]),
  remove: removeOwnEntries,
  settle: repackOwn,
  count: countOwnEntries,
};

export const rowTables: Readonly<Record<RowKindName, RowTable>> = {
  quote: plainTable('quotes'),
  entry: ownEntries,
  statement: plainTable('statements'),
  merge: plainTable('merges'),
  correction: plainTable('corrections'),
  setting: plainTable('settings'),
};
