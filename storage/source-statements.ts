import { Dexie } from 'dexie';
import type { Place } from '../core/datasets/shelve.ts';
import type { EntryId } from '../core/model/entry.ts';
import { lastDay, type Day } from '../core/model/partial-date.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import { openCorrections } from './corrections.ts';
import type { SourceContextDatabase } from './database.ts';
import type { AmendmentRow, ShelfRow } from './dataset-rows.ts';
import { statementsOn } from './shelf-rows.ts';
import type { EntrySource } from './sources.ts';

/** The statements of a dataset with what lies over them, as of one moment. */
export interface SourceStatements {
  /** Newest first. With a day, all that may be later than it and few of the others. */
  bySpeaker(speaker: EntryId, after?: Day): Promise<Statement[]>;
  /** Of a speaker, without what the reader says otherwise; newest first. */
  publishedBy(speaker: EntryId, after?: Day): Promise<Statement[]>;
  /** What the reader says otherwise, laid over published ones; newest first where those are. */
  correct(published: Statement[]): Statement[];
  /** As `bySpeaker`, of what was said about an entry. */
  about(entry: EntryId, after?: Day): Promise<Statement[]>;
  /** Those of some shelves, in no order. */
  onShelves(shelves: readonly ShelfRow[]): Statement[];
  /** Those that stand on no shelf. */
  besideShelves(): Promise<Statement[]>;
}

/** Of statements newest first: whether those that follow are no later than a day. */
function reachBack(statements: readonly Statement[], day: Day): boolean {
  const oldest = statements.at(-1);
  return oldest !== undefined && lastDay(oldest.date) <= day;
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

/** Places looked up at a time where only what is newer than a day is asked for. */
const placesAtOnce = 20;

async function readPlacesAfter(
  db: SourceContextDatabase,
  generation: number,
  places: readonly Place[],
  day: Day,
): Promise<Statement[]> {
  const found: Statement[] = [];
  for (let from = 0; from < places.length && !reachBack(found, day); from += placesAtOnce)
    found.push(...(await readPlaces(db, generation, places.slice(from, from + placesAtOnce))));
  return found;
}

function statementsOf(rows: readonly AmendmentRow[]): Statement[] {
  return rows.flatMap(({ statement }) => statement ?? []);
}

export async function openStatements(
  db: SourceContextDatabase,
  source: EntrySource,
): Promise<SourceStatements> {
  const { generation, isAmended } = source;
  const { correct, givenTo, latestDay } = await openCorrections(db, source);
  const all = () =>
    db.amendments
      .where('[generation+id]')
      .between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
  const amended = new Set(isAmended ? (await all().primaryKeys()).map(([, id]) => id) : []);
  /** @param read the amendments that belong among these statements */
  const lay = async (under: Statement[], read: () => Promise<AmendmentRow[]>) => {
    if (!isAmended) return under;
    const over = statementsOf(await read());
    return [...under.filter(({ id }) => !amended.has(id)), ...over].sort(newestFirst);
  };
  const publishedBy = async (speaker: EntryId, after?: Day) => {
    const ofSpeaker = db.shelves
      .where('[generation+speaker+number]')
      .between([generation, speaker, Dexie.minKey], [generation, speaker, Dexie.maxKey]);
    const shelves = await (
      after === undefined
        ? ofSpeaker
        : ofSpeaker.until((shelf) => reachBack(statementsOn(shelf), after), true)
    ).toArray();
    return lay(shelves.flatMap(statementsOn), () =>
      db.amendments.where('[generation+speaker]').equals([generation, speaker]).toArray(),
    );
  };
  /** Shelves lie by published dates: what the reader dates later may be on any of them. */
  const reach = (after: Day | undefined) =>
    latestDay !== undefined && after !== undefined && latestDay > after ? undefined : after;
  return {
    publishedBy,
    correct,
    async bySpeaker(speaker, after) {
      const published = await publishedBy(speaker, reach(after));
      const own = correct(published).filter((one) => one.speaker === speaker);
      const given = givenTo(speaker);
      if (given.length === 0) return own;
      for (const { id, by } of given)
        own.push(...correct((await publishedBy(by)).filter((one) => one.id === id)));
      return own.sort(newestFirst);
    },
    async about(entry, since) {
      const after = reach(since);
      const registers = await db.registers
        .where('[generation+entry+number]')
        .between([generation, entry, Dexie.minKey], [generation, entry, Dexie.maxKey])
        .toArray();
      const places = registers.flatMap((register) => register.places);
      const under = await (after === undefined
        ? readPlaces(db, generation, places)
        : readPlacesAfter(db, generation, places, after));
      const found = await lay(under, () =>
        db.amendments.where('about').equals(`${generation} ${entry}`).toArray(),
      );
      return correct(found);
    },
    onShelves(shelves) {
      const statements = shelves.flatMap(statementsOn);
      return correct(statements.filter(({ id }) => !amended.has(id)));
    },
    besideShelves: async () => (isAmended ? correct(statementsOf(await all().toArray())) : []),
  };
}
