import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { SourceContextDatabase } from './database.ts';
import { readKeptAfter } from './library.ts';

/** Read at once where all are read; each part takes some milliseconds. */
const quotesAtOnce = 1_000;

/** The quotes saved of an article, in the order of its text. */
export function readQuotesOf(db: SourceContextDatabase, articleKey: string): Promise<SavedQuote[]> {
  return db.quotes.where('article.key').equals(articleKey).sortBy('selector.start');
}

export function readQuote(db: SourceContextDatabase, id: string): Promise<SavedQuote | undefined> {
  return db.quotes.get(id);
}

/** The keys of all articles of which quotes are saved. */
export async function listArticleKeys(db: SourceContextDatabase): Promise<string[]> {
  return (await db.quotes.orderBy('article.key').uniqueKeys()) as string[];
}

export function countQuotes(db: SourceContextDatabase): Promise<number> {
  return db.quotes.count();
}

/** All of them, the oldest first; read a part at a time, so that 50,000 stop nobody. */
export async function readAllQuotes(db: SourceContextDatabase): Promise<SavedQuote[]> {
  const quotes: SavedQuote[] = [];
  for (let last: SavedQuote | undefined; ; last = quotes.at(-1)) {
    const some = await readKeptAfter(db, 'quotes', last?.id ?? '', quotesAtOnce);
    quotes.push(...some);
    if (some.length < quotesAtOnce) break;
  }
  return quotes.sort((a, b) => (a.savedAt < b.savedAt ? -1 : Number(a.savedAt > b.savedAt)));
}
