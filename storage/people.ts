import { fold } from '../core/detection/fold.ts';
import { aliasText, entryKey, type Entry, type EntryKey } from '../core/model/entry.ts';
import type { KnownPerson } from '../core/model/known-person.ts';
import type { SourceContextDatabase } from './database.ts';
import { findStoredCandidates, readEntry } from './lookups.ts';
import { readMerges } from './merges.ts';
import { listSources } from './sources.ts';

function describe(key: EntryKey, entry: Entry): KnownPerson[] {
  if (entry.type !== 'person') return [];
  const roles = entry.roles.map(({ title, organization }) =>
    organization === undefined ? title : `${title}, ${organization}`,
  );
  return [{ key, name: entry.name, roles }];
}

/** People among entries; those that are gone are left out. */
export async function describePeople(
  db: SourceContextDatabase,
  keys: readonly EntryKey[],
): Promise<KnownPerson[]> {
  const entries = await Promise.all(keys.map((key) => readEntry(db, key)));
  return keys.flatMap((key, i) => (entries[i] ? describe(key, entries[i]) : []));
}

/** Larger datasets are only asked by whole words, which their index answers. */
const mostScanned = 5_000;

/** Whether each typed word begins a word of the name. */
function begins(name: string, typed: readonly string[]): boolean {
  const words = fold(name).split(/[\s-]+/);
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

/** People whose names have the typed words, in any of their spellings, or begin with what is typed. */
export async function findPeople(
  db: SourceContextDatabase,
  typed: string,
  most: number,
): Promise<KnownPerson[]> {
  const words = fold(typed)
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const keys = new Set<EntryKey>();
  for (const source of await listSources(db)) {
    const rows = db.entries.where('[generation+number]').between([source.generation, 0], [source.generation, Infinity]); // prettier-ignore
    if ((await rows.count()) > mostScanned) continue;
    await rows.each(({ entry }) => {
      const names = [entry.name, ...entry.aliases.map(aliasText)];
      if (names.some((name) => begins(name, words))) keys.add(entryKey(source.id, entry.id));
    });
  }
  const { entries } = await findStoredCandidates(db, words);
  for (const { key } of entries) keys.add(key);
  const merges = await readMerges(db);
  const now = new Set([...keys].map((key) => merges.get(key) ?? key));
  const people = await describePeople(db, [...now]);
  return people.slice(0, most);
}
