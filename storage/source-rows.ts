import { Dexie } from 'dexie';
import type { Place } from '../core/datasets/shelve.ts';
import type { EntryId } from '../core/model/entry.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import { correctRows, openCorrections } from './corrections.ts';
import type { AmendmentRow, EntryRow, ShelfRow, SourceContextDatabase } from './database.ts';
import { statementsOn } from './shelf-rows.ts';
import type { EntrySource } from './sources.ts';

/**
 * The one place where rows of datasets are read. What lies over the rows of a published dataset is laid over
 * them here, so that no reader sees some with it and some without.
 */

export async function readEntryRow(
  db: SourceContextDatabase,
  source: EntrySource,
  id: EntryId,
): Promise<EntryRow | undefined> {
  return (await readEntryRows(db, source, [id]))[0];
}

/** Those that are gone are left out. */
export async function readEntryRows(
  db: SourceContextDatabase,
  source: EntrySource,
  ids: Iterable<EntryId>,
): Promise<EntryRow[]> {
  const rows = await db.entries
    .where('[generation+id]')
    .anyOf(Array.from(ids, (id) => [source.generation, id]))
    .toArray();
  return correctRows(db, source, rows);
}

/** Entries by their numbers in the packed index; those that are gone are left out. */
export async function readEntryRowsAt(
  db: SourceContextDatabase,
  source: EntrySource,
  numbers: readonly number[],
): Promise<EntryRow[]> {
  const rows = await db.entries.bulkGet(
    numbers.map((number): [number, number] => [source.generation, number]),
  );
  return correctRows(
    db,
    source,
    rows.filter((row) => row !== undefined),
  );
}

/** In the order of their numbers, from a number on. */
export async function readEntryRowsFrom(
  db: SourceContextDatabase,
  source: EntrySource,
  number: number,
  count: number,
): Promise<EntryRow[]> {
  const rows = await db.entries
    .where('[generation+number]')
    .between([source.generation, number], [source.generation, Infinity])
    .limit(count)
    .toArray();
  return correctRows(db, source, rows);
}

/** The statements of a dataset with what lies over them, as of one moment. */
export interface SourceStatements {
  /** Newest first. */
  bySpeaker(speaker: EntryId): Promise<Statement[]>;
  /** Newest first. */
  about(entry: EntryId): Promise<Statement[]>;
  /** Those of some shelves, in no order. */
  onShelves(shelves: readonly ShelfRow[]): Statement[];
  /** Those that stand on no shelf. */
  besideShelves(): Promise<Statement[]>;
}

async function readPlaces(
  db: SourceContextDatabase,
  generation: number,
  places: readonly Place[],
): Promise<Statement[]> {
  const keys = new Map(
    places.map(
      ([speaker, shelf]) => [`${speaker} ${shelf}`, [generation, speaker, shelf]] as const,
    ),
  );
  const shelves = await db.shelves.bulkGet([...keys.values()] as [number, string, number][]);
  const byKey = new Map(
    shelves.flatMap((shelf) =>
      shelf ? [[`${shelf.speaker} ${shelf.number}`, statementsOn(shelf)] as const] : [],
    ),
  );
  return places.flatMap(([speaker, shelf, at]) => byKey.get(`${speaker} ${shelf}`)?.[at] ?? []);
}

function statementsOf(rows: readonly AmendmentRow[]): Statement[] {
  return rows.flatMap(({ statement }) => statement ?? []);
}

export async function openStatements(
  db: SourceContextDatabase,
  source: EntrySource,
): Promise<SourceStatements> {
  const { generation, isAmended } = source;
  const correct = await openCorrections(db, source);
  const all = () =>
    db.amendments
      .where('[generation+id]')
      .between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
  const amended = new Set(isAmended ? (await all().primaryKeys()).map(([, id]) => id) : []);
  /** @param read the amendments that belong among these statements */
  const lay = async (under: Statement[], read: () => Promise<AmendmentRow[]>) => {
    if (!isAmended) return correct(under);
    const over = statementsOf(await read());
    return correct([...under.filter(({ id }) => !amended.has(id)), ...over].sort(newestFirst));
  };
  return {
    async bySpeaker(speaker) {
      const shelves = await db.shelves
        .where('[generation+speaker+number]')
        .between([generation, speaker, Dexie.minKey], [generation, speaker, Dexie.maxKey])
        .toArray();
      return lay(shelves.flatMap(statementsOn), () =>
        db.amendments.where('[generation+speaker]').equals([generation, speaker]).toArray(),
      );
    },
    async about(entry) {
      const registers = await db.registers
        .where('[generation+entry+number]')
        .between([generation, entry, Dexie.minKey], [generation, entry, Dexie.maxKey])
        .toArray();
      const places = registers.flatMap((register) => register.places);
      return lay(await readPlaces(db, generation, places), () =>
        db.amendments.where('about').equals(`${generation} ${entry}`).toArray(),
      );
    },
    onShelves(shelves) {
      const statements = shelves.flatMap(statementsOn);
      return correct(statements.filter(({ id }) => !amended.has(id)));
    },
    besideShelves: async () => (isAmended ? correct(statementsOf(await all().toArray())) : []),
  };
}
