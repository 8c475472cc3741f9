import { Dexie, type Table } from 'dexie';
import type { DatasetHead } from '../core/model/dataset.ts';
import type { Entry, EntryKey } from '../core/model/entry.ts';
import type { Merge } from '../core/model/merge.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { Place, Shelf } from '../core/datasets/shelve.ts';

/**
 * Rows of a published dataset carry the number of their generation. A new revision is written as a
 * new generation beside the old one and takes its place in one step, so that reading never waits.
 */
export interface DatasetRow {
  id: string;
  origin: 'starter';
  head: DatasetHead;
  generation: number;
}

/**
 * A generation that is being written, or cleared away. Writing resumes from its counts after the
 * background was ended.
 */
export interface ImportRow {
  generation: number;
  datasetId: string;
  revision: number;
  written: { entries: number; shelves: number; registers: number };
}

export interface EntryRow {
  generation: number;
  number: number;
  id: string;
  entry: Entry;
}

export type ShelfRow = Shelf & { generation: number };

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

/** What an entry had when its card was opened last on this device. */
export interface LookRow {
  key: EntryKey;
  /** A timestamp in UTC. */
  at: string;
  /** Ids of its statements. */
  statements: string[];
  /** Whether those were all it had. */
  all: boolean;
}

/**
 * The generation of the reader's own entries: the only one whose rows are edited. Numbers of deleted
 * entries are holes, so that no other entry gets another number.
 */
export const ownGeneration = 0;

export class SourceContextDatabase extends Dexie {
  declare datasets: Table<DatasetRow, string>;
  declare imports: Table<ImportRow, number>;
  declare entries: Table<EntryRow, [number, number]>;
  declare shelves: Table<ShelfRow, [number, string, number]>;
  declare registers: Table<RegisterRow, [number, string, number]>;
  declare indexes: Table<IndexRow, number>;
  declare quotes: Table<SavedQuote, string>;
  declare merges: Table<Merge, EntryKey>;
  declare looks: Table<LookRow, EntryKey>;

  constructor(name = 'source-context') {
    super(name);
    this.version(1).stores({
      datasets: 'id',
      imports: 'generation, datasetId',
      entries: '[generation+number], [generation+id]',
      shelves: '[generation+speaker+number]',
      registers: '[generation+entry+number]',
      indexes: 'generation',
    });
    this.version(2).stores({
      quotes: 'id, savedAt, article.key, speaker.entry, *about',
      merges: 'from, into',
    });
    this.version(5).stores({ looks: 'key' });
  }
}

/** Tables whose rows belong to a generation; all have it first in their key. */
export const generationTables = ['entries', 'shelves', 'registers'] as const;
