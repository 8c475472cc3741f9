import { fold } from '../core/detection/fold.ts';
import { takeApart } from '../core/detection/person-names.ts';
import { wordsOfNames } from '../core/entries/find-duplicates.ts';
import type { FoundEntry } from '../core/entries/found-entry.ts';
import { aliasText, entryKey, type Entry, type EntryKey } from '../core/model/entry.ts';
import type { SourceContextDatabase } from './database.ts';
import type { EntryRow } from './dataset-rows.ts';
import { findStoredCandidates } from './candidates.ts';
import { readEntryRows, readEntryRowsFrom } from './source-entries.ts';
import { listSources } from './sources.ts';

/** Rows read at once while looking through whole datasets. */
const rowsAtOnce = 2_000;

async function readAll(
  db: SourceContextDatabase,
  keys: ReadonlySet<EntryKey>,
): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  for (const source of await listSources(db)) {
    const { id, title } = source;
    const ids = [...keys].flatMap((key) =>
      key.startsWith(`${id} `) ? [key.slice(id.length + 1)] : [],
    );
    for (const row of await readEntryRows(db, source, ids))
      found.push({ key: entryKey(id, row.id), entry: row.entry, dataset: { id, title } });
  }
  return found;
}

/** Entries of all datasets that fit, dataset by dataset, until there are enough. */
async function lookThrough(
  db: SourceContextDatabase,
  fits: (entry: Entry) => boolean,
  most: number,
): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  // The reader's own come first.
  for (const source of (await listSources(db)).toReversed()) {
    const { id, title } = source;
    let rows: EntryRow[];
    let from = 0;
    do {
      rows = await readEntryRowsFrom(db, source, from, rowsAtOnce);
      from = (rows.at(-1)?.number ?? 0) + 1;
      for (const row of rows)
        if (fits(row.entry)) {
          found.push({ key: entryKey(id, row.id), entry: row.entry, dataset: { id, title } });
          if (found.length === most) return found;
        }
    } while (rows.length === rowsAtOnce);
  }
  return found;
}

function hasPart(name: string, part: string, starts: readonly string[]): boolean {
  if (name.includes(part)) return true;
  const words = name.split(/[\s-]+/);
  return starts.every((start) => words.some((word) => word.startsWith(start)));
}

/** Entries whose names are, in any spelling or case, among these words. */
async function findByWords(
  db: SourceContextDatabase,
  words: Iterable<string>,
): Promise<FoundEntry[]> {
  const { entries } = await findStoredCandidates(db, words);
  return readAll(db, new Set(entries.map(({ key }) => key)));
}

/**
 * Entries of all datasets for what a person types: by whole names in any spelling («Лаврова» finds
 * Sergey Lavrov), then by parts of names as written and by the beginnings of their words ("ser lavr").
 */
export async function searchEntries(
  db: SourceContextDatabase,
  text: string,
  most: number,
): Promise<FoundEntry[]> {
  const part = fold(text.trim());
  if (part === '') return [];
  const byWords = await findByWords(db, takeApart(text).words);
  const starts = part.split(/[\s-]+/);
  const fits = ({ name, aliases }: Entry) =>
    [name, ...aliases.map(aliasText)].some((one) => hasPart(fold(one), part, starts));
  const byPart = await lookThrough(db, fits, most);
  const found = new Map([...byPart, ...byWords].map((one) => [one.key, one]));
  return [...found.values()].slice(0, most);
}

/** Entries that may be the same as a draft: those of like names and those of its addresses. */
export async function findLikeEntries(
  db: SourceContextDatabase,
  draft: Entry,
): Promise<FoundEntry[]> {
  const found = await findByWords(db, wordsOfNames(draft));
  const addresses = draft.type === 'person' ? draft.sameAs : [];
  if (addresses.length === 0) return found;
  const sharesAddress = (entry: Entry) =>
    entry.type === 'person' && entry.sameAs.some((address) => addresses.includes(address));
  const known = new Set(found.map(({ key }) => key));
  const more = await lookThrough(db, sharesAddress, 10);
  return [...found, ...more.filter(({ key }) => !known.has(key))];
}
