import { keysOf } from '../core/detection/find-candidates.ts';
import { joinCandidates } from '../core/detection/join-candidates.ts';
import { describeCandidate } from '../core/detection/name-patterns.ts';
import { searchIndex } from '../core/detection/packed-index.ts';
import type { Candidates } from '../core/model/candidate.ts';
import type { CardMaterial } from '../core/model/card.ts';
import { isOwnKey, ownDatasetId } from '../core/model/dataset.ts';
import {
  keyWithin,
  splitEntryKey,
  type Entry,
  type EntryId,
  type EntryKey,
} from '../core/model/entry.ts';
import { listCopies } from '../core/model/same-entry.ts';
import { isBefore, type Day, type PartialDate } from '../core/model/partial-date.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import type { EntryRow, SourceContextDatabase } from './database.ts';
import { tellNew } from './looks.ts';
import { followMerges } from './merges.ts';
import { readQuoteStatements } from './quotes.ts';
import {
  bringCopies,
  bringMerged,
  listFound,
  openElsewhere,
  type SearchedSource,
} from './same-person.ts';
import {
  openStatements,
  readEntryRow,
  readEntryRows,
  readEntryRowsAt,
  type SourceStatements,
} from './source-rows.ts';
import { findSource, listSources, type EntrySource } from './sources.ts';

/** An entry of any dataset; undefined where it is gone. */
export async function readEntry(
  db: SourceContextDatabase,
  key: EntryKey,
): Promise<Entry | undefined> {
  const { datasetId, id } = splitEntryKey(key);
  const source = await findSource(db, datasetId);
  return source && (await readEntryRow(db, source, id))?.entry;
}

/** The dates of what a person said, or of what was said about a term, in its dataset. */
export async function readStatementDates(
  db: SourceContextDatabase,
  key: EntryKey,
): Promise<PartialDate[]> {
  const { datasetId, id } = splitEntryKey(key);
  const source = await findSource(db, datasetId);
  const row = source && (await readEntryRow(db, source, id));
  if (!source || !row) return [];
  const stored = await openStatements(db, source);
  const all = await (row.entry.type === 'person' ? stored.bySpeaker : stored.about)(id);
  return all.map(({ date }) => date);
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
  const tables = [db.datasets, db.indexes, db.entries, db.corrections, db.merges];
  // An index and the entries whose numbers it holds are of one moment.
  return db.transaction('r', tables, async () => {
    const searched: SearchedSource[] = [];
    const crowded: string[] = [];
    for (const source of await listSources(db)) {
      const index = await db.indexes.get(source.generation);
      if (!index) continue;
      const answer = searchIndex(index.buffer, keys);
      const rows = await readEntryRowsAt(db, source, answer.entries);
      searched.push({ source, index: index.buffer, rows });
      crowded.push(...answer.crowded);
    }
    // A page is sent an entry once, whichever of its names it has first; so it comes with all of them.
    await bringCopies(db, searched);
    if (await bringMerged(db, searched)) await bringCopies(db, searched);
    const found = searched.flatMap(listFound);
    // The reader's own are told apart from published ones in the library, where they can be merged.
    const copies = listCopies(found.filter(({ key }) => !isOwnKey(key)));
    const entries = found.map(({ key, entry }) =>
      describeCandidate(splitEntryKey(key).datasetId, entry),
    );
    return { entries: joinCandidates(entries, await followMerges(db, copies)), crowded };
  });
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

/** Statements that others answer, contradict or repeat, by statement id, from their speakers' shelves. */
async function readRelated(
  stored: SourceStatements,
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
    const [about, own] = [await stored.about(id), await stored.bySpeaker(id)];
    for (const one of [
      ...selectAround(about, span).statements,
      ...selectAround(own, span).statements,
    ])
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
  stored: SourceStatements,
  { entry }: EntryRow,
  key: EntryKey,
  elsewhere: readonly Statement[],
  span: Span,
): Promise<CardMaterial> {
  const here = await (entry.type === 'person' ? stored.bySpeaker : stored.about)(entry.id);
  const all = elsewhere.length === 0 ? here : [...here, ...elsewhere].sort(newestFirst);
  const { statements: own, omitted } = selectAround(all, span);
  const quotes = selectAround(await readQuoteStatements(db, key, entry.type), span);
  const related = await readRelated(stored, entry, own, span);
  const statements = [...own, ...quotes.statements, ...related];
  const ids = new Set(statements.flatMap((one) => [one.speaker, ...one.about]));
  if (entry.type === 'term')
    for (const id of [...entry.participants, ...(entry.partOf === undefined ? [] : [entry.partOf])])
      ids.add(id);
  const rows = await readEntryRows(db, dataset, ids);
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
  const { datasets, entries, indexes, shelves, registers, amendments } = db;
  const { corrections, quotes, merges, looks } = db;
  const tables = [
    datasets,
    entries,
    indexes,
    shelves,
    registers,
    amendments,
    corrections,
    quotes,
    merges,
    looks,
  ];
  return db.transaction('r', tables, async () => {
    const sources = new Map((await listSources(db)).map((source) => [source.id, source]));
    const opened = new Map<string, SourceStatements>();
    const elsewhere = openElsewhere(db, [...sources.values()]);
    const materials: CardMaterial[] = [];
    for (const key of keys) {
      const { datasetId, id } = splitEntryKey(key);
      const source = sources.get(datasetId);
      const row = source && (await readEntryRow(db, source, id));
      if (!source || !row) continue;
      const stored = opened.get(datasetId) ?? (await openStatements(db, source));
      opened.set(datasetId, stored);
      const others = await elsewhere.statementsOf(key, row.entry);
      materials.push(await readMaterial(db, source, stored, row, key, others, { day, most }));
    }
    return tellNew(db, materials);
  });
}
