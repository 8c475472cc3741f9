import type { Table } from 'dexie';
import type { Row } from '../core/sync/fields.ts';
import type { RowStamps } from './log-rows.ts';

/**
 * How stamps lie within the rows of a table. Beside them, in a table of their own, they were a second reading and a
 * second writing for each row: more than the row itself takes (docs/adr/0015).
 */

/** No field that is synced has a name with this sign (`isFieldName`). */
const stampsField = '_stamps';

const stampsOf = new WeakMap<object, RowStamps>();

interface StoredRow extends Row {
  [stampsField]?: RowStamps;
}

/** Whoever reads the table has the row alone; the log asks for its stamps by `stampsOfRow`. */
export function hideStamps(table: Table<Row, string>): void {
  table.hook('reading', (stored: StoredRow | undefined) => {
    if (stored?.[stampsField] === undefined) return stored;
    const { [stampsField]: stamps, ...row } = stored;
    stampsOf.set(row, stamps);
    return row;
  });
}

/** Of a row as it was read; undefined where it has none. */
export function stampsOfRow(row: object): RowStamps | undefined {
  return stampsOf.get(row);
}

/** A row as it is written. */
export function withStamps(row: Row, stamps: RowStamps): Row {
  return { ...row, [stampsField]: stamps };
}
