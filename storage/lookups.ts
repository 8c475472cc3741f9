import { Dexie } from 'dexie';
import type { Place } from '../core/datasets/shelve.ts';
import { keysOf } from '../core/detection/find-candidates.ts';
import { describeCandidate } from '../core/detection/name-patterns.ts';
import { searchIndex } from '../core/detection/packed-index.ts';
import type { Candidates } from '../core/model/candidate.ts';
import type { CardMaterial } from '../core/model/card.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import {
  keyWithin,
  splitEntryKey,
  type Entry,
  type EntryId,
  type EntryKey,
} from '../core/model/entry.ts';
import { isBefore, type Day } from '../core/model/partial-date.ts';
import type { Statement } from '../core/model/statement.ts';
import type { EntryRow, SourceContextDatabase } from './database.ts';
import { tellNew } from './looks.ts';
import { followMerges, keysBeside } from './merges.ts';
import { readQuoteStatements } from './quotes.ts';
import { findSource, listSources, type EntrySource } from './sources.ts';

function findEntryRow(db: SourceContextDatabase, { generation }: EntrySource, id: EntryId) {
  return db.entries.where('[generation+id]').equals([generation, id]).first();
}

/** An entry of any dataset; undefined where it is gone. */
export async function readEntry(
  db: SourceContextDatabase,
  key: EntryKey,
): Promise<Entry | undefined> {
  const { datasetId, id } = splitEntryKey(key);
  const source = await findSource(db, datasetId);
  return source && (await findEntryRow(db, source, id))?.entry;
}

/** Names of entries of any dataset, by the keys or, for the reader's own, the ids that are given. */
export async function readNames(
  db: SourceContextDatabase,
  keys: readonly (EntryId | EntryKey)[],
): Promise<Record<EntryKey, string>> {
  const names: Record<EntryKey, string> = {};
  for (const key of keys) {
    const entry = await readEntry(db, keyWithin(ownDatasetId, key));
    if (entry) names[key] = entry.name;
  }
  return names;
}

/** Phase one's answer: the entries that a page's folded words may name. */
export async function findStoredCandidates(
  db: SourceContextDatabase,
  words: Iterable<string>,
): Promise<Candidates> {
  const keys = keysOf(words);
  const found: Candidates = { entries: [], crowded: [] };
  for (const dataset of await listSources(db)) {
    const index = await db.indexes.get(dataset.generation);
    if (!index) continue;
    const answer = searchIndex(index.buffer, keys);
    const rows = await db.entries.bulkGet(
      answer.entries.map((number): [number, number] => [dataset.generation, number]),
    );
    for (const row of rows) if (row) found.entries.push(describeCandidate(dataset.id, row.entry));
    found.crowded.push(...answer.crowded);
  }
  // A page is sent an entry once, whichever of its names it has first; so it comes with all of them.
  for (const key of await keysBeside(
    db,
    found.entries.map((one) => one.key),
  )) {
    const entry = await readEntry(db, key);
    if (entry) found.entries.push(describeCandidate(splitEntryKey(key).datasetId, entry));
  }
  found.entries = await followMerges(db, found.entries);
  return found;
}

interface Selection {
  statements: Statement[];
  omitted: number;
}

/**
 * Which statements go to a page: those nearest to the article's day, of which one in four may be later,
 * since cards are about what was said before.
 */
interface Span {
  day: Day;
  most: number;
}

/** Of statements newest first. */
function selectAround(statements: readonly Statement[], { day, most }: Span): Selection {
  const prior = statements.filter((one) => isBefore(one.date, day));
  const later = statements.filter((one) => !isBefore(one.date, day)).slice(-Math.ceil(most / 4));
  const chosen = [...later, ...prior.slice(0, most - later.length)];
  return { statements: chosen, omitted: statements.length - chosen.length };
}

async function readOwnStatements(
  db: SourceContextDatabase,
  generation: number,
  speaker: EntryId,
  span: Span,
): Promise<Selection> {
  const shelves = await db.shelves
    .where('[generation+speaker+number]')
    .between([generation, speaker, Dexie.minKey], [generation, speaker, Dexie.maxKey])
    .toArray();
  return selectAround(
    shelves.flatMap((shelf) => shelf.statements),
    span,
  );
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
      shelf ? [[`${shelf.speaker} ${shelf.number}`, shelf] as const] : [],
    ),
  );
  return places.flatMap(
    ([speaker, shelf, at]) => byKey.get(`${speaker} ${shelf}`)?.statements[at] ?? [],
  );
}

async function readStatementsAbout(
  db: SourceContextDatabase,
  generation: number,
  entry: EntryId,
  span: Span,
): Promise<Selection> {
  const registers = await db.registers
    .where('[generation+entry+number]')
    .between([generation, entry, Dexie.minKey], [generation, entry, Dexie.maxKey])
    .toArray();
  const places = registers.flatMap((register) => register.places);
  return selectAround(await readPlaces(db, generation, places), span);
}

/** Statements that others answer, contradict or repeat, by statement id, from their speakers' shelves. */
async function readRelated(
  db: SourceContextDatabase,
  generation: number,
  entry: Entry,
  statements: readonly Statement[],
  span: Span,
): Promise<Statement[]> {
  const have = new Set(statements.map((one) => one.id));
  const wanted = new Set(
    statements.flatMap((one) => one.relations.map((relation) => relation.statement)),
  );
  for (const id of have) wanted.delete(id);
  if (wanted.size === 0) return [];
  // The other side of a relation is about the same entries, or about this speaker.
  const abouts = new Set([
    entry.id,
    ...statements.filter((one) => one.relations.length > 0).flatMap((one) => one.about),
  ]);
  const found = new Map<string, Statement>();
  for (const id of abouts) {
    const [about, own] = [
      await readStatementsAbout(db, generation, id, span),
      await readOwnStatements(db, generation, id, span),
    ];
    for (const one of [...about.statements, ...own.statements])
      if (wanted.has(one.id)) found.set(one.id, one);
    if (found.size === wanted.size) break;
  }
  return [...found.values()];
}

/** Names of entries of other datasets, which a reader's quotes speak of by their keys. */
async function readForeignNames(
  db: SourceContextDatabase,
  ids: Iterable<EntryId | EntryKey>,
): Promise<Record<EntryKey, string>> {
  const names: Record<EntryKey, string> = {};
  for (const key of ids) {
    if (!key.includes(' ')) continue;
    const entry = await readEntry(db, key);
    if (entry) names[key] = entry.name;
  }
  return names;
}

async function readMaterial(
  db: SourceContextDatabase,
  dataset: EntrySource,
  { entry }: EntryRow,
  key: EntryKey,
  span: Span,
): Promise<CardMaterial> {
  const { generation } = dataset;
  const read = entry.type === 'person' ? readOwnStatements : readStatementsAbout;
  const { statements: own, omitted } = await read(db, generation, entry.id, span);
  const quotes = selectAround(await readQuoteStatements(db, key, entry.type), span);
  const related = await readRelated(db, generation, entry, own, span);
  const statements = [...own, ...quotes.statements, ...related];
  const ids = new Set(statements.flatMap((one) => [one.speaker, ...one.about]));
  if (entry.type === 'term')
    for (const id of [...entry.participants, ...(entry.partOf === undefined ? [] : [entry.partOf])])
      ids.add(id);
  const rows = await db.entries
    .where('[generation+id]')
    .anyOf([...ids].map((id) => [generation, id]))
    .toArray();
  const names = {
    ...Object.fromEntries(rows.map((row) => [row.id, row.entry.name])),
    ...(await readForeignNames(db, ids)),
  };
  return {
    key,
    dataset: { id: dataset.id, title: dataset.title },
    entry,
    statements,
    omitted: omitted + quotes.omitted,
    names,
  };
}

/**
 * The material for the cards of a page's entries. Entries that are gone are left out.
 * @param day the article's day
 * @param most of each entry so many statements at most, those nearest to the day
 */
export async function readCardMaterials(
  db: SourceContextDatabase,
  keys: readonly EntryKey[],
  day: Day,
  most: number,
): Promise<CardMaterial[]> {
  const { datasets, entries, shelves, registers, quotes, merges, looks } = db;
  const tables = [datasets, entries, shelves, registers, quotes, merges, looks];
  return db.transaction('r', tables, async () => {
    const materials: CardMaterial[] = [];
    for (const key of keys) {
      const dataset = await findSource(db, splitEntryKey(key).datasetId);
      const row = dataset && (await findEntryRow(db, dataset, splitEntryKey(key).id));
      if (dataset && row) materials.push(await readMaterial(db, dataset, row, key, { day, most }));
    }
    return tellNew(db, materials);
  });
}
