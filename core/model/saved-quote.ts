import type { DateProvenance } from './article.ts';
import type { EntryKey } from './entry.ts';
import type { PartialDate } from './partial-date.ts';
import type { TextSelector } from './selector.ts';

/** What a word means for a quote: a change of the first three is called out. */
export type ChangeKind = 'number' | 'negation' | 'name' | 'word';

/** Words that the page has instead of the saved ones; one of both may be empty. */
export interface QuoteChange {
  kind: ChangeKind;
  was: string;
  now: string;
}

/** How the speaker of a quote is known. */
export type SpeakerProvenance = 'attribution' | 'reader' | 'import';

export interface QuoteSpeaker {
  /** As the page or the reader writes it. */
  name: string;
  entry?: EntryKey | undefined;
  from: SpeakerProvenance;
}

/** The article that a quote was saved from, as it was then. */
export interface QuotedArticle {
  /** Where it was read, and under what it is one article whatever its address. */
  url: string;
  key: string;
  canonicalUrl?: string | undefined;
  title?: string | undefined;
  outlet?: string | undefined;
  publishedAt?: string | undefined;
  publishedAtFrom?: DateProvenance | undefined;
  /** BCP 47. */
  language?: string | undefined;
  /** SHA-256 of the article's text, in hexadecimal; undefined for imported quotes. */
  textHash?: string | undefined;
  /** When its text was read: a timestamp in UTC. */
  retrievedAt: string;
}

/** What was seen the last time that the page was open. */
export interface QuoteSighting {
  state: 'same' | 'changed' | 'lost';
  /** Timestamps in UTC; `seenAt` is the last time that the quote was there. */
  checkedAt: string;
  seenAt: string;
  /** Where it changed: the words now, and what is different. */
  now?: string | undefined;
  changes?: QuoteChange[] | undefined;
}

/** Text that the reader saved from a page, with its selector and evidence. No optional text is empty. */
export interface SavedQuote {
  id: string;
  selector: TextSelector;
  /** More of the text around it than the selector has, for the day when the page is gone. */
  context: { before: string; after: string };
  article: QuotedArticle;
  /** Undefined where the speaker is not known; never a guess. */
  speaker?: QuoteSpeaker | undefined;
  /** When it was said; the article's date and the day of saving are others. */
  saidAt?: PartialDate | undefined;
  /** Entries that it names. */
  about: EntryKey[];
  note?: string | undefined;
  tags: string[];
  /** A timestamp in UTC. */
  savedAt: string;
  sighting: QuoteSighting;
}
