import type { Operation } from '../core/sync/operation.ts';
import { rowKindNames } from '../core/sync/row-kinds.ts';
import type { Outbox, StatePage } from '../core/sync/sync-store.ts';
import { trimLog } from './change-log.ts';
import type { SourceContextDatabase } from './database.ts';
import type { LogRow, RecordRow } from './log-rows.ts';
import { readStatesOf, refKey, tablesOf, type RowRef, type RowState } from './row-states.ts';

/** What a vault is to be told. */

async function readRecords(
  db: SourceContextDatabase,
  refs: readonly RowRef[],
): Promise<RowState[]> {
  const records = await db.records.bulkGet(refs.map(({ kind, id }) => [kind, id]));
  return readStatesOf(db, refs, records);
}

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
    const states = await readRecords(db, [...news.values()]);
    const operations = states.map(({ kind, id, fields }): Operation => {
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

type Cursor = ['record', string, string] | ['parked', string];

async function readRecordsAfter(
  db: SourceContextDatabase,
  after: readonly string[],
  most: number,
): Promise<RecordRow[]> {
  return db.records.where(':id').above(after).limit(most).toArray();
}

export function readState(
  db: SourceContextDatabase,
  after: string | undefined,
  most: number,
): Promise<StatePage> {
  const cursor: Cursor = after === undefined ? ['record', '', ''] : (JSON.parse(after) as Cursor);
  return db.transaction('r', [...tablesOf(db, rowKindNames), db.parked], async () => {
    if (cursor[0] === 'record') {
      const records = await readRecordsAfter(db, cursor.slice(1), most);
      const states = await readStatesOf(db, records, records);
      const last = records.at(-1);
      const next: Cursor =
        last && records.length === most ? ['record', last.kind, last.id] : ['parked', ''];
      return { operations: states.map(toOperation), parked: [], next: JSON.stringify(next) };
    }
    const rows = await db.parked.where('line').above(cursor[1]).limit(most).toArray();
    const parked = rows.map(({ line }) => line);
    const last = rows.length === most ? parked.at(-1) : undefined;
    const next = last === undefined ? undefined : JSON.stringify(['parked', last] satisfies Cursor);
    return { operations: [], parked, next };
  });
}

function toOperation({ kind, id, fields }: RowState): Operation {
  return { kind, id, fields: { ...fields } };
}
