import { shelve } from '../core/datasets/shelve.ts';
import { packEntries } from '../core/detection/pack-entries.ts';
import type { Ledger } from '../core/datasets/pack/ledger.ts';
import { writeShelfMarks } from '../core/datasets/pack/shelf-marks.ts';
import { headOf } from '../core/datasets/pack/pack-row.ts';
import type { Dataset, DatasetHead } from '../core/model/dataset.ts';
import type { SourceContextDatabase } from './database.ts';
import type { DatasetRow, ImportRow, PackRow } from './dataset-rows.ts';
import { beginnings, deleteGeneration, doom, doomed } from './generations.ts';
import { writePages } from './ledgers.ts';
import { packShelf } from './shelf-rows.ts';
import { tellOfDatasets } from './tell-pages.ts';

/** Published datasets come in here; what the reader makes is written by `change.ts`. */

/** Rows a transaction: small enough that reading never waits long (research: 1,000 to 4,000). */
const rowsAtOnce = 2_000;
/** Shelves are a hundred times heavier than entries. */
const shelvesAtOnce = 100;

async function beginImport(
  db: SourceContextDatabase,
  head: DatasetHead,
  digest: string | undefined,
): Promise<ImportRow> {
  const begun = await beginnings(db, head.id);
  const same = begun.find((row) => row.revision === head.revision && row.digest === digest);
  for (const row of begun) if (row !== same) await deleteGeneration(db, row.generation);
  if (same) return same;
  return db.transaction('rw', db.datasets, db.imports, async () => {
    const used = [
      ...(await db.datasets.toArray()).map((row) => row.generation),
      ...(await db.imports.toArray()).map((row) => row.generation),
    ];
    const row: ImportRow = {
      generation: Math.max(0, ...used) + 1,
      datasetId: head.id,
      revision: head.revision,
      ...(digest === undefined ? {} : { digest }),
      written: { entries: 0, shelves: 0, registers: 0 },
    };
    await db.imports.add(row);
    return row;
  });
}

interface Writing<T> {
  items: readonly T[];
  toRow(item: T, i: number): object;
  atOnce: number;
  /** Called before each step. */
  look(): void;
}

/**
 * Writes rows from where the import stands; each step and its count are one transaction. The next step is made ready
 * while the store is busy with the last one.
 */
async function writeRows<T>(
  db: SourceContextDatabase,
  row: ImportRow,
  table: keyof ImportRow['written'],
  { items, toRow, atOnce, look }: Writing<T>,
): Promise<void> {
  let writing: PromiseLike<unknown> | undefined;
  for (let from = row.written[table]; from < items.length; from += atOnce) {
    const step = items.slice(from, from + atOnce).map((item, i) => toRow(item, from + i));
    await writing;
    look();
    writing = db.transaction('rw', db.table(table), db.imports, async () => {
      // Its count, put back, would hide from the clearing what the reader let go meanwhile.
      if ((await db.imports.get(row.generation))?.revision === doomed)
        throw new Error('The dataset was let go.');
      row.written[table] = from + step.length;
      await Promise.all([db.table(table).bulkPut(step), db.imports.put(row)]);
    });
  }
  await writing;
}

/** What comes with a dataset that later versions can be laid over. */
export interface ImportedPack {
  /** A bundled dataset has none until a pack of its id is subscribed to. */
  ledger?: Ledger;
  /** Without one, a revision has one content. */
  digest?: string;
  /** Written in the same step in which the dataset takes its place. */
  pack?: PackRow;
}

/** Of an import that somebody waits for. */
export interface ImportWatch {
  /** Ends it between two steps; what is written stays until it is cleared, and nothing reads it. */
  signal: AbortSignal;
  onWritten(rows: number, of: number): void;
}

/**
 * Brings a published dataset in as a new generation and puts it in the old one's place. May be ended
 * at any moment: called again with the same revision it goes on where it stood.
 */
export async function importDataset(
  db: SourceContextDatabase,
  dataset: Dataset,
  origin: DatasetRow['origin'],
  packed?: ImportedPack,
  watch?: ImportWatch,
): Promise<void> {
  watch?.signal.throwIfAborted();
  const head = headOf(dataset);
  const row = await beginImport(db, head, packed?.digest);
  const { generation } = row;
  const { entries, shelves, registers } = shelve(dataset);
  const look = () => {
    const { written } = row;
    const all = entries.length + shelves.length + registers.length;
    watch?.onWritten(written.entries + written.shelves + written.registers, all);
    watch?.signal.throwIfAborted();
  };
  await writeRows(db, row, 'entries', {
    items: entries,
    toRow: (entry, number) => ({ generation, number, id: entry.id, entry }),
    atOnce: rowsAtOnce,
    look,
  });
  await writeRows(db, row, 'shelves', {
    items: shelves,
    toRow: (shelf) => packShelf(generation, shelf),
    atOnce: shelvesAtOnce,
    look,
  });
  await writeRows(db, row, 'registers', {
    items: registers,
    toRow: (register) => ({ generation, ...register }),
    atOnce: rowsAtOnce,
    look,
  });
  const buffer = packEntries(entries);
  const marks = packed && writeShelfMarks(shelves);
  const hashes = packed?.ledger && (await writePages(db, generation, packed.ledger));
  const tables = [db.datasets, db.imports, db.indexes, db.ledgers, db.shelfMarks, db.packs];
  const before = await db.transaction('rw', tables, async () => {
    watch?.signal.throwIfAborted();
    // Unsubscribed from meanwhile, the pack is not wanted any more; its rows go by the next clearing.
    if (packed?.pack && !(await db.packs.get(packed.pack.id))) {
      await db.imports.put(doom(dataset.id, generation));
      return undefined;
    }
    const before = await db.datasets.get(dataset.id);
    const last = (await db.datasets.toArray()).map(({ order }) => order);
    await db.indexes.put({ generation, buffer });
    await db.datasets.put({
      id: dataset.id,
      origin,
      head,
      generation,
      enabled: before?.enabled ?? true,
      order: before?.order ?? Math.max(-1, ...last) + 1,
      amended: 0,
    });
    if (hashes) await db.ledgers.put({ generation, hashes });
    if (marks) await db.shelfMarks.put({ generation, marks });
    if (packed?.pack) await db.packs.put(packed.pack);
    await db.imports.delete(generation);
    // Should the background end before the old rows are gone, the next import finds them by this.
    if (before) await db.imports.put(doom(dataset.id, before.generation));
    return before;
  });
  await tellOfDatasets();
  if (before) await deleteGeneration(db, before.generation);
}
