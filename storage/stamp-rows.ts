import type { IndexableType, Transaction } from 'dexie';
import type { Entry } from '../core/model/entry.ts';
import type { Merge } from '../core/model/merge.ts';
import { toStamps, type Row } from '../core/sync/fields.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import { writeOperation, type DeviceClock } from '../core/sync/write-operation.ts';
import { clockOf, readDevice } from './device.ts';
import type { RecordRow } from './log-rows.ts';

/** Rows read and stamped at once, so that 50,000 quotes need not fit into memory twice. */
const rowsAtOnce = 1_000;

/** A row as it lay in the store: its key there, and what it is to the log. */
interface OldRow {
  key: IndexableType;
  id: string;
  row: Row;
}

interface OldPlace {
  kind: RowKindName;
  table: string;
  /** The keys before and after all of its rows. */
  keys: readonly [IndexableType, IndexableType];
  read(stored: never): OldRow;
}

const plain = (kind: RowKindName, table: string): OldPlace => ({
  kind,
  table,
  keys: ['', []],
  read: (row: { id: string }) => ({ key: row.id, id: row.id, row: { ...row } }),
});

const places: readonly OldPlace[] = [
  plain('quote', 'quotes'),
  plain('correction', 'corrections'),
  plain('setting', 'settings'),
  {
    kind: 'merge',
    table: 'merges',
    keys: ['', []],
    read: (row: Merge) => ({ key: row.from, id: row.from, row: { ...row } }),
  },
  {
    // The reader's own entries are generation 0.
    kind: 'entry',
    table: 'entries',
    keys: [[0], [0, []]],
    read: ({ number, id, entry }: { number: number; id: string; entry: Entry }) => ({
      key: [0, number],
      id,
      row: { ...entry },
    }),
  },
];

function stamp(clock: DeviceClock, kind: RowKindName, id: string, row: Row): RecordRow {
  const operation = writeOperation(clock, kind, id, row, {});
  return { kind, id, ...toStamps(operation?.fields ?? {}) };
}

/**
 * Gives rows that have no stamps theirs. As part of the upgrade's own transaction: where that is cut short,
 * the database is as it was, and the next opening upgrades it.
 */
export async function stampRows(transaction: Transaction): Promise<void> {
  const device = await readDevice(transaction.table('device'));
  const clock = clockOf(device, Date.now());
  let standing = 0;
  const records = transaction.table<RecordRow, [string, string]>('records');
  for (const { kind, table, keys, read } of places) {
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
      const known = await records.bulkGet(rows.map(({ id }) => [kind, id]));
      const bare = rows.filter((_, i) => !known[i]);
      await records.bulkPut(bare.map(({ id, row }) => stamp(clock, kind, id, row)));
      standing += rows.length;
      last = rows.at(-1)?.key ?? end;
    } while (rows.length === rowsAtOnce);
  }
  await transaction.table('device').put({ ...device, last: clock.last, standing });
}
