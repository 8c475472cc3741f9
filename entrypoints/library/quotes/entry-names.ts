import type { WordList } from '../../../core/library/word-list.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import {
  aliasText,
  entryKey,
  splitEntryKey,
  type Entry,
  type EntryKey,
} from '../../../core/model/entry.ts';

/** An entry as filters and pickers show it. */
export interface LibraryEntry {
  key: EntryKey;
  type: 'person' | 'term';
  name: string;
  /** The words of all its names, by their numbers in the list. */
  words: readonly number[];
}

/** What entries are called, for filters and pickers, and for the search by their names. */
export interface EntryNames {
  entries: ReadonlyMap<EntryKey, LibraryEntry>;
  name(key: EntryKey, entry: Entry): void;
  /** All of the reader's own entries; others of them are gone. */
  setOwn(own: readonly Entry[]): void;
}

export function createEntryNames(list: WordList): EntryNames {
  const entries = new Map<EntryKey, LibraryEntry>();
  const name = (key: EntryKey, { type, name, aliases }: Entry) => {
    const words = list.name(key, [name, ...aliases.map(aliasText)]);
    entries.set(key, { key, type, name, words });
  };
  return {
    entries,
    name,
    setOwn(own) {
      const keys = new Set(own.map(({ id }) => entryKey(ownDatasetId, id)));
      for (const key of entries.keys())
        if (splitEntryKey(key).datasetId === ownDatasetId && !keys.has(key)) {
          entries.delete(key);
          list.name(key, []);
        }
      for (const entry of own) name(entryKey(ownDatasetId, entry.id), entry);
    },
  };
}
