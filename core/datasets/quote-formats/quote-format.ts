import type { SavedQuote } from '../../model/saved-quote.ts';

/** What is wrong in a file, and in which of its lines, counted from 1. */
export interface LineProblem {
  line: number;
  message: string;
}

/** What a file holds. Problems do not hide the quotes that are whole; the reader decides. */
export interface ImportedQuotes {
  quotes: SavedQuote[];
  problems: LineProblem[];
}

/** A format that saved quotes leave in or come from. A format is a row of the table in `index.ts`. */
export interface QuoteFormat {
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  write?: (quotes: readonly SavedQuote[]) => string;
  /** Whether a file looks like one of this format, from its text. Only with `read`. */
  recognizes?: (text: string) => boolean;
  read?: (text: string) => ImportedQuotes;
}
