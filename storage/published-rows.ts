import { findShelfMark } from '../core/datasets/pack/shelf-marks.ts';
import type { LedgerKey } from '../core/datasets/pack/hash-rows.ts';
import { listKeys, type KeptLedger } from '../core/datasets/pack/ledger.ts';
import type { KnownPack } from '../core/datasets/pack/pull.ts';
import type { PackRow as PublishedRow } from '../core/datasets/pack/pack-row.ts';
import type { SourceContextDatabase } from './database.ts';
import type {
  AmendmentRow,
  DatasetRow,
  EntryRow,
  ShelfMarksRow,
  ShelfRow,
} from './dataset-rows.ts';
import { readLedger } from './ledgers.ts';
import { statementsAmong, statementsOn } from './shelf-rows.ts';

type Row = PublishedRow['row'];

async function readStatements(
  db: SourceContextDatabase,
  generation: number,
  ids: readonly string[],
  readingMarks: PromiseLike<ShelfMarksRow | undefined>,
): Promise<Row[]> {
  const [amendments, row] = await Promise.all([
    db.amendments.bulkGet(ids.map((id): [number, string] => [generation, id])),
    readingMarks,
  ]);
  const marks = row?.marks ?? new Uint8Array();
  const found: Row[] = [];
  const onShelves = new Map<string, { place: [number, string, number]; ids: Set<string> }>();
  for (const [i, id] of ids.entries()) {
    const amendment = amendments[i];
    if (amendment?.statement) found.push(amendment.statement);
    if (amendment) continue;
    const mark = findShelfMark(marks, id);
    if (!mark) continue;
    const key = mark.join(' ');
    const shelf = onShelves.get(key) ?? { place: [generation, ...mark], ids: new Set() };
    onShelves.set(key, shelf);
    shelf.ids.add(id);
  }
  const wanted = [...onShelves.values()];
  const shelves = await db.shelves.bulkGet(wanted.map(({ place }) => place));
  for (const [i, { ids: those }] of wanted.entries())
    if (shelves[i]) found.push(...statementsAmong(shelves[i], those));
  return found;
}

async function readEntries(
  db: SourceContextDatabase,
  generation: number,
  ids: readonly string[],
): Promise<Row[]> {
  const keys = ids.map((id) => [generation, id]);
  if (keys.length === 0) return [];
  const rows = await db.entries.where('[generation+id]').anyOf(keys).toArray();
  return rows.map(({ entry: { type: _type, ...row } }) => row);
}

/** Rows of a dataset as they were published last, by their ledger keys, for changes that are made to them in part. */
async function readRows(
  db: SourceContextDatabase,
  { generation, head }: DatasetRow,
  keys: readonly LedgerKey[],
  readingMarks: PromiseLike<ShelfMarksRow | undefined>,
): Promise<Map<LedgerKey, Row>> {
  const idsIn = (table: string) =>
    keys.flatMap((key) => (key.startsWith(`${table} `) ? [key.slice(table.length + 1)] : []));
  const found = new Map<LedgerKey, Row>([[`head ${head.id}`, head]]);
  const [statements, people, terms] = await Promise.all([
    readStatements(db, generation, idsIn('statements'), readingMarks),
    readEntries(db, generation, idsIn('people')),
    readEntries(db, generation, idsIn('terms')),
  ]);
  for (const [table, rows] of Object.entries({ statements, people, terms }))
    for (const row of rows) found.set(`${table} ${row.id}`, row);
  return found;
}

/** By its ledger, or where it came without one by the rows themselves. */
async function readKeys(
  db: SourceContextDatabase,
  { generation, head }: DatasetRow,
  reading: Promise<KeptLedger | undefined>,
): Promise<Set<LedgerKey>> {
  const ledger = await reading;
  if (ledger) return listKeys(ledger);
  const keys = new Set([`head ${head.id}`]);
  const ofGeneration = (table: 'entries' | 'shelves' | 'amendments') =>
    db
      .table(table)
      .where(':id')
      .between([generation], [generation + 1]);
  await ofGeneration('entries').each(({ id, entry }: EntryRow) =>
    keys.add(`${entry.type === 'person' ? 'people' : 'terms'} ${id}`),
  );
  await ofGeneration('shelves').each((shelf: ShelfRow) => {
    for (const { id } of statementsOn(shelf)) keys.add(`statements ${id}`);
  });
  await ofGeneration('amendments').each(({ id, statement }: AmendmentRow) => {
    if (statement) keys.add(`statements ${id}`);
    else keys.delete(`statements ${id}`);
  });
  return keys;
}

/**
 * What a pull asks of the version in use. Marks are some megabytes: they are read at once, while the publisher is
 * asked, and once a day for nothing where there is nothing new.
 */
export function readPublished(
  db: SourceContextDatabase,
  dataset: DatasetRow,
): Pick<KnownPack, 'readLedger' | 'listKeys' | 'readRows'> {
  const readingLedger = readLedger(db, dataset.generation);
  const readingMarks = db.shelfMarks.get(dataset.generation);
  // A failure is told to whoever asks; a pull that ends before asks nothing.
  for (const reading of [readingLedger, readingMarks]) reading.catch(() => undefined);
  return {
    readLedger: () => readingLedger,
    listKeys: () => readKeys(db, dataset, readingLedger),
    readRows: (keys) => readRows(db, dataset, keys, readingMarks),
  };
}
