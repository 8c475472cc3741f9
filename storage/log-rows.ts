import type { Row, Stamps, Values } from '../core/sync/fields.ts';
import type { Register } from '../core/sync/operation.ts';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import type { Stamp } from '../core/sync/stamp.ts';

/** The rows of the change log, beside the rows that the reader sees. */

/** The stamps of a row's fields. */
export interface RowStamps extends Stamps {
  /** What its register `removed` says; undefined where it was never deleted. */
  removed?: boolean | undefined;
}

/** The stamps of a row that is not shown; those of one that is lie within it. */
export interface RecordRow extends RowStamps {
  kind: RowKindName;
  id: string;
}

/**
 * Values of a row that is not shown: deleted (the trash), or not understood by this version. Together with
 * its record they are all of it.
 */
export interface UnshownRow {
  kind: RowKindName;
  id: string;
  why: 'removed' | 'unreadable';
  /** By field, as the registers have them. */
  values: Values;
  /** What only this device keeps of it. */
  local: Row;
  /** Milliseconds. */
  since: number;
}

/** A line of the log: which fields of a row are news. Their values are read when they are sent. */
export interface LogRow {
  number: number;
  kind: RowKindName;
  id: string;
  fields: string[];
  /** The vault that brought it, which need not be told; null for edits of this device. */
  from: string | null;
}

/** An edit that lost against another which its writer had not seen. */
export interface ConflictRow {
  kind: RowKindName;
  id: string;
  field: string;
  lost: Register;
  won: Register;
  /** Milliseconds. */
  noticed: number;
}

/** Lines of a vault that this version does not understand, as they came. */
export interface ParkedRow {
  line: string;
  vault: string;
}

/** What the sync engine remembers of a vault; only the engine knows what is in it. */
export interface BooksRow {
  vault: string;
  books: unknown;
  /** The place in the log up to which the vault has been told. */
  told: number;
}

export type Standing = Readonly<Partial<Record<RowKindName, number>>>;

/** This device, as its stamps name it. There is one such row. */
export interface DeviceRow {
  id: 'this';
  device: string;
  /** The last stamp that it gave or saw. */
  last?: Stamp | undefined;
  /** The number of the last line of the log, whether or not that is still there. */
  logged: number;
  /**
   * How many rows of each kind are shown: browsers take a quarter of a second to count 100,000, and a table that was
   * lost is missed by this.
   */
  standing: Standing;
  /** Grows with every write: equal numbers are equal data. */
  writes: number;
}
