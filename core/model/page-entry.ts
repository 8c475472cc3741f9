import type { EntryKey, TermKind } from './entry.ts';

/** An entry that a page names, as the popup lists it, in order of appearance. */
export interface PageEntry {
  key: EntryKey;
  kind: 'person' | TermKind;
  name: string;
  /** The words of its first mention. */
  onPage: string;
  mentions: number;
}
