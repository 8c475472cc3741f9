import type { CardMaterial } from '../core/model/card.ts';
import { splitEntryKey, type Entry, type EntryKey } from '../core/model/entry.ts';
import { isBefore, type Day } from '../core/model/partial-date.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
import { readKeptStatements } from './kept-statements.ts';
import { tellNew } from './looks.ts';
import { readForeignNames } from './read-entries.ts';
import { openElsewhere } from './same-person.ts';
import { readEntryRow, readEntryRows } from './source-entries.ts';
import { openStatements, type SourceStatements } from './source-statements.ts';
import { listSources, type EntrySource } from './sources.ts';

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
  const kept = selectAround(await readKeptStatements(db, key, entry.type), span);
  const related = await readRelated(stored, entry, own, span);
  const statements = [...own, ...kept.statements, ...related];
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
    isCorrected: (await db.corrections.get(key)) !== undefined,
    statements,
    omitted: omitted + kept.omitted,
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
  const { corrections, quotes, statements, merges, looks } = db;
  const tables = [
    datasets,
    entries,
    indexes,
    shelves,
    registers,
    amendments,
    corrections,
    quotes,
    statements,
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
