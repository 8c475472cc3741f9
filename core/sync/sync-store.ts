import type { Operation } from './operation.ts';

/** A line of the log that this version does not understand; kept, and handed on, until a newer one does. */
export type ParkedLine = string;

/** What would happen to rows that stand here. */
export interface Impact {
  /** Rows that stand here now. */
  standing: number;
  added: number;
  changed: number;
  removed: number;
}

/** Local edits that a vault has not been told yet. */
export interface Outbox {
  /** In the order in which they were made; at most one a row, its newest values. */
  operations: Operation[];
  /** The place in the log up to which they go. */
  upTo: number;
}

export interface StatePage {
  /** Every row whole, with all stamps; deleted ones too. */
  operations: Operation[];
  parked: ParkedLine[];
  /** Where to go on; undefined at the end. */
  next: string | undefined;
}

/** Why a store does not take what came; nothing of it was written. */
export const storeFailures = ['full', 'broken'] as const;
export type StoreFailure = (typeof storeFailures)[number];

/** What a store throws where the disk is full or the database fails; anything else is a bug. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, options?: ErrorOptions) {
    super(`The store of this device is ${failure}.`, options);
    this.failure = failure;
  }
}

/**
 * What the engine needs of the store of this device. Whoever implements it writes rows, stamps, lost edits
 * and books in one transaction: killed at any moment, they agree.
 * @typeParam Books what the engine remembers of a vault: plain data, which the store only keeps
 */
export interface SyncStore<Books> {
  readBooks(vault: string): Promise<Books | undefined>;
  writeBooks(vault: string, books: Books): Promise<void>;
  /**
   * Merges operations of a vault into the rows, keeps what lost and what is not understood, moves the
   * clock, and writes the books, all or nothing. What is merged from one vault is news for all others.
   */
  apply(
    vault: string,
    coming: { operations: readonly Operation[]; parked: readonly ParkedLine[] },
    books: Books,
  ): Promise<Impact>;
  /** What `apply` would do, without doing it. */
  preview(operations: readonly Operation[]): Promise<Impact>;
  /**
   * Edits of this device, and news of other vaults, after a place in the log; at most so many rows. Who asks
   * says that the vault has all that lies before the place: the store may forget it.
   */
  readOutbox(vault: string, after: number, most: number): Promise<Outbox>;
  /** All that stands here and all that was deleted, a page at a time: for a vault that is new or was wiped. */
  readState(after: string | undefined, most: number): Promise<StatePage>;
  /** The last place of the log: what a full state read from now on will contain. */
  endOfLog(): Promise<number>;
}
