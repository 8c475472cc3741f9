import { ownDatasetId } from '../core/model/dataset.ts';
import { ownGeneration, type SourceContextDatabase } from './database.ts';

/** A set of entries that pages are looked up in: a published dataset, or the reader's own. */
export interface EntrySource {
  id: string;
  generation: number;
  /** Empty for the reader's own. */
  title: string;
}

const own: EntrySource = { id: ownDatasetId, generation: ownGeneration, title: '' };

export async function listSources(db: SourceContextDatabase): Promise<EntrySource[]> {
  const rows = await db.datasets.toArray();
  return [...rows.map(({ id, generation, head }) => ({ id, generation, title: head.title })), own];
}

export async function findSource(
  db: SourceContextDatabase,
  id: string,
): Promise<EntrySource | undefined> {
  if (id === ownDatasetId) return own;
  const row = await db.datasets.get(id);
  return row && { id, generation: row.generation, title: row.head.title };
}
