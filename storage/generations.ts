import type { ImportRow } from './dataset-rows.ts';
import { generationTables, type SourceContextDatabase } from './database.ts';

/** Generations that nothing reads any more: marked so that they are found, and cleared away a part at a time. */

/** Rows a transaction: reading never waits long. Shelves are a hundred times heavier than the others. */
const rowsAtOnce = 2_000;
const shelvesAtOnce = 100;

/** No revision has this number: an import row that bears it is of a generation to be cleared away. */
export const doomed = 0;

/** What stands in the import row of a generation that nothing reads any more, so that it is found and cleared. */
export function doom(datasetId: string, generation: number): ImportRow {
  const written = { entries: 0, shelves: 0, registers: 0 };
  return { generation, datasetId, revision: doomed, written };
}

export async function deleteGeneration(
  db: SourceContextDatabase,
  generation: number,
): Promise<void> {
  for (const name of generationTables) {
    const table = db.table(name);
    const atOnce = name === 'shelves' ? shelvesAtOnce : rowsAtOnce;
    for (;;) {
      const keys = await table
        .where(':id')
        .between([generation], [generation + 1])
        .limit(atOnce)
        .primaryKeys();
      if (keys.length === 0) break;
      await table.where(':id').between(keys[0], keys.at(-1), true, true).delete();
    }
  }
  await db.indexes.delete(generation);
  await db.ledgers.delete(generation);
  await db.ledgerChanges.delete(generation);
  await db.shelfMarks.delete(generation);
  await db.imports.delete(generation);
}

export function beginnings(db: SourceContextDatabase, datasetId: string): Promise<ImportRow[]> {
  return db.imports.where('datasetId').equals(datasetId).toArray();
}

/** True where an import of the dataset, or the clearing away of an old generation, was cut short. */
export async function isUnfinished(db: SourceContextDatabase, datasetId: string): Promise<boolean> {
  return (await beginnings(db, datasetId)).length > 0;
}

/** What was begun of a dataset is not wanted any more; `clearDoomed` takes it away. */
export async function doomBegun(db: SourceContextDatabase, datasetId: string): Promise<void> {
  const begun = await beginnings(db, datasetId);
  await db.imports.bulkPut(begun.map(({ generation }) => doom(datasetId, generation)));
}

/** Clears away what imports that were cut short have left of a dataset. */
export async function clearLeftovers(db: SourceContextDatabase, datasetId: string): Promise<void> {
  for (const { generation } of await beginnings(db, datasetId))
    await deleteGeneration(db, generation);
}

/** Clears away what no dataset reads any more: of those that were removed. */
export async function clearDoomed(db: SourceContextDatabase): Promise<void> {
  for (const { generation, revision } of await db.imports.toArray())
    if (revision === doomed) await deleteGeneration(db, generation);
}
