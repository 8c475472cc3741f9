import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import { makeEntryId } from '../../../core/entries/make-entry-id.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import { entryKey, type Entry, type EntryKey } from '../../../core/model/entry.ts';
import type { Edit } from '../../../storage/change.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { editsToMerge } from '../../../storage/entry-edits.ts';
import { readOwnEntries } from '../../../storage/own-entries.ts';
import { readQuote } from '../../../storage/quotes.ts';

/** What a form asks for beside keeping the entry. */
export interface SaveWishes {
  isNew: boolean;
  /** The entry that it is said to be. */
  same?: EntryKey | undefined;
  /** The quote whose speaker it is. */
  quote?: string | undefined;
}

async function editsOfSpeaker(
  db: SourceContextDatabase,
  id: string,
  entry: EntryKey,
  name: string,
): Promise<Edit[]> {
  const quote = await readQuote(db, id);
  if (!quote) return [];
  const speaker = { name: quote.speaker?.name ?? name, entry, from: 'reader' as const };
  return [{ table: 'quotes', id, set: { speaker } }];
}

/** Keeps an entry; a new one gets its id from its name. */
export async function editsToSave(
  db: SourceContextDatabase,
  entry: Entry,
  { isNew, same, quote }: SaveWishes,
): Promise<Edit[]> {
  const taken = new Set((await readOwnEntries(db)).map(({ id }) => id));
  const id = isNew ? makeEntryId(entry.name, taken) : entry.id;
  const key = entryKey(ownDatasetId, id);
  return [
    { table: 'entries', id, put: { ...entry, id } },
    ...(same === undefined ? [] : await editsToMerge(db, key, same)),
    ...(quote === undefined ? [] : await editsOfSpeaker(db, quote, key, entry.name)),
  ];
}

/** Takes an entry that is there already for a quote's speaker. */
export function editsToUse(
  db: SourceContextDatabase,
  quote: string,
  { key, entry }: FoundEntry,
): Promise<Edit[]> {
  return editsOfSpeaker(db, quote, key, entry.name);
}
