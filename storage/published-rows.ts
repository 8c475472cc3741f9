import { findShelfMark } from '../core/datasets/pack/shelf-marks.ts';
import { amendLedger, type Ledger, type LedgerKey } from '../core/datasets/pack/ledger.ts';
import type { PackRow as PublishedRow } from '../core/datasets/pack/pack-row.ts';
import type { DatasetRow, SourceContextDatabase } from './database.ts';

type Row = PublishedRow['row'];

async function readStatements(
  db: SourceContextDatabase,
  generation: number,
  ids: readonly string[],
): Promise<Row[]> {
  const amendments = await db.amendments.bulkGet(
    ids.map((id): [number, string] => [generation, id]),
  );
  const marks = (await db.shelfMarks.get(generation))?.marks ?? new Uint8Array();
  const found: Row[] = [];
  const onShelves = new Set<string>();
  const keys = new Map<string, [number, string, number]>();
  for (const [i, id] of ids.entries()) {
    const amendment = amendments[i];
    if (amendment?.statement) found.push(amendment.statement);
    if (amendment) continue;
    const mark = findShelfMark(marks, id);
    if (!mark) continue;
    keys.set(mark.join(' '), [generation, ...mark]);
    onShelves.add(id);
  }
  const shelves = await db.shelves.bulkGet([...keys.values()]);
  for (const shelf of shelves)
    found.push(...(shelf?.statements ?? []).filter(({ id }) => onShelves.has(id)));
  return found;
}

/** The ledger of a generation with what was changed since; undefined where it was written without one. */
export async function readLedger(
  db: SourceContextDatabase,
  generation: number,
): Promise<Ledger | undefined> {
  const row = await db.ledgers.get(generation);
  const changes = await db.ledgerChanges.get(generation);
  return row && (changes ? amendLedger(row.ledger, changes.changed).ledger : row.ledger);
}

/** Rows of a dataset as they were published last, by their ledger keys, for changes that are made to them in part. */
export async function readPublishedRows(
  db: SourceContextDatabase,
  { generation, head }: DatasetRow,
  keys: readonly LedgerKey[],
): Promise<Map<LedgerKey, Row>> {
  const idsIn = (table: string) =>
    keys.flatMap((key) => (key.startsWith(`${table} `) ? [key.slice(table.length + 1)] : []));
  const found = new Map<LedgerKey, Row>([[`head ${head.id}`, head]]);
  for (const one of await readStatements(db, generation, idsIn('statements')))
    found.set(`statements ${one.id}`, one);
  for (const table of ['people', 'terms']) {
    const ids = idsIn(table).map((id) => [generation, id]);
    for (const { entry } of await db.entries.where('[generation+id]').anyOf(ids).toArray()) {
      const { type: _type, ...row } = entry;
      found.set(`${table} ${row.id}`, row);
    }
  }
  return found;
}
