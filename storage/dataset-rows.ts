import type { ChangedLines, Lines } from '../core/datasets/pack/ledger-page.ts';
import type { PageHashes } from '../core/datasets/pack/ledger.ts';
import type { PackProblem, Shrinking } from '../core/datasets/pack/problem.ts';
import type { ShelfMarks } from '../core/datasets/pack/shelf-marks.ts';
import type { Place, Shelf } from '../core/datasets/shelve.ts';
import type { DatasetHead } from '../core/model/dataset.ts';
import type { Entry, EntryId } from '../core/model/entry.ts';
import type { Statement } from '../core/model/statement.ts';
import type { RowStamps } from './log-rows.ts';

/** The rows of datasets and packs as they lie in the store. */

/**
 * Rows of a published dataset carry the number of their generation. A new revision is written as a
 * new generation beside the old one and takes its place in one step, so that reading never waits.
 */
export interface DatasetRow {
  id: string;
  origin: 'starter' | 'pack' | 'file';
  head: DatasetHead;
  generation: number;
  /** Off, it is kept and not read. */
  enabled: boolean;
  /** Lower ones are read first. */
  order: number;
  /** How many of its rows are others than when its generation was written. */
  amended: number;
}

/**
 * A generation that is being written, or cleared away. Writing resumes from its counts after the
 * background was ended.
 */
export interface ImportRow {
  generation: number;
  datasetId: string;
  revision: number;
  /** Of the pack that is being written: a publisher may give two contents one version. */
  digest?: string | undefined;
  written: { entries: number; shelves: number; registers: number };
}

export interface EntryRow {
  generation: number;
  number: number;
  id: string;
  entry: Entry;
  /** Of the reader's own. */
  stamps?: RowStamps;
}

/** A shelf with its statements as bytes (`shelf-rows.ts`); those of earlier versions hold them as they are. */
export interface ShelfRow extends Omit<Shelf, 'statements'> {
  generation: number;
  statements: Uint8Array<ArrayBuffer> | Statement[];
}

export interface RegisterRow {
  generation: number;
  entry: string;
  number: number;
  places: Place[];
}

export interface IndexRow {
  generation: number;
  buffer: ArrayBuffer;
}

/**
 * A statement as a later version of its pack has it; without one it is gone. Amendments lie over the shelves of
 * their generation (docs/adr/0014).
 */
export interface AmendmentRow {
  generation: number;
  id: string;
  statement?: Statement;
  speaker?: EntryId;
  /** Generation, a space, and an entry that the statement is about. */
  about: string[];
}

/** The hashes of the ledger's pages as they are now. */
export interface LedgerRow {
  generation: number;
  hashes: PageHashes;
}

/** Written once, with its generation. */
export interface LedgerPageRow {
  generation: number;
  page: number;
  lines: Lines;
}

/** Written once, with its generation. */
export interface ShelfMarksRow {
  generation: number;
  marks: ShelfMarks;
}

/** The lines of the ledger that are others since: its pages are 10 kB each for 100,000 statements. */
export interface LedgerChangesRow {
  generation: number;
  changed: ChangedLines;
}

/** A fetch of a pack that is under way. */
export interface PackFetch {
  /** Who wants it stopped names this: a later fetch has another. */
  token: string;
  /** Bytes come first; then rows are written. */
  step: 'fetch' | 'write';
  done: number;
  /** 0 until the publisher has told. */
  all: number;
}

/** A pack that is subscribed to, under the id of its dataset. */
export interface PackRow {
  id: string;
  /** Of its `pack.json`. */
  address: string;
  /** As it was pinned at the first use, or handed over to since. */
  key: string;
  /** In use; 0 while the first one is still coming. */
  version: number;
  /** Empty where it is not known. */
  digest: string;
  /** Moment, ISO 8601. */
  expires: string;
  mirrors: string[];
  /** Of the whole, as it travels. */
  bytes: number;
  /** Milliseconds since 1970; 0 before the first answer. */
  checkedAt: number;
  nextAt: number;
  /** Tries in a row that brought no answer that can be used. */
  failures: number;
  problem?: PackProblem | undefined;
  /** A version that waits for the reader's word. */
  waiting?: Shrinking | undefined;
  /** The version that the reader has agreed to. */
  agreedTo?: number | undefined;
  running?: PackFetch | undefined;
}
