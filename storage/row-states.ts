import type { Table } from 'dexie';
import {
  isLocal,
  toRegisters,
  toRow,
  toValues,
  type Row,
  type Values,
} from '../core/sync/fields.ts';
import type { Fields } from '../core/sync/merge-fields.ts';
import { removed } from '../core/sync/operation.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { SourceContextDatabase } from './database.ts';
import type { RecordRow, UnshownRow } from './log-rows.ts';
import { rowTables } from './row-tables.ts';

/** Rows together with their registers, read as one. Within a transaction over their tables. */

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

/** What only this device keeps of a row. */
export function localOf(kind: RowKindName, row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => isLocal(kind, name)));
}

/** A row out of its fields, also where they make none that may be shown. */
export function rowOf({ kind, fields, row, unshown }: Omit<RowState, 'id'>): Row {
  const local = row ? localOf(kind, row) : unshown?.local;
  return { ...toRow(kind, fields), ...local };
}
