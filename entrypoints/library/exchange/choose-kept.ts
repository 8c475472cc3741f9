import { isNarrowed, type Choice } from '../../../core/library/choice.ts';
import { createValueList } from '../../../core/library/facets.ts';
import { findWords } from '../../../core/library/find-words.ts';
import {
  rowOfOwn,
  rowOfQuote,
  type LibraryRow,
  type RowLists,
} from '../../../core/library/library-row.ts';
import { readQuery } from '../../../core/library/read-query.ts';
import { startTally } from '../../../core/library/tally.ts';
import { createWordList } from '../../../core/library/word-list.ts';
import { aliasText } from '../../../core/model/entry.ts';
import type { OwnStatement } from '../../../core/model/own-statement.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { listOwnStatements } from '../../../storage/own-statements.ts';
import { readEntry } from '../../../storage/read-entries.ts';
import { readMerges } from '../../../storage/merges.ts';
import { readAllQuotes } from '../../../storage/quotes.ts';

/** Rows made at once, so that keys and scrolling come in between. */
const rowsAtOnce = 500;

async function makeRows<T>(all: readonly T[], rowOf: (one: T) => LibraryRow) {
  const rows: LibraryRow[] = [];
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    rows.push(...all.slice(from, from + rowsAtOnce).map(rowOf));
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return rows;
}

/** What the reader saved and wrote down. */
export interface Kept {
  /** The oldest first. */
  quotes: SavedQuote[];
  statements: OwnStatement[];
}

/** What of the reader's own the quotes' part of the library shows for the same choice. */
export async function chooseKept(db: SourceContextDatabase, choice: Choice): Promise<Kept> {
  const quotes = await readAllQuotes(db);
  const statements = await listOwnStatements(db);
  if (!isNarrowed(choice)) return { quotes, statements };
  const lists: RowLists = { words: createWordList(), values: createValueList() };
  const named = [...quotes, ...statements].flatMap(({ speaker, about }) => [
    ...(speaker?.entry === undefined ? [] : [speaker.entry]),
    ...about,
  ]);
  for (const key of new Set(named)) {
    const entry = await readEntry(db, key);
    if (entry) lists.words.name(key, [entry.name, ...entry.aliases.map(aliasText)]);
  }
  const rows = [
    ...(await makeRows(quotes, (quote) => rowOfQuote(quote, lists))),
    ...(await makeRows(statements, (statement) => rowOfOwn(statement, lists))),
  ];
  const now = await readMerges(db);
  const { matches } = findWords(lists.words, readQuery(choice.q ?? ''));
  const resolve = (key: string) => now.get(key) ?? key;
  const { take, tally } = startTally(choice, matches, lists.values, resolve);
  for (const row of rows) take(row);
  const chosen = new Set(tally.rows.map(({ kind, id }) => `${kind} ${id}`));
  return {
    quotes: quotes.filter(({ id }) => chosen.has(`quote ${id}`)),
    statements: statements.filter(({ id }) => chosen.has(`own ${id}`)),
  };
}
