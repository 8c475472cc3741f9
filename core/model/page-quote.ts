import type { SavedQuote } from './saved-quote.ts';

/** A quote that a page holds, as it would be saved. */
export interface PageQuote {
  quote: SavedQuote;
  isSaved: boolean;
}

/** What a page holds beside its entries. */
export interface FoundOnPage {
  quotes: PageQuote[];
  /** Full names of people whom the data does not know, the most frequent first. */
  names: string[];
}
