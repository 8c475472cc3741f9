import type { Entry, EntryKey } from '../core/model/entry.ts';
import type { KnownPerson } from '../core/model/known-person.ts';
import type { SourceContextDatabase } from './database.ts';
import { readEntry } from './read-entries.ts';
import { readMerges } from './merges.ts';
import { searchEntries } from './search-entries.ts';

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

/** People for what is typed, as whom they are now where they were merged. */
export async function findPeople(
  db: SourceContextDatabase,
  typed: string,
  most: number,
): Promise<KnownPerson[]> {
  // Terms are found too, and fall away.
  const found = await searchEntries(db, typed, 2 * most);
  const merges = await readMerges(db);
  const now = new Set(found.map(({ key }) => merges.get(key) ?? key));
  return (await describePeople(db, [...now])).slice(0, most);
}
