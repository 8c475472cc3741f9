import type { EntryKey } from './entry.ts';

/** How a quote's speaker was found; `quotes/rules.ts` says how sure each is. */
export type QuoteRule =
  | 'said-after'
  | 'said-before'
  | 'said-between'
  | 'said-in-clause'
  | 'said-in-sentence'
  | 'said-around'
  | 'according-to'
  | 'signature'
  | 'chain'
  | 'chain-pronoun'
  | 'continued'
  | 'announced'
  | 'sentence-before'
  | 'paragraph-before'
  | 'sentence-subject'
  | 'reported'
  | 'no-speaker';

/** The stretch that stands beside a quote for whoever said it: "he", "the diplomat", a name. */
export interface Speaker {
  start: number;
  end: number;
  text: string;
  /** Whom it resolves to; absent for ministries, papers and people who are in no dataset. */
  entry?: EntryKey;
}

/** Words that an article gives to somebody. Offsets are UTF-16 code units of the whole text. */
export interface FoundQuote {
  /** Direct: between quotation marks, which `start` and `end` include. Reported: the clause. */
  kind: 'direct' | 'reported';
  start: number;
  end: number;
  /** Null for titles, words held at arm's length, and where nobody is near. */
  speaker: Speaker | null;
  /** The verb of saying, as it stands. */
  cue?: string;
  rule: QuoteRule;
  /** From 0 to 1. */
  confidence: number;
  /** Sure enough to fill the speaker in unasked. */
  prefill: boolean;
}
