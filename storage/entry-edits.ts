import { planMerge } from '../core/library/merge.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import {
  entryKey,
  keyWithin,
  type Entry,
  type EntryId,
  type EntryKey,
} from '../core/model/entry.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { Edit } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { readMerges } from './merges.ts';
import { readOwnEntries } from './own-entries.ts';

/** Edits of entries that touch more than their own rows, ready to be written. */

function forget(quote: SavedQuote, key: EntryKey): Edit {
  const { id, speaker, about } = quote;
  const isSpeaker = speaker?.entry === key;
  return {
    table: 'quotes',
    id,
    set: {
      ...(isSpeaker ? { speaker: { name: speaker.name, from: speaker.from } } : {}),
      ...(about.includes(key) ? { about: about.filter((one) => one !== key) } : {}),
    },
  };
}

/** An own term without the entry among those it speaks of; undefined where it speaks of another. */
function without(term: Entry, key: EntryKey): Entry | undefined {
  if (term.type !== 'term') return undefined;
  const isOther = (called: EntryId | EntryKey) => keyWithin(ownDatasetId, called) !== key;
  const { partOf, ...rest } = term;
  const participants = term.participants.filter(isOther);
  if (partOf !== undefined && !isOther(partOf)) return { ...rest, participants };
  return participants.length < term.participants.length ? { ...term, participants } : undefined;
}

/** Takes an own entry away, and with it what refers to it: quotes keep their speaker's name. */
export async function editsToRemove(db: SourceContextDatabase, id: EntryId): Promise<Edit[]> {
  const key = entryKey(ownDatasetId, id);
  const spoken = await db.quotes.where('speaker.entry').equals(key).toArray();
  const about = await db.quotes.where('about').equals(key).distinct().toArray();
  const quotes = new Map([...spoken, ...about].map((quote) => [quote.id, quote]));
  const terms = (await readOwnEntries(db)).flatMap((entry) => without(entry, key) ?? []);
  const merges = await db.merges.where('from').equals(key).or('into').equals(key).toArray();
  return [
    ...Array.from(quotes.values(), (quote) => forget(quote, key)),
    ...terms.map((put): Edit => ({ table: 'entries', id: put.id, put })),
    ...merges.map(({ from }): Edit => ({ table: 'merges', id: from, remove: true })),
    { table: 'entries', id, remove: true },
  ];
}

/** Makes one entry mean another from now on. */
export async function editsToMerge(
  db: SourceContextDatabase,
  from: EntryKey,
  into: EntryKey,
): Promise<Edit[]> {
  const steps = planMerge(await readMerges(db), from, into);
  return steps.map((put): Edit => ({ table: 'merges', id: put.from, put }));
}
