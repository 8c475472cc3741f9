import type { Correction } from '../core/model/correction.ts';
import type { Entry, EntryId } from '../core/model/entry.ts';
import type { Merge } from '../core/model/merge.ts';
import type { OwnStatement } from '../core/model/own-statement.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { Setting } from '../core/model/setting.ts';
import type { Row } from '../core/sync/fields.ts';
import { rowKinds, type RowKindName } from '../core/sync/row-kinds.ts';
import { writeOperation, type DeviceClock } from '../core/sync/write-operation.ts';
import { appendToLog, logTables, readTold } from './change-log.ts';
import type { SourceContextDatabase } from './database.ts';
import { clockOf, readDevice } from './device.ts';
import { addQuotedSites } from './quoted-sites.ts';
import { readStates, refKey, tablesOf, type RowState } from './row-states.ts';
import { tellPages } from './tell-pages.ts';
import { writeStates, type RowNews } from './write-states.ts';

/** Every write of what the reader made passes this module, and leaves its operation in the change log. */

/** What may be changed of a quote; its words, address and time of capture are what was seen. */
export interface QuoteChanges {
  speaker?: SavedQuote['speaker'];
  saidAt?: SavedQuote['saidAt'];
  about?: SavedQuote['about'];
  note?: SavedQuote['note'];
  tags?: SavedQuote['tags'];
  sighting?: SavedQuote['sighting'];
}

export type StatementChanges = Partial<Omit<OwnStatement, 'id' | 'writtenAt'>>;

/**
 * One edit. `set` changes only the fields that it has; undefined takes one away. A `put` over a quote that
 * was there before keeps what was seen then.
 */
export type Edit =
  | { table: 'quotes'; id: string; put: SavedQuote }
  | { table: 'quotes'; id: string; set: QuoteChanges }
  | { table: 'quotes'; id: string; remove: true }
  | { table: 'statements'; id: string; put: OwnStatement }
  | { table: 'statements'; id: string; set: StatementChanges }
  | { table: 'statements'; id: string; remove: true }
  | { table: 'entries'; id: EntryId; put: Entry }
  | { table: 'entries'; id: EntryId; remove: true }
  | { table: 'merges'; id: string; put: Merge }
  | { table: 'merges'; id: string; remove: true }
  | { table: 'corrections'; id: string; put: Correction }
  | { table: 'corrections'; id: string; remove: true }
  | { table: 'settings'; id: string; put: Setting }
  | { table: 'settings'; id: string; remove: true };

const kindOfTable = {
  quotes: 'quote',
  statements: 'statement',
  entries: 'entry',
  merges: 'merge',
  corrections: 'correction',
  settings: 'setting',
} as const satisfies Record<Edit['table'], RowKindName>;

const tableOfKind = Object.fromEntries(
  Object.entries(kindOfTable).map(([table, kind]) => [kind, table]),
) as Record<RowKindName, Edit['table']>;

/** The edit after which a row of any kind is so; the row has passed the door of its kind. */
export function editTo(kind: RowKindName, id: string, put: Row): Edit {
  return { table: tableOfKind[kind], id, put } as unknown as Edit;
}

function refOf({ table, id }: Edit) {
  return { kind: kindOfTable[table], id };
}

/** What a row is after an edit, and the edit that takes it back. */
interface Step {
  row: Row | undefined;
  inverse: Edit;
}

/** @returns undefined where there is nothing to change: somebody else has deleted the row */
function step(before: Row | undefined, edit: Edit): Step | undefined {
  const { table, id } = edit;
  if ('set' in edit) {
    if (!before) return undefined;
    const entries = Object.entries({ ...before, ...edit.set });
    const names = Object.keys(edit.set);
    return {
      row: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
      inverse: {
        table,
        id,
        set: Object.fromEntries(names.map((name) => [name, before[name]])),
      } as Edit,
    };
  }
  const inverse = (before ? { table, id, put: before } : { table, id, remove: true }) as Edit;
  return { row: 'put' in edit ? (edit.put as unknown as Row) : undefined, inverse };
}

/** A row with what was seen first in the fields that are written once. */
function withFirst({ kind, fields }: RowState, row: Row): Row {
  const first: Record<string, unknown> = {};
  for (const name of rowKinds[kind].once) {
    const register = fields[name];
    if (register && register.value !== null) first[name] = register.value;
  }
  return { ...row, ...first };
}

function newsOf(clock: DeviceClock, before: RowState, row: Row | undefined): RowNews | undefined {
  const wasThere = Object.keys(before.fields).length > 0;
  if (!row && !wasThere) return undefined;
  const { kind, id, fields } = before;
  const operation = writeOperation(clock, kind, id, row, fields);
  const now = operation ? { ...fields, ...operation.fields } : fields;
  if (row) return { before, row: withFirst(before, row), fields: now };
  return operation && { before, fields: now };
}

function namesOfNews({ before, fields }: RowNews): string[] {
  return Object.keys(fields).filter((name) => fields[name] !== before.fields[name]);
}

/** Saved, imported, brought back: wherever a quote comes from, the loader has to know its site. */
async function listSites(edits: readonly Edit[]): Promise<void> {
  const keys = edits.flatMap((edit) =>
    edit.table === 'quotes' && 'put' in edit ? [edit.put.article.key] : [],
  );
  // What could not be listed is listed when the browser starts next.
  await addQuotedSites(keys).catch(() => undefined);
}

/**
 * Writes edits in their order, all or none of them.
 * @param now milliseconds
 * @returns the edits that undo them, to be written in their order
 */
export async function change(
  db: SourceContextDatabase,
  edits: readonly Edit[],
  now = Date.now(),
): Promise<Edit[]> {
  const refs = edits.map(refOf);
  const tables = tablesOf(
    db,
    refs.map(({ kind }) => kind),
  );
  const { undo, written } = await db.transaction('rw', [...tables, ...logTables(db)], async () => {
    const [states, device, told] = await Promise.all([
      readStates(db, refs),
      readDevice(db.device),
      readTold(db),
    ]);
    const rows = new Map<string, Row | undefined>();
    const inverses: Edit[] = [];
    for (const edit of edits) {
      const key = refKey(refOf(edit));
      const done = step(rows.has(key) ? rows.get(key) : states.get(key)?.row, edit);
      if (!done) continue;
      rows.set(key, done.row);
      inverses.push(done.inverse);
    }
    const clock = clockOf(device, now);
    const news = [...rows].flatMap(([key, row]) => {
      const before = states.get(key);
      return (before && newsOf(clock, before, row)) ?? [];
    });
    const { standing } = await writeStates(db, news, { now, before: device.standing });
    const lines = news.map((one) => ({
      kind: one.before.kind,
      id: one.before.id,
      fields: namesOfNews(one),
    }));
    const toTell = lines.filter(({ fields }) => fields.length > 0);
    await appendToLog(db, { ...device, last: clock.last, standing }, toTell, { from: null, told });
    return { undo: inverses.toReversed(), written: toTell };
  });
  // Nobody waits for that: what is written is written.
  void listSites(edits);
  void tellPages(written.map(({ kind }) => kind));
  return undo;
}
