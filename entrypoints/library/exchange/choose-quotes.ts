import { isNarrowed, type Choice } from '../../../core/library/choice.ts';
import { createValueList } from '../../../core/library/facets.ts';
import { findWords } from '../../../core/library/find-words.ts';
import { rowOfQuote, type LibraryRow, type RowLists } from '../../../core/library/library-row.ts';
import { readQuery } from '../../../core/library/read-query.ts';
import { startTally } from '../../../core/library/tally.ts';
import { createWordList } from '../../../core/library/word-list.ts';
import { aliasText } from '../../../core/model/entry.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { readEntry } from '../../../storage/read-entries.ts';
import { readMerges } from '../../../storage/merges.ts';
import { readAllQuotes } from '../../../storage/quotes.ts';

/** Rows made at once, so that keys and scrolling come in between. */
const rowsAtOnce = 500;

async function makeRows(quotes: readonly SavedQuote[], lists: RowLists): Promise<LibraryRow[]> {
  const rows: LibraryRow[] = [];
  for (let from = 0; from < quotes.length; from += rowsAtOnce) {
    for (const quote of quotes.slice(from, from + rowsAtOnce)) rows.push(rowOfQuote(quote, lists));
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return rows;
}

/** The quotes that the quotes' own part of the library shows for the same choice. The oldest first. */
export async function chooseQuotes(
  db: SourceContextDatabase,
  choice: Choice,
): Promise<SavedQuote[]> {
  const quotes = await readAllQuotes(db);
  if (!isNarrowed(choice)) return quotes;
  const lists: RowLists = { words: createWordList(), values: createValueList() };
  const named = quotes.flatMap(({ speaker, about }) => [
    ...(speaker?.entry === undefined ? [] : [speaker.entry]),
    ...about,
  ]);
  for (const key of new Set(named)) {
    const entry = await readEntry(db, key);
    if (entry) lists.words.name(key, [entry.name, ...entry.aliases.map(aliasText)]);
  }
  const rows = await makeRows(quotes, lists);
  const now = await readMerges(db);
  const { matches } = findWords(lists.words, readQuery(choice.q ?? ''));
  const resolve = (key: string) => now.get(key) ?? key;
  const { take, tally } = startTally(choice, matches, lists.values, resolve);
  for (const row of rows) take(row);
  const chosen = new Set(tally.rows.map(({ id }) => id));
  return quotes.filter(({ id }) => chosen.has(id));
}
