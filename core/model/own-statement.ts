import type { EntryKey } from './entry.ts';
import type { PartialDate } from './partial-date.ts';
import type { Source } from './source.ts';

/** Where the reader has it from, as far as they say; what is not known is left out, never empty. */
export type OwnSource = {
  [name in 'title' | 'outlet' | 'published' | 'url']?: Source[name] | undefined;
};

/**
 * What somebody said, written down by the reader: no page was open that it could be saved from. With words of
 * the speaker's own it is quoted, without it is reported. No optional text is empty.
 */
export interface OwnStatement {
  id: string;
  /** The name stays where the entry goes: a dataset that is unsubscribed, an own person who is deleted. */
  speaker: { name: string; entry?: EntryKey | undefined };
  /** The day it was said, as exactly as it is known. */
  date: PartialDate;
  /** In the reader's words; this, the speaker's own, or both. */
  summary?: string | undefined;
  quote?: string | undefined;
  about: EntryKey[];
  /** One field for who merges: the title of one article beside the address of another would be a false source. */
  source?: OwnSource | undefined;
  /** A timestamp in UTC. */
  writtenAt: string;
}
