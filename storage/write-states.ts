import { toStamps, toValues, type Row, type Values } from '../core/sync/fields.ts';
import { isStanding, type Fields } from '../core/sync/merge-fields.ts';
import { removed, type Register } from '../core/sync/operation.ts';
import { parseRow } from '../core/sync/row-schemas.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import type { RecordRow, UnshownRow } from './log-rows.ts';
import { byKind, localOf, rowOf, type RowState } from './row-states.ts';
import { rowTables } from './row-tables.ts';

export interface RowNews {
  before: RowState;
  fields: Readonly<Record<string, Register>>;
  /** A row that is known to be as it should; else it is made of the fields, and parsed. */
  row?: Row | undefined;
}

function valuesOf(fields: Fields): Values {
  const values: Values = {};
  for (const [name, { value }] of Object.entries(fields))
    if (name !== removed && value !== null) values[name] = value;
  return values;
}

/** The registers must be found again in the row, or it may not be shown: a field may be hidden by another. */
function holdsAll(kind: RowKindName, row: Row, values: Values): boolean {
  const held = toValues(kind, row);
  return Object.entries(values).every(([name, value]) => held[name] === value);
}

type Settled = { row: Row } | { unshown: UnshownRow };

/** Where a row belongs now: shown as it is, or aside and why. */
function settleRow({ before, fields, row: given }: RowNews, now: number): Settled {
  const { kind, id } = before;
  const stands = isStanding(fields);
  if (stands && given) return { row: given };
  const values = valuesOf(fields);
  const made = rowOf({ ...before, fields });
  const row = stands && holdsAll(kind, made, values) ? parseRow(kind, id, made) : undefined;
  if (row) return { row };
  const why = stands ? 'unreadable' : 'removed';
  const since = before.unshown?.why === why ? before.unshown.since : now;
  const local = before.row ? localOf(kind, before.row) : (before.unshown?.local ?? {});
  return { unshown: { kind, id, why, values, local, since } };
}

function recordOf({ before: { kind, id }, fields }: RowNews): RecordRow {
  const deletion = fields[removed];
  const record = { kind, id, ...toStamps(fields) };
  return deletion ? { ...record, removed: deletion.value === true } : record;
}

async function writeRows(
  db: SourceContextDatabase,
  kind: RowKindName,
  settled: readonly { before: RowState; now: Settled }[],
): Promise<void> {
  const table = rowTables[kind];
  const shown = settled.flatMap(({ now }) => ('row' in now ? [now.row] : []));
  const hidden = settled.flatMap(({ before, now }) =>
    'row' in now || !before.row ? [] : [before.id],
  );
  if (shown.length > 0) await table.write(db, shown);
  if (hidden.length > 0) await table.remove(db, hidden);
  if (shown.length + hidden.length > 0) await table.settle?.(db);
}

export interface WrittenRows {
  /** Those that are shown now. */
  shown: Row[];
  /** How many more are shown than before. */
  more: number;
}

interface SettledRow {
  kind: RowKindName;
  before: RowState;
  now: Settled;
}

/** Checks rows, and writes each where it belongs now. */
async function writeSettled(
  db: SourceContextDatabase,
  news: readonly RowNews[],
  now: number,
): Promise<SettledRow[]> {
  const settled = news.map((one) => ({
    kind: one.before.kind,
    before: one.before,
    now: settleRow(one, now),
  }));
  const writing: PromiseLike<unknown>[] = [];
  for (const [kind, some] of byKind(settled)) writing.push(writeRows(db, kind, some));
  const aside = settled.flatMap((one) => ('unshown' in one.now ? [one.now.unshown] : []));
  const back = settled.flatMap((one) =>
    'row' in one.now && one.before.unshown ? [one.before] : [],
  );
  if (aside.length > 0) writing.push(db.unshown.bulkPut(aside));
  if (back.length > 0) writing.push(db.unshown.bulkDelete(back.map(({ kind, id }) => [kind, id])));
  await Promise.all(writing);
  return settled;
}

/**
 * Writes rows and their stamps.
 * @param now milliseconds
 */
export async function writeStates(
  db: SourceContextDatabase,
  news: readonly RowNews[],
  now: number,
): Promise<WrittenRows> {
  // What only this device keeps of a row has no stamps.
  const stamped = news.filter(({ before, fields }) => fields !== before.fields);
  // Rows are checked while the store is busy with their stamps; what fails of either is heard.
  const [, settled] = await Promise.all([
    db.records.bulkPut(stamped.map(recordOf)),
    writeSettled(db, news, now),
  ]);
  const shown = settled.flatMap((one) => ('row' in one.now ? [one.now.row] : []));
  return { shown, more: shown.length - settled.filter(({ before }) => before.row).length };
}
