import { ownDatasetId } from '../core/model/dataset.ts';
import { ownGeneration, type SourceContextDatabase } from './database.ts';
import type { DatasetRow } from './dataset-rows.ts';

/** A set of entries that pages are looked up in: a published dataset that is on, or the reader's own. */
export interface EntrySource {
  id: string;
  generation: number;
  /** Grows with the rows of a generation that is amended. */
  revision: number;
  /** Whether amendments lie over its statements. */
  isAmended: boolean;
  /** Empty for the reader's own. */
  title: string;
}

const own: EntrySource = {
  id: ownDatasetId,
  generation: ownGeneration,
  revision: 0,
  isAmended: false,
  title: '',
};

function describe({ id, generation, head, amended }: DatasetRow): EntrySource {
  const { revision, title } = head;
  return { id, generation, revision, isAmended: amended > 0, title };
}

/** In the order that the reader gave them, their own last. */
export async function listSources(db: SourceContextDatabase): Promise<EntrySource[]> {
  const rows = await db.datasets.toArray();
  const used = rows.filter(({ enabled }) => enabled).sort((a, b) => a.order - b.order);
  return [...used.map(describe), own];
}

export async function findSource(
  db: SourceContextDatabase,
  id: string,
): Promise<EntrySource | undefined> {
  if (id === ownDatasetId) return own;
  const row = await db.datasets.get(id);
  return row?.enabled ? describe(row) : undefined;
}
