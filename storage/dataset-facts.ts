import type { SourceContextDatabase } from './database.ts';
import type { DatasetRow, PackRow } from './dataset-rows.ts';
import { listDatasets } from './datasets.ts';

/** A published dataset with the subscription that feeds it, and how much it holds. */
export interface DatasetFacts extends DatasetRow {
  pack: PackRow | undefined;
  /** People and terms. */
  entries: number;
}

/** All datasets in the order in which they are read, and subscriptions whose first version is still coming. */
export async function readDatasetFacts(
  db: SourceContextDatabase,
): Promise<{ datasets: DatasetFacts[]; coming: PackRow[] }> {
  const [rows, packs] = await Promise.all([listDatasets(db), db.packs.toArray()]);
  const counts = await Promise.all(
    rows.map(({ generation }) =>
      db.entries
        .where('[generation+number]')
        .between([generation, -Infinity], [generation, Infinity])
        .count(),
    ),
  );
  const datasets = rows.map((row, i) => ({
    ...row,
    pack: packs.find(({ id }) => id === row.id),
    entries: counts[i] ?? 0,
  }));
  return { datasets, coming: packs.filter(({ id }) => !rows.some((row) => row.id === id)) };
}
