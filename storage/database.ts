import { Dexie, type Table } from 'dexie';
import type { DatasetHead } from '../core/model/dataset.ts';
import type { Entry, EntryId, EntryKey } from '../core/model/entry.ts';
import type { Merge } from '../core/model/merge.ts';
import type { OwnStatement } from '../core/model/own-statement.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { Correction } from '../core/model/correction.ts';
import type { Setting } from '../core/model/setting.ts';
import type {
  BooksRow,
  ConflictRow,
  DeviceRow,
  LogRow,
  ParkedRow,
  RecordRow,
  RowStamps,
  UnshownRow,
} from './log-rows.ts';
import { stampRows } from './stamp-rows.ts';
import { hideStamps } from './stamped-rows.ts';
import type { JournalRow, VaultRow } from './vault-rows.ts';
import type { ChangedLines, Lines } from '../core/datasets/pack/ledger-page.ts';
import type { PageHashes } from '../core/datasets/pack/ledger.ts';
import type { PackProblem, Shrinking } from '../core/datasets/pack/problem.ts';
import type { ShelfMarks } from '../core/datasets/pack/shelf-marks.ts';
import type { Place, Shelf } from '../core/datasets/shelve.ts';
import type { Statement } from '../core/model/statement.ts';

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
  declare amendments: Table<AmendmentRow, [number, string]>;
  declare ledgers: Table<LedgerRow, number>;
  declare ledgerPages: Table<LedgerPageRow, [number, number]>;
  declare shelfMarks: Table<ShelfMarksRow, number>;
  declare ledgerChanges: Table<LedgerChangesRow, number>;
  declare packs: Table<PackRow, string>;
  declare quotes: Table<SavedQuote, string>;
  declare statements: Table<OwnStatement, string>;
  declare merges: Table<Merge, EntryKey>;
  declare looks: Table<LookRow, EntryKey>;
  declare corrections: Table<Correction, string>;
  declare settings: Table<Setting, string>;
  declare records: Table<RecordRow, [string, string]>;
  declare unshown: Table<UnshownRow, [string, string]>;
  declare operations: Table<LogRow, number>;
  declare conflicts: Table<ConflictRow, [string, string, string, string]>;
  declare parked: Table<ParkedRow, string>;
  declare device: Table<DeviceRow, 'this'>;
  declare books: Table<BooksRow, string>;
  declare vaults: Table<VaultRow, string>;
  declare journal: Table<JournalRow, number>;

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
    this.version(3).stores({
      corrections: 'id',
      settings: 'id',
      records: '[kind+id]',
      unshown: '[kind+id], [why+since]',
      operations: 'number',
      conflicts: '[kind+id+field+lost.at], noticed',
      parked: 'line',
      device: 'id',
      books: 'vault',
      vaults: 'id',
      journal: '++number, [vault+number]',
    });
    this.version(4)
      .stores({
        amendments: '[generation+id], [generation+speaker], *about',
        ledgers: 'generation',
        ledgerChanges: 'generation',
        shelfMarks: 'generation',
        packs: 'id',
      })
      .upgrade(async (upgrade) => {
        const datasets = upgrade.table<DatasetRow>('datasets');
        await datasets.toCollection().modify({ enabled: true, order: 0, amended: 0 });
      });
    this.version(5).stores({ looks: 'key' });
    this.version(6).stores({ statements: 'id, speaker.entry, *about' });
    this.version(7)
      .stores({ ledgerPages: '[generation+page]' })
      .upgrade(async (upgrade) => {
        await stampRows(upgrade);
        // Ledgers had no pages, and digests were of them: the next version of a pack comes in whole.
        for (const name of ['ledgers', 'ledgerChanges']) await upgrade.table(name).clear();
        await upgrade.table<PackRow>('packs').toCollection().modify({ digest: '' });
      });
    for (const name of stampedTables) hideStamps(this.table(name));
  }
}

/** Tables of the reader's own rows, each with its stamps; own entries have theirs beside the entry. */
const stampedTables = ['quotes', 'statements', 'merges', 'corrections', 'settings'] as const;

/** Tables whose rows belong to a generation; all have it first in their key. */
export const generationTables = [
  'entries',
  'shelves',
  'registers',
  'amendments',
  'ledgerPages',
] as const;
