import { toStatement } from '../core/cards/quote-statement.ts';
import { splitEntryKey, type EntryKey } from '../core/model/entry.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import { keysOfSame, readMerges } from './merges.ts';

/** The quotes saved of an article, in the order of its text. */
export function readQuotesOf(db: SourceContextDatabase, articleKey: string): Promise<SavedQuote[]> {
  return db.quotes.where('article.key').equals(articleKey).sortBy('selector.start');
}

export function readQuote(db: SourceContextDatabase, id: string): Promise<SavedQuote | undefined> {
  return db.quotes.get(id);
}

/** Those of the quotes that are there, by id. */
export async function readQuotesById(
  db: SourceContextDatabase,
  ids: readonly string[],
): Promise<Map<string, SavedQuote>> {
  const rows = await db.quotes.bulkGet([...ids]);
  return new Map(rows.flatMap((quote) => (quote ? [[quote.id, quote]] : [])));
}

export function countQuotes(db: SourceContextDatabase): Promise<number> {
  return db.quotes.count();
}

/** The oldest first. */
export function readAllQuotes(db: SourceContextDatabase): Promise<SavedQuote[]> {
  return db.quotes.orderBy('savedAt').toArray();
}

/** The reader's quotes as statements: a person's own, or those about a term. Newest first. */
export async function readQuoteStatements(
  db: SourceContextDatabase,
  key: EntryKey,
  type: 'person' | 'term',
): Promise<Statement[]> {
  const keys = await keysOfSame(db, key);
  const index = type === 'person' ? 'speaker.entry' : 'about';
  const quotes = await db.quotes.where(index).anyOf(keys).distinct().toArray();
  if (quotes.length === 0) return [];
  const now = await readMerges(db);
  const { datasetId } = splitEntryKey(key);
  return quotes.flatMap((quote) => toStatement(quote, datasetId, now) ?? []).sort(newestFirst);
}
