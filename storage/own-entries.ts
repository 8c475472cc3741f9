import { packEntries } from '../core/detection/pack-entries.ts';
import type { Entry, EntryId } from '../core/model/entry.ts';
import { ownGeneration, type SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
import type { RowStamps } from './log-rows.ts';

/** The reader's own entries, as rows of a generation that is edited. Written by `change.ts` only. */

function ownRows(db: SourceContextDatabase) {
  return db.entries
    .where('[generation+number]')
    .between([ownGeneration, 0], [ownGeneration, Infinity]);
}

/** Rows by id, in the order of the ids; undefined for those that are not there. */
export async function findOwnRows(
  db: SourceContextDatabase,
  ids: readonly EntryId[],
): Promise<(EntryRow | undefined)[]> {
  const keys = ids.map((id) => [ownGeneration, id]);
  const rows = await db.entries.where('[generation+id]').anyOf(keys).toArray();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}

/** Rows behind an id, in the order of their ids. */
export function readOwnRowsAfter(
  db: SourceContextDatabase,
  id: EntryId,
  most: number,
): Promise<EntryRow[]> {
  return db.entries
    .where('[generation+id]')
    .between([ownGeneration, id], [ownGeneration, []], false, false)
    .limit(most)
    .toArray();
}

/** In the order in which they were made. */
export async function readOwnEntries(db: SourceContextDatabase): Promise<Entry[]> {
  return (await ownRows(db).toArray()).map(({ entry }) => entry);
}

/** Writes entries; new ones stand behind the others. The index is packed again by `repackOwn`. */
export async function writeOwnEntries(
  db: SourceContextDatabase,
  entries: readonly { entry: Entry; stamps: RowStamps }[],
): Promise<void> {
  const known = await findOwnRows(
    db,
    entries.map(({ entry }) => entry.id),
  );
  const last = await ownRows(db).last();
  let next = last ? last.number + 1 : 0;
  await db.entries.bulkPut(
    entries.map(({ entry, stamps }, i) => ({
      generation: ownGeneration,
      number: known[i]?.number ?? next++,
      id: entry.id,
      entry,
      stamps,
    })),
  );
}

export async function removeOwnEntries(
  db: SourceContextDatabase,
  ids: readonly EntryId[],
): Promise<void> {
  const rows = (await findOwnRows(db, ids)).filter((row) => row !== undefined);
  await db.entries.bulkDelete(rows.map(({ number }) => [ownGeneration, number]));
}

export function countOwnEntries(db: SourceContextDatabase): Promise<number> {
  return ownRows(db).count();
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
