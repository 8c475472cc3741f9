import type { EntryId } from './entry.ts';
import { lastDay, type PartialDate } from './partial-date.ts';
import type { Source } from './source.ts';

export const relationTypes = ['contradicts', 'repeats', 'revises', 'answers'] as const;
export type RelationType = (typeof relationTypes)[number];

export interface Relation {
  type: RelationType;
  /** The id of the other statement, in the same dataset. */
  statement: string;
  source: Source;
}

/** Marks a statement that the reader made: saved as a quote, or written down. */
export interface OwnMark {
  kind: 'quote' | 'statement';
  /** Of the quote, or of the statement as it was written down; one in all datasets. */
  id: string;
  /** What the statement's date is: the day it was said, or at the latest the day of print or of saving. */
  dated: 'said' | 'published' | 'saved';
}

/** What a person said. `date` is the day it was said, as exactly as it is known. */
export interface Statement {
  id: string;
  speaker: EntryId;
  date: PartialDate;
  summary: string;
  quote?: { text: string; language: string } | undefined;
  about: EntryId[];
  source: Source;
  relations: Relation[];
  /** Never part of a published dataset. */
  own?: OwnMark | undefined;
  /** The reader says something of it otherwise than its dataset; never part of a published one. */
  isCorrected?: boolean | undefined;
}

/** Orders statements by the last day their dates allow, the newest first; equal days keep their order. */
export function newestFirst(a: Statement, b: Statement): number {
  const [dayA, dayB] = [lastDay(a.date), lastDay(b.date)];
  if (dayA === dayB) return 0;
  return dayA < dayB ? 1 : -1;
}
