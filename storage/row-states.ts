import type { Table } from 'dexie';
import {
  isLocal,
  toRegisters,
  toRow,
  toStamps,
  toValues,
  type Row,
  type Values,
} from '../core/sync/fields.ts';
import { isStanding, type Fields } from '../core/sync/merge-fields.ts';
import { removed, type Register } from '../core/sync/operation.ts';
import { parseRow } from '../core/sync/row-schemas.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import type { RecordRow, UnshownRow } from './log-rows.ts';
import { rowTables } from './row-tables.ts';

/** Rows together with their registers, read and written as one. Within a transaction over their tables. */

export interface RowRef {
  kind: RowKindName;
  id: string;
}

export interface RowState extends RowRef {
  /** As it is shown; undefined where it is deleted, not understood, or was never there. */
  row: Row | undefined;
  /** Where it is not shown, what is kept of it. */
  unshown: UnshownRow | undefined;
  /** Empty where it was never there. */
  fields: Fields;
}

export interface RowNews {
  before: RowState;
  fields: Readonly<Record<string, Register>>;
  /** A row that is known to be as it should; else it is made of the fields, and parsed. */
  row?: Row | undefined;
}

export function tablesOf(db: SourceContextDatabase, kinds: Iterable<RowKindName>): Table[] {
  const shown = [...new Set(kinds)].flatMap((kind) => rowTables[kind].tables(db));
  return [...shown, db.records, db.unshown];
}

export function refKey({ kind, id }: RowRef): string {
  return `${kind} ${id}`;
}

export function byKind<T extends { kind: RowKindName }>(all: Iterable<T>): Map<RowKindName, T[]> {
  const groups = new Map<RowKindName, T[]>();
  for (const one of all) {
    const group = groups.get(one.kind);
    if (group) group.push(one);
    else groups.set(one.kind, [one]);
  }
  return groups;
}

function fieldsOf(record: RecordRow, values: Values): Fields {
  const deletion = record.removed === undefined ? {} : { [removed]: record.removed };
  return toRegisters({ ...values, ...deletion }, record);
}

/** The rows of records that are at hand. */
export async function readStatesOf(
  db: SourceContextDatabase,
  refs: readonly RowRef[],
  records: readonly (RecordRow | undefined)[],
): Promise<RowState[]> {
  const recordOf = new Map(refs.map((ref, i) => [refKey(ref), records[i]]));
  // Each row has its record: of what is new, as most of an import is, there is nothing to be asked for.
  const known = refs.filter((ref) => recordOf.get(refKey(ref)));
  const rows = new Map<string, Row>();
  for (const [kind, some] of byKind(known)) {
    const found = await rowTables[kind].read(
      db,
      some.map(({ id }) => id),
    );
    for (const [i, ref] of some.entries()) if (found[i]) rows.set(refKey(ref), found[i]);
  }
  const missing = known.filter((ref) => !rows.has(refKey(ref)));
  const hidden = await db.unshown.bulkGet(missing.map(({ kind, id }) => [kind, id]));
  const unshown = new Map(missing.map((ref, i) => [refKey(ref), hidden[i]]));
  return refs.map(({ kind, id }) => {
    const key = refKey({ kind, id });
    const [record, row, aside] = [recordOf.get(key), rows.get(key), unshown.get(key)];
    const values = row ? toValues(kind, row) : (aside?.values ?? {});
    const fields = record ? fieldsOf(record, values) : {};
    return { kind, id, row, unshown: aside, fields };
  });
}

/** Rows asked for at a time: while the store looks for the next ones, those that came are made sense of. */
const rowsAtOnce = 250;

export async function readStates(
  db: SourceContextDatabase,
  refs: readonly RowRef[],
): Promise<Map<string, RowState>> {
  const distinct = [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];
  const parts: Promise<RowState[]>[] = [];
  for (let from = 0; from < distinct.length; from += rowsAtOnce)
    parts.push(readStatesTogether(db, distinct.slice(from, from + rowsAtOnce)));
  const states = (await Promise.all(parts)).flat();
  return new Map(states.map((state) => [refKey(state), state]));
}

async function readStatesTogether(
  db: SourceContextDatabase,
  refs: readonly RowRef[],
): Promise<RowState[]> {
  const records = await db.records.bulkGet(refs.map(({ kind, id }) => [kind, id]));
  return readStatesOf(db, refs, records);
}

function localOf(kind: RowKindName, row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => isLocal(kind, name)));
}

function valuesOf(fields: Fields): Values {
  const values: Values = {};
  for (const [name, { value }] of Object.entries(fields))
    if (name !== removed && value !== null) values[name] = value;
  return values;
}

/** A row out of its fields, also where they make none that may be shown. */
export function rowOf({ kind, fields, row, unshown }: Omit<RowState, 'id'>): Row {
  const local = row ? localOf(kind, row) : unshown?.local;
  return { ...toRow(kind, fields), ...local };
}

/** The registers must be found again in the row, or it may not be shown: a field may be hidden by another. */
function holdsAll(kind: RowKindName, row: Row, values: Values): boolean {
  const held = toValues(kind, row);
  return Object.entries(values).every(([name, value]) => held[name] === value);
}

/** Where a row belongs now: shown as it is, or aside and why. */
type Settled = { row: Row } | { unshown: UnshownRow };

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
  // Written first and not waited for: rows are checked while the store is busy.
  const writing: PromiseLike<unknown>[] = [db.records.bulkPut(stamped.map(recordOf))];
  const settled = news.map((one) => ({
    kind: one.before.kind,
    before: one.before,
    now: settleRow(one, now),
  }));
  for (const [kind, some] of byKind(settled)) writing.push(writeRows(db, kind, some));
  const aside = settled.flatMap(({ now }) => ('unshown' in now ? [now.unshown] : []));
  const back = settled.flatMap(({ before, now }) =>
    'row' in now && before.unshown ? [before] : [],
  );
  if (aside.length > 0) writing.push(db.unshown.bulkPut(aside));
  if (back.length > 0) writing.push(db.unshown.bulkDelete(back.map(({ kind, id }) => [kind, id])));
  await Promise.all(writing);
  const shown = settled.flatMap(({ now }) => ('row' in now ? [now.row] : []));
  return { shown, more: shown.length - settled.filter(({ before }) => before.row).length };
}
