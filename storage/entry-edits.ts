import { planMerge } from '../core/library/merge.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import {
  entryKey,
  keyWithin,
  type Entry,
  type EntryId,
  type EntryKey,
} from '../core/model/entry.ts';
import type { Edit } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { readMerges } from './merges.ts';
import { readOwnEntries } from './own-entries.ts';

/** Edits of entries that touch more than their own rows, ready to be written. */

/** What speaks of entries by their keys: a quote, a statement of the reader's own. */
interface Speaking {
  id: string;
  speaker?: { entry?: EntryKey | undefined } | undefined;
  about: EntryKey[];
}

/** Takes an entry out of a row: of its speaker the name stays, and how it is known. */
function without({ speaker, about }: Speaking, key: EntryKey) {
  const { entry, ...named } = speaker ?? {};
  return {
    ...(entry === key ? { speaker: named } : {}),
    ...(about.includes(key) ? { about: about.filter((one) => one !== key) } : {}),
  };
}

async function forgetIn(
  db: SourceContextDatabase,
  table: 'quotes' | 'statements',
  key: EntryKey,
): Promise<Edit[]> {
  const rows = db.table<Speaking, string>(table);
  const speaking = [
    ...(await rows.where('speaker.entry').equals(key).toArray()),
    ...(await rows.where('about').equals(key).distinct().toArray()),
  ];
  const byId = new Map(speaking.map((row) => [row.id, row]));
  return Array.from(
    byId.values(),
    (row) => ({ table, id: row.id, set: without(row, key) }) as Edit,
  );
}

/** An own term without the entry among those it speaks of; undefined where it speaks of another. */
function termWithout(term: Entry, key: EntryKey): Entry | undefined {
  if (term.type !== 'term') return undefined;
  const isOther = (called: EntryId | EntryKey) => keyWithin(ownDatasetId, called) !== key;
  const { partOf, ...rest } = term;
  const participants = term.participants.filter(isOther);
  if (partOf !== undefined && !isOther(partOf)) return { ...rest, participants };
  return participants.length < term.participants.length ? { ...term, participants } : undefined;
}

/** Takes an own entry away, and with it what refers to it: quotes and statements keep their speaker's name. */
export async function editsToRemove(db: SourceContextDatabase, id: EntryId): Promise<Edit[]> {
  const key = entryKey(ownDatasetId, id);
  const terms = (await readOwnEntries(db)).flatMap((entry) => termWithout(entry, key) ?? []);
  const merges = await db.merges.where('from').equals(key).or('into').equals(key).toArray();
  return [
    ...(await forgetIn(db, 'quotes', key)),
    ...(await forgetIn(db, 'statements', key)),
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
