import { asStatement } from '../core/cards/own-statement.ts';
import { toStatement } from '../core/cards/quote-statement.ts';
import { splitEntryKey, type EntryKey } from '../core/model/entry.ts';
import { newestFirst, type Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import { keysOfSame, readMerges } from './merges.ts';

/** What the reader has of an entry, saved as quotes or written down: a person's own, or about a term. Newest first. */
export async function readKeptStatements(
  db: SourceContextDatabase,
  key: EntryKey,
  type: 'person' | 'term',
): Promise<Statement[]> {
  const keys = await keysOfSame(db, key);
  const index = type === 'person' ? 'speaker.entry' : 'about';
  const [quotes, written] = await Promise.all([
    db.quotes.where(index).anyOf(keys).distinct().toArray(),
    db.statements.where(index).anyOf(keys).distinct().toArray(),
  ]);
  if (quotes.length + written.length === 0) return [];
  const now = await readMerges(db);
  const { datasetId } = splitEntryKey(key);
  return [
    ...quotes.flatMap((quote) => toStatement(quote, datasetId, now) ?? []),
    ...written.flatMap((one) => asStatement(one, datasetId, now) ?? []),
  ].sort(newestFirst);
}
