import type { LineProblem } from '../../../core/datasets/quote-formats/quote-format.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';

/** A problem with the file that it is in. */
export interface FileProblem extends LineProblem {
  file: string;
}

export interface ImportCounts {
  fresh: number;
  changed: number;
  same: number;
}

/** What files would change, before anything is written. */
export interface ImportOutlook {
  quotes: ImportCounts;
  entries: ImportCounts;
  merges: ImportCounts;
  statements: ImportCounts;
  problems: FileProblem[];
  /** The first of what is new or different. */
  sample: SavedQuote[];
}

/** How an import stands. */
export type ImportState =
  | { is: 'waiting' }
  | { is: 'reading'; file: string }
  | { is: 'comparing' }
  | { is: 'shown'; outlook: ImportOutlook; takeTheirs: boolean }
  | { is: 'writing'; undoing: boolean; written: number; all: number }
  | { is: 'done'; written: number; stopped: boolean; failure?: string | undefined }
  | { is: 'undone' };
