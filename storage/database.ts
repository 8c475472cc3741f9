import { Dexie, type Table } from 'dexie';
import type { EntryKey } from '../core/model/entry.ts';
import type { Merge } from '../core/model/merge.ts';
import type { OwnStatement } from '../core/model/own-statement.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import type { Correction } from '../core/model/correction.ts';
import type { Setting } from '../core/model/setting.ts';
import type {
  AmendmentRow,
  DatasetRow,
  EntryRow,
  ImportRow,
  IndexRow,
  LedgerChangesRow,
  LedgerPageRow,
  LedgerRow,
  PackRow,
  RegisterRow,
  ShelfMarksRow,
  ShelfRow,
} from './dataset-rows.ts';
import type {
  BooksRow,
  ConflictRow,
  DeviceRow,
  LogRow,
  ParkedRow,
  RecordRow,
  UnshownRow,
} from './log-rows.ts';
import { stampRows } from './stamp-rows.ts';
import { hideStamps } from './stamped-rows.ts';
import type { JournalRow, VaultRow } from './vault-rows.ts';

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
