import type { Entry, EntryKey } from '../model/entry.ts';

/** An entry among all datasets' with its key. */
export interface KeyedEntry {
  key: EntryKey;
  entry: Entry;
}

/** With the dataset that it is of; the title is empty for the reader's own. */
export interface FoundEntry extends KeyedEntry {
  dataset: { id: string; title: string };
}
