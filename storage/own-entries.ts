import { packEntries } from '../core/detection/pack-entries.ts';
import type { Entry, EntryId } from '../core/model/entry.ts';
import { ownGeneration, type EntryRow, type SourceContextDatabase } from './database.ts';

/** The reader's own entries, as rows of a generation that is edited. Written by `change.ts` only. */

function findRow(db: SourceContextDatabase, id: EntryId): Promise<EntryRow | undefined> {
  return db.entries.where('[generation+id]').equals([ownGeneration, id]).first();
}

function ownRows(db: SourceContextDatabase) {
  return db.entries
    .where('[generation+number]')
    .between([ownGeneration, 0], [ownGeneration, Infinity]);
}

export async function readOwnEntry(
  db: SourceContextDatabase,
  id: EntryId,
): Promise<Entry | undefined> {
  return (await findRow(db, id))?.entry;
}

/** In the order in which they were made. */
export async function readOwnEntries(db: SourceContextDatabase): Promise<Entry[]> {
  return (await ownRows(db).toArray()).map(({ entry }) => entry);
}

export async function writeOwnEntry(db: SourceContextDatabase, entry: Entry): Promise<void> {
  const known = await findRow(db, entry.id);
  const last = known ?? (await ownRows(db).last());
  const number = known?.number ?? (last ? last.number + 1 : 0);
  await db.entries.put({ generation: ownGeneration, number, id: entry.id, entry });
}

export async function removeOwnEntry(db: SourceContextDatabase, id: EntryId): Promise<void> {
  const row = await findRow(db, id);
  if (row) await db.entries.delete([ownGeneration, row.number]);
}

/** Packs the index over own entries again; some milliseconds for a thousand of them. */
export async function repackOwn(db: SourceContextDatabase): Promise<void> {
  const rows = await ownRows(db).toArray();
  const places: (Entry | undefined)[] = [];
  for (const { number, entry } of rows) {
    while (places.length < number) places.push(undefined);
    places.push(entry);
  }
  await db.indexes.put({ generation: ownGeneration, buffer: packEntries(places) });
}
