import type { Operation } from '../core/sync/operation.ts';
import { rowKindNames, type RowKindName } from '../core/sync/row-kinds.ts';
import type { Outbox, StatePage } from '../core/sync/sync-store.ts';
import { trimLog } from './change-log.ts';
import type { SourceContextDatabase } from './database.ts';
import type { LogRow } from './log-rows.ts';
import {
  readHiddenStates,
  readStates,
  refKey,
  shownState,
  tablesOf,
  type RowRef,
  type RowState,
} from './row-states.ts';
import { rowTables } from './row-tables.ts';

/** What a vault is to be told. */

/** The vault has been told up to a place; what all have been told is forgotten. */
async function noteTold(db: SourceContextDatabase, vault: string, told: number): Promise<void> {
  await db.transaction('rw', db.books, db.vaults, db.operations, async () => {
    const row = await db.books.get(vault);
    if (!row || row.told >= told) return;
    await db.books.put({ ...row, told });
    await trimLog(db);
  });
}

/** Lines of the log that a vault has not been told, until they speak of so many rows. */
async function readLines(
  db: SourceContextDatabase,
  vault: string,
  after: number,
  most: number,
): Promise<{ lines: LogRow[]; upTo: number }> {
  const seen = new Set<string>();
  const lines: LogRow[] = [];
  let upTo = after;
  await db.operations
    .where('number')
    .above(after)
    .until((line) => seen.size === most && !seen.has(refKey(line)) && line.from !== vault)
    .each((line) => {
      upTo = line.number;
      if (line.from === vault) return;
      seen.add(refKey(line));
      lines.push(line);
    });
  return { lines, upTo };
}

export async function readOutbox(
  db: SourceContextDatabase,
  vault: string,
  after: number,
  most: number,
): Promise<Outbox> {
  await noteTold(db, vault, after);
  return db.transaction('r', [...tablesOf(db, rowKindNames), db.operations], async () => {
    const { lines, upTo } = await readLines(db, vault, after, most);
    const news = new Map<string, RowRef & { fields: Set<string> }>();
    for (const { kind, id, fields } of lines) {
      const key = refKey({ kind, id });
      const known = news.get(key)?.fields ?? [];
      news.set(key, { kind, id, fields: new Set([...known, ...fields]) });
    }
    const states = await readStates(db, [...news.values()]);
    const operations = [...states.values()].map(({ kind, id, fields }): Operation => {
      const told = news.get(refKey({ kind, id }))?.fields;
      const some = Object.entries(fields).filter(([name]) => told?.has(name));
      return { kind, id, fields: Object.fromEntries(some) };
    });
    return { operations, upTo };
  });
}

/** How many rows a vault has not been told. */
export async function countWaiting(db: SourceContextDatabase, vault: string): Promise<number> {
  const told = (await db.books.get(vault))?.told ?? 0;
  const waiting = new Set<string>();
  await db.operations
    .where('number')
    .above(told)
    .each((line) => line.from !== vault && waiting.add(refKey(line)));
  return waiting.size;
}

/** A row, shown or not, is named `record` as it was when all had one: a snapshot that was begun then goes on. */
type Cursor = ['record', kind: string, id: string] | ['parked', line: string];

interface Page {
  operations: Operation[];
  parked: string[];
  next: Cursor | undefined;
}

/** As cursors go through them. */
const kindsInOrder = rowKindNames.toSorted();

function readRecordsAfter(db: SourceContextDatabase, kind: RowKindName, id: string, most: number) {
  const all = db.records.where('[kind+id]').between([kind, id], [kind, []], false, false);
  return all.limit(most).toArray();
}

/**
 * Rows of a kind behind an id, shown or not, in the order of their ids: one that is deleted or brought back between
 * two pages keeps its place, and stands in one of them.
 */
async function readStatesAfter(
  db: SourceContextDatabase,
  kind: RowKindName,
  id: string,
  most: number,
): Promise<RowState[]> {
  const [rows, records] = await Promise.all([
    rowTables[kind].readAfter(db, id, most),
    readRecordsAfter(db, kind, id, most),
  ]);
  const hidden = await readHiddenStates(db, records);
  const all = [...rows.map((row) => shownState(kind, row)), ...hidden];
  return all.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
}

async function readRows(
  db: SourceContextDatabase,
  [, kind, after]: Extract<Cursor, ['record', ...unknown[]]>,
  most: number,
): Promise<Page> {
  const [first, second] = kindsInOrder.filter((one) => one >= kind);
  if (first === undefined) return { operations: [], parked: [], next: ['parked', ''] };
  const states = await readStatesAfter(db, first, first === kind ? after : '', most);
  const last = states.length === most ? states.at(-1) : undefined;
  const behind: Cursor = second === undefined ? ['parked', ''] : ['record', second, ''];
  return {
    operations: states.map(toOperation),
    parked: [],
    next: last ? ['record', first, last.id] : behind,
  };
}

async function readParked(
  db: SourceContextDatabase,
  [, after]: Extract<Cursor, ['parked', ...unknown[]]>,
  most: number,
): Promise<Page> {
  const rows = await db.parked.where('line').above(after).limit(most).toArray();
  const parked = rows.map(({ line }) => line);
  const last = rows.length === most ? parked.at(-1) : undefined;
  return { operations: [], parked, next: last === undefined ? undefined : ['parked', last] };
}

/** A part of the whole state; `after` is the `next` of the part before. */
export function readState(
  db: SourceContextDatabase,
  after: string | undefined,
  most: number,
): Promise<StatePage> {
  const cursor: Cursor = after === undefined ? ['record', '', ''] : (JSON.parse(after) as Cursor);
  return db.transaction('r', [...tablesOf(db, rowKindNames), db.parked], async () => {
    const page: Page = { operations: [], parked: [], next: cursor };
    // A table that ends amid a page is followed by the next one.
    for (let room = most; room > 0 && page.next;) {
      const { operations, parked, next } =
        page.next[0] === 'record'
          ? await readRows(db, page.next, room)
          : await readParked(db, page.next, room);
      page.operations.push(...operations);
      page.parked.push(...parked);
      page.next = next;
      room -= operations.length + parked.length;
    }
    return { ...page, next: page.next && JSON.stringify(page.next) };
  });
}

function toOperation({ kind, id, fields }: RowState): Operation {
  return { kind, id, fields: { ...fields } };
}
