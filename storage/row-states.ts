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
import type { RecordRow, RowStamps, UnshownRow } from './log-rows.ts';
import { rowTables, type StoredRow } from './row-tables.ts';

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

function fieldsOf(stamps: RowStamps, values: Values): Fields {
  const deletion = stamps.removed === undefined ? {} : { [removed]: stamps.removed };
  return toRegisters({ ...values, ...deletion }, stamps);
}

/** A row that is shown; without stamps the store is torn, and nothing is known of it. */
export function shownState(kind: RowKindName, { id, row, stamps }: StoredRow): RowState {
  const fields = stamps ? fieldsOf(stamps, toValues(kind, row)) : {};
  return { kind, id, row, unshown: undefined, fields };
}

function hiddenState(
  { kind, id }: RowRef,
  record: RecordRow | undefined,
  unshown: UnshownRow | undefined,
): RowState {
  const fields = record ? fieldsOf(record, unshown?.values ?? {}) : {};
  return { kind, id, row: undefined, unshown, fields };
}

/** Rows that are not shown, by their records. */
export async function readHiddenStates(
  db: SourceContextDatabase,
  records: readonly RecordRow[],
): Promise<RowState[]> {
  const aside = await db.unshown.bulkGet(records.map(({ kind, id }) => [kind, id]));
  return records.map((record, i) => hiddenState(record, record, aside[i]));
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
  const states = new Map<string, RowState>();
  for (const [kind, some] of byKind(refs)) {
    const ids = some.map(({ id }) => id);
    for (const stored of await rowTables[kind].read(db, ids))
      // In a torn store nothing is known of a row without stamps, and nothing is to be taken from it.
      if (stored?.stamps) states.set(refKey({ kind, id: stored.id }), shownState(kind, stored));
  }
  const missing = refs.filter((ref) => !states.has(refKey(ref)));
  const found = await db.records.bulkGet(missing.map(({ kind, id }) => [kind, id]));
  // What is not shown has its record: of what is new, as most of an import is, there is nothing more to be asked for.
  const records = found.filter((record) => record !== undefined);
  for (const state of await readHiddenStates(db, records)) states.set(refKey(state), state);
  return refs.map((ref) => states.get(refKey(ref)) ?? hiddenState(ref, undefined, undefined));
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
