import type { SourceContextDatabase } from './database.ts';
import type { DatasetRow } from './dataset-rows.ts';
import { doom, doomBegun } from './generations.ts';
import { tellOfDatasets } from './tell-pages.ts';

/** Which published datasets there are, which are on, and in which order they are read. */

/** In the order in which they are read. */
export function listDatasets(db: SourceContextDatabase): Promise<DatasetRow[]> {
  return db.datasets.toArray().then((rows) => rows.sort((a, b) => a.order - b.order));
}

/** Off, a dataset is kept and updated, and nothing reads it. */
export async function setDatasetEnabled(
  db: SourceContextDatabase,
  id: string,
  enabled: boolean,
): Promise<void> {
  await db.datasets.update(id, { enabled });
  await tellOfDatasets();
}

/** @param ids in the order in which they are to be read; those not named come after them */
export async function orderDatasets(
  db: SourceContextDatabase,
  ids: readonly string[],
): Promise<void> {
  await db.transaction('rw', db.datasets, async () => {
    const rows = await listDatasets(db);
    const place = ({ id }: DatasetRow) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    rows.sort((a, b) => place(a) - place(b));
    await db.datasets.bulkPut(rows.map((row, order) => ({ ...row, order })));
  });
  await tellOfDatasets();
}

/**
 * Takes a dataset away, and the subscription that feeds it: readers see it gone at once. Its rows are left to
 * `clearDoomed`.
 */
export async function removeDataset(db: SourceContextDatabase, id: string): Promise<void> {
  await db.transaction('rw', db.datasets, db.imports, db.packs, async () => {
    const row = await db.datasets.get(id);
    await doomBegun(db, id);
    if (row) await db.imports.put(doom(id, row.generation));
    await db.datasets.delete(id);
    await db.packs.delete(id);
  });
  await tellOfDatasets();
}
