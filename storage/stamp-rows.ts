import type { IndexableType, Transaction } from 'dexie';
import { toStamps, type Row } from '../core/sync/fields.ts';
import { rowKindNames, type RowKindName } from '../core/sync/row-kinds.ts';
import { writeOperation, type DeviceClock } from '../core/sync/write-operation.ts';
import type { EntryRow } from './dataset-rows.ts';
import { clockOf, readDevice } from './device.ts';
import type { RecordRow, RowStamps, Standing } from './log-rows.ts';
import { stampsOfRow, withStamps } from './stamped-rows.ts';

/** Rows read and stamped at once, so that 50,000 quotes need not fit into memory twice. */
const rowsAtOnce = 1_000;

/** A row as it lay in the store. */
interface OldRow {
  key: IndexableType;
  id: string;
  row: Row;
  stamps: RowStamps | undefined;
  stamped(stamps: RowStamps): object;
}

/** By the transaction alone: an upgrade has no other, and `row-tables.ts` needs the database that is being upgraded. */
interface OldPlace {
  table: string;
  /** The keys before and after all of its rows. */
  keys: readonly [IndexableType, IndexableType];
  read(stored: never): OldRow;
}

const plain = (table: string, key = 'id'): OldPlace => ({
  table,
  keys: ['', []],
  read: (row: Row) => ({
    key: row[key] as string,
    id: row[key] as string,
    row,
    stamps: stampsOfRow(row),
    stamped: (stamps) => withStamps(row, stamps),
  }),
});

const places: Readonly<Record<RowKindName, OldPlace>> = {
  quote: plain('quotes'),
  statement: plain('statements'),
  correction: plain('corrections'),
  setting: plain('settings'),
  merge: plain('merges', 'from'),
  entry: {
    // The reader's own entries are generation 0.
    table: 'entries',
    keys: [[0], [0, []]],
    read: (stored: EntryRow) => ({
      key: [0, stored.number],
      id: stored.id,
      row: { ...stored.entry },
      stamps: stored.stamps,
      stamped: (stamps) => ({ ...stored, stamps }),
    }),
  },
};

function stamp(clock: DeviceClock, kind: RowKindName, { id, row }: OldRow): RowStamps {
  return toStamps(writeOperation(clock, kind, id, row, {})?.fields ?? {});
}

function withoutName({ kind: _kind, id: _id, ...stamps }: RecordRow): RowStamps {
  return stamps;
}

/**
 * Gives rows that have no stamps theirs: those of their record, where earlier versions kept them, or new ones; and
 * counts all rows. As part of the upgrade's own transaction: where that is cut short, the database is as it was, and
 * the next opening upgrades it.
 */
export async function stampRows(transaction: Transaction): Promise<void> {
  const device = await readDevice(transaction.table('device'));
  const clock = clockOf(device, Date.now());
  const standing: Record<string, number> = {};
  const records = transaction.table<RecordRow, [string, string]>('records');
  for (const kind of rowKindNames) {
    const { table, keys, read } = places[kind];
    let [last, end] = keys;
    let rows: OldRow[];
    do {
      const stored = await transaction
        .table(table)
        .where(':id')
        .between(last, end, false)
        .limit(rowsAtOnce)
        .toArray();
      rows = stored.map((row) => read(row as never));
      const bare = rows.filter(({ stamps }) => stamps === undefined);
      const names = bare.map(({ id }): [string, string] => [kind, id]);
      const known = await records.bulkGet(names);
      const stamped = bare.map((one, i) => {
        const record = known[i];
        return one.stamped(record ? withoutName(record) : stamp(clock, kind, one));
      });
      await transaction.table(table).bulkPut(stamped);
      await records.bulkDelete(names);
      standing[kind] = (standing[kind] ?? 0) + rows.length;
      last = rows.at(-1)?.key ?? end;
    } while (rows.length === rowsAtOnce);
  }
  await transaction
    .table('device')
    .put({ ...device, last: clock.last, standing: standing satisfies Standing });
}
