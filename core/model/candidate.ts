import type { EntryKey } from './entry.ts';
import type { PartialDate } from './partial-date.ts';

/** One name of an entry, taken apart into folded words as detection compares them. */
export interface NamePattern {
  /** The words that must stand on the page: a surname with its particles, or a term's words. */
  words: string[];
  /** For people: the words before the surname, first name first. Empty for a name of one word. */
  given: string[];
  /** "jr", "iii": what tells a son from his father. */
  suffix?: string;
  /** Only all the words in their order are the name: "Henry VIII", "Catherine of Aragon". */
  whole?: true;
  /** Where the name stands with capitals in the dataset: parallel to `words`. */
  capitals: boolean[];
}

/** What an event needs to be found without its name. */
export interface EventFacts {
  /** Names of places, each as folded words. */
  places: string[][];
  from: PartialDate;
  to: PartialDate;
  participants: EntryKey[];
  partOf?: EntryKey;
}

/** An entry that the words of a page may name, small enough to send to the page. */
export interface Candidate {
  key: EntryKey;
  kind: 'person' | 'term';
  /** The entry's own name, as written in the dataset. */
  name: string;
  patterns: NamePattern[];
  /** Of a published entry: from this one on the patterns are names that only the reader knows it by. */
  ownFrom?: number;
  event?: EventFacts;
}

/** The background's answer to the words of a page. */
export interface Candidates {
  entries: Candidate[];
  /** Spelling keys of surnames that more people bear than were sent: never unique. */
  crowded: string[];
}
