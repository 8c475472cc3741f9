import type { DateProvenance } from './article.ts';
import type { DatasetHead } from './dataset.ts';
import type { Entry, EntryId, EntryKey, TermKind } from './entry.ts';
import type { MentionRule } from './mention.ts';
import type { Day, PartialDate } from './partial-date.ts';
import type { OwnMark, RelationType, Statement } from './statement.ts';

/** Everything a card may need of one entry; fetched once for a page, before any hover. */
export interface CardMaterial {
  key: EntryKey;
  dataset: Pick<DatasetHead, 'id' | 'title'>;
  entry: Entry;
  /** The reader says something of the entry otherwise than its dataset. */
  isCorrected?: boolean | undefined;
  /** A person's own statements; for a term, what was said about it. The likeliest for this page. */
  statements: Statement[];
  /** How many more there are than were fetched. */
  omitted: number;
  /** Statements that came into the data after the last look at this entry. */
  newIds?: string[] | undefined;
  /** Names of the entries that the statements and the term speak of, by id. */
  names: Record<EntryId, string>;
}

/** A source as a card shows it: `href` only where it is safe to open. */
export interface CardSource {
  title: string;
  outlet: string;
  published?: PartialDate | undefined;
  href?: string | undefined;
}

/** An entry that a card speaks of; `key` where it is in the data, and has a card of its own. */
export interface CardName {
  name: string;
  key?: EntryKey | undefined;
}

export interface CardRelation {
  type: RelationType;
  /** Whose statement the other is, and when it was made. */
  speaker: string;
  date: PartialDate;
  source: CardSource;
}

export interface CardStatement {
  id: string;
  date: PartialDate;
  /** Whole days from the statement's last possible day to the article; negative for later ones. */
  distance: number;
  summary: string;
  /** The quoted words, where the dataset has them; without, the statement is reported. */
  quote?: { text: string; language: string } | undefined;
  speaker: CardName;
  /** What it is about, the card's own entry left out. */
  about: CardName[];
  source: CardSource;
  relations: CardRelation[];
  own?: OwnMark | undefined;
  /** It came into the data after its entry was looked at last. */
  isNew?: boolean | undefined;
  /** The reader says something of it otherwise than its dataset. */
  isCorrected?: boolean | undefined;
}

export interface TermFacts {
  kind: TermKind;
  summary?: string | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  place?: string | undefined;
  participants: CardName[];
  partOf?: CardName | undefined;
  sources: CardSource[];
}

/** What a card shows of one entry beside one mention. */
export interface EntryCard {
  type: 'entry';
  key: EntryKey;
  name: string;
  dataset: string;
  /** Undefined for people. */
  term?: TermFacts | undefined;
  /** Titles held at the article's date. */
  roles: string[];
  description?: string | undefined;
  /** The reader says something of the entry otherwise than its dataset. */
  isCorrected?: boolean | undefined;
  /** Undefined where another card led here. */
  rule?: MentionRule | undefined;
  /** The words on the page. */
  onPage: string;
  /** Set where the page misspells the name: the right spelling. */
  correct?: string | undefined;
  /** Where the mark is a quote: the first statement that had its words. */
  saidBefore?: CardStatement | undefined;
  /** Dated before the article, the most relevant first. */
  prior: CardStatement[];
  later: CardStatement[];
  /** Statements of this entry that were not fetched for this page. */
  omitted: number;
  article: { day: Day; known: boolean; from?: DateProvenance | undefined };
}

/** What a card asks where several entries fit. */
export interface ChoiceCard {
  type: 'choice';
  onPage: string;
  candidates: { key: EntryKey; name: string; detail: string }[];
}

export type Card = EntryCard | ChoiceCard;
