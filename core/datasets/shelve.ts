import type { Dataset } from '../model/dataset.ts';
import type { Entry, EntryId } from '../model/entry.ts';
import { newestFirst, type Statement } from '../model/statement.ts';

/**
 * How a published dataset lies in the store. A row a statement makes imports slow (measured: 205,000
 * rows in 23 s in Chromium), so a speaker's statements stand together on shelves, newest first.
 */
export const statementsOnShelf = 100;

export interface Shelf {
  speaker: EntryId;
  number: number;
  statements: Statement[];
}

/** Where a statement stands: speaker, shelf number, place on the shelf. */
export type Place = [speaker: EntryId, shelf: number, at: number];

/** Where the statements about an entry stand, newest first. */
export interface Register {
  entry: EntryId;
  number: number;
  places: Place[];
}

/** As many places as fit one row of the register. */
const placesInRegister = 500;

export interface ShelvedDataset {
  /** In the order of their numbers in the packed index. */
  entries: Entry[];
  shelves: Shelf[];
  registers: Register[];
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function shelve(dataset: Dataset): ShelvedDataset {
  const shelves: Shelf[] = [];
  const about = new Map<EntryId, { place: Place; statement: Statement }[]>();
  for (const [speaker, statements] of groupBy(dataset.statements, (one) => one.speaker)) {
    statements.sort(newestFirst);
    for (let from = 0; from < statements.length; from += statementsOnShelf) {
      const number = from / statementsOnShelf;
      const onShelf = statements.slice(from, from + statementsOnShelf);
      shelves.push({ speaker, number, statements: onShelf });
      for (const [at, statement] of onShelf.entries())
        for (const entry of new Set(statement.about)) {
          const list = about.get(entry) ?? [];
          list.push({ place: [speaker, number, at], statement });
          about.set(entry, list);
        }
    }
  }
  const registers: Register[] = [];
  for (const [entry, list] of about) {
    list.sort((a, b) => newestFirst(a.statement, b.statement));
    for (let from = 0; from < list.length; from += placesInRegister)
      registers.push({
        entry,
        number: from / placesInRegister,
        places: list.slice(from, from + placesInRegister).map((one) => one.place),
      });
  }
  const entries: Entry[] = [
    ...dataset.people.map((person): Entry => ({ type: 'person', ...person })),
    ...dataset.terms.map((term): Entry => ({ type: 'term', ...term })),
  ];
  return { entries, shelves, registers };
}
