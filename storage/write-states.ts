import { toStamps, toValues, type Row, type Values } from '../core/sync/fields.ts';
import { isStanding, type Fields } from '../core/sync/merge-fields.ts';
import { removed, type Register } from '../core/sync/operation.ts';
import { parseRow } from '../core/sync/row-schemas.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import type { RecordRow, RowStamps, Standing, UnshownRow } from './log-rows.ts';
import { byKind, localOf, rowOf, type RowState } from './row-states.ts';
import { rowTables, type StampedRow } from './row-tables.ts';

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

function stampsOf(fields: Fields): RowStamps {
  const deletion = fields[removed];
  const stamps = toStamps(fields);
  return deletion ? { ...stamps, removed: deletion.value === true } : stamps;
}

/** The registers must be found again in the row, or it may not be shown: a field may be hidden by another. */
function holdsAll(kind: RowKindName, row: Row, values: Values): boolean {
  const held = toValues(kind, row);
  return Object.entries(values).every(([name, value]) => held[name] === value);
}

type Settled = StampedRow | { unshown: UnshownRow; record: RecordRow };

/** Where a row belongs now: shown as it is, or aside and why. */
function settleRow({ before, fields, row: given }: RowNews, now: number): Settled {
  const { kind, id } = before;
  const stands = isStanding(fields);
  if (stands && given) return { row: given, stamps: stampsOf(fields) };
  const values = valuesOf(fields);
  const made = rowOf({ ...before, fields });
  const row = stands && holdsAll(kind, made, values) ? parseRow(kind, id, made) : undefined;
  if (row) return { row, stamps: stampsOf(fields) };
  const why = stands ? 'unreadable' : 'removed';
  const since = before.unshown?.why === why ? before.unshown.since : now;
  const local = before.row ? localOf(kind, before.row) : (before.unshown?.local ?? {});
  return {
    unshown: { kind, id, why, values, local, since },
    record: { kind, id, ...stampsOf(fields) },
  };
}

interface SettledRow {
  kind: RowKindName;
  before: RowState;
  now: Settled;
}

async function writeRows(
  db: SourceContextDatabase,
  kind: RowKindName,
  settled: readonly SettledRow[],
): Promise<void> {
  const table = rowTables[kind];
  const shown = settled.flatMap(({ now }) => ('row' in now ? [now] : []));
  const hidden = settled.flatMap(({ before, now }) =>
    'row' in now || !before.row ? [] : [before.id],
  );
  if (shown.length > 0) await table.write(db, shown);
  if (hidden.length > 0) await table.remove(db, hidden);
  if (shown.length + hidden.length > 0) await table.settle?.(db);
}

/** Rows that are not shown, and those that are again. */
async function writeHidden(
  db: SourceContextDatabase,
  settled: readonly SettledRow[],
): Promise<void> {
  const aside = settled.flatMap(({ now }) => ('row' in now ? [] : [now]));
  const back = settled.flatMap(({ before, now }): [string, string][] =>
    'row' in now && !before.row && Object.keys(before.fields).length > 0
      ? [[before.kind, before.id]]
      : [],
  );
  const writing: PromiseLike<unknown>[] = [];
  if (aside.length > 0) writing.push(db.unshown.bulkPut(aside.map(({ unshown }) => unshown)));
  if (aside.length > 0) writing.push(db.records.bulkPut(aside.map(({ record }) => record)));
  if (back.length > 0) writing.push(db.unshown.bulkDelete(back), db.records.bulkDelete(back));
  await Promise.all(writing);
}

function countStanding(before: Standing, settled: readonly SettledRow[]): Standing {
  const standing = { ...before };
  for (const { kind, before, now } of settled)
    standing[kind] =
      (standing[kind] ?? 0) + Number('row' in now) - Number(before.row !== undefined);
  return standing;
}

export interface WrittenRows {
  /** Those that are shown now. */
  shown: Row[];
  standing: Standing;
}

/**
 * Checks rows, and writes each with its stamps where it belongs now.
 * @param now milliseconds
 * @param before how many stood
 */
export async function writeStates(
  db: SourceContextDatabase,
  news: readonly RowNews[],
  { now, before }: { now: number; before: Standing },
): Promise<WrittenRows> {
  const settled = news.map((one) => ({
    kind: one.before.kind,
    before: one.before,
    now: settleRow(one, now),
  }));
  const writing: PromiseLike<unknown>[] = [writeHidden(db, settled)];
  for (const [kind, some] of byKind(settled)) writing.push(writeRows(db, kind, some));
  await Promise.all(writing);
  const shown = settled.flatMap(({ now }) => ('row' in now ? [now.row] : []));
  return { shown, standing: countStanding(before, settled) };
}
