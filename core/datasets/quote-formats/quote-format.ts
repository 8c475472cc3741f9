import type { Entry } from '../../model/entry.ts';
import type { Merge } from '../../model/merge.ts';
import type { OwnStatement } from '../../model/own-statement.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';

/** What makes a whole file unreadable; the interface has a sentence for each. */
export type FileFault =
  | 'tooLarge'
  | 'encoding'
  | 'foreign'
  | 'version'
  | 'broken'
  | 'noQuotes'
  | 'noColumns'
  /** The browser could not read it: gone, or no longer allowed. */
  | 'unread';

/** What is wrong in a file, and in which of its lines, counted from 1. */
export interface LineProblem {
  line: number;
  message: string;
  /** Set where nothing of the file can be read. */
  fault?: FileFault;
}

/** What the reader made beside quotes: people and terms, which entries are one, statements written down. */
export interface OwnRows {
  entries: Entry[];
  merges: Merge[];
  statements: OwnStatement[];
}

/** What a file holds. Problems do not hide the quotes that are whole; the reader decides. */
export interface ImportedQuotes {
  quotes: SavedQuote[];
  problems: LineProblem[];
  /** Of our own format only. */
  own?: OwnRows;
}

/** A format that saved quotes leave in or come from. A format is a row of the table in `index.ts`. */
export interface QuoteFormat {
  id: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** Only our own format takes the other rows along. */
  write?: (quotes: readonly SavedQuote[], own?: OwnRows) => string;
  /** Whether a file looks like one of this format, from its text. Only with `read`. */
  recognizes?: (text: string) => boolean;
  read?: (text: string) => ImportedQuotes;
}

/** The answer to a file of which nothing can be read. */
export function refuseFile(fault: FileFault, message: string, line = 1): ImportedQuotes {
  return { quotes: [], problems: [{ line, message, fault }] };
}
