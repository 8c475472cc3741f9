import type { EntryKey } from '../model/entry.ts';
import type { Choice } from './choice.ts';
import type { LibraryRow } from './library-row.ts';

/** What an entry is now, after merges; itself where it was merged into none. */
export type Resolve = (key: EntryKey) => EntryKey;

export const facetIds = ['speaker', 'term', 'outlet', 'tag', 'state', 'kind'] as const;
export type FacetId = (typeof facetIds)[number];

/** A property that rows are filtered by and counted under. A new one is a row here and a field of `Choice`. */
export interface Facet {
  id: FacetId & keyof Choice;
  /** Calls back with each value that a row has. */
  read: (row: LibraryRow, resolve: Resolve, value: (text: string) => void) => void;
}

export const facets: readonly Facet[] = [
  { id: 'speaker', read: ({ speaker }, resolve, value) => value(resolve(speaker)) },
  {
    id: 'term',
    read({ about }, resolve, value) {
      for (const key of about) value(resolve(key));
    },
  },
  { id: 'outlet', read: ({ outlet }, _, value) => value(outlet) },
  {
    id: 'tag',
    read({ tags }, _, value) {
      for (const tag of tags) value(tag);
    },
  },
  {
    id: 'state',
    read({ state }, _, value) {
      if (state !== undefined) value(state);
    },
  },
  { id: 'kind', read: ({ kind }, _, value) => value(kind) },
];
