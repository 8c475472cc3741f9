import { hashRows } from '../core/datasets/pack/hash-rows.ts';
import { hashPages, writeLedger, type KeptLedger, type Ledger, type PageHashes } from '../core/datasets/pack/ledger.ts'; // prettier-ignore
import { rowsOf } from '../core/datasets/pack/pack-row.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { DatasetRow } from './dataset-rows.ts';
import type { SourceContextDatabase } from './database.ts';
import { deleteGeneration } from './generations.ts';

/** The ledgers of generations, page by page. */

const pagesAtOnce = 250;

/** Begun again they are written again: there are no more than a thousand. */
export async function writePages(
  db: SourceContextDatabase,
  generation: number,
  ledger: Ledger,
): Promise<PageHashes> {
  const rows = Array.from(ledger, ([page, lines]) => ({ generation, page, lines }));
  const hashing = hashPages(ledger);
  for (let from = 0; from < rows.length; from += pagesAtOnce)
    await db.ledgerPages.bulkPut(rows.slice(from, from + pagesAtOnce));
  return hashing;
}

/** The ledger of a generation with what was changed since; undefined where it was written without one. */
export async function readLedger(
  db: SourceContextDatabase,
  generation: number,
): Promise<KeptLedger | undefined> {
  const [row, changes] = await Promise.all([
    db.ledgers.get(generation),
    db.ledgerChanges.get(generation),
  ]);
  return (
    row && {
      hashes: row.hashes,
      since: changes?.changed ?? new Map(),
      readPages: async (pages) => {
        const found = await db.ledgerPages.bulkGet(
          pages.map((page): [number, number] => [generation, page]),
        );
        return new Map(found.flatMap((one) => (one ? [[one.page, one.lines] as const] : [])));
      },
    }
  );
}

/** A bundled dataset as it was published; undefined where none has this id. */
export type ReadBundled = (id: string) => Promise<Dataset | undefined>;

/**
 * The ledger of a bundled dataset. It is made when a pack of its id is subscribed to: everybody installs the dataset,
 * and to hash 200,000 rows is a fifth of that.
 */
export async function makeLedger(
  db: SourceContextDatabase,
  { id, generation, head }: DatasetRow,
  readBundled: ReadBundled,
): Promise<KeptLedger | undefined> {
  const kept = await readLedger(db, generation);
  if (kept) return kept;
  const bundled = await readBundled(id);
  if (bundled?.revision !== head.revision) return undefined;
  const rows = await hashRows(rowsOf(bundled));
  if (!rows.ok) return undefined;
  const hashes = await writePages(db, generation, writeLedger(rows.value));
  const isStill = await db.transaction('rw', db.datasets, db.ledgers, async () => {
    if ((await db.datasets.get(id))?.generation !== generation) return false;
    await db.ledgers.put({ generation, hashes });
    return true;
  });
  // Another generation took its place meanwhile: whatever is of the old one goes.
  if (!isStill) await deleteGeneration(db, generation);
  return readLedger(db, generation);
}
