/** A fetch that is under way: bytes that have come, then rows that are written. */
export interface FetchStep {
  token: string;
  step: 'fetch' | 'write';
  done: number;
  /** 0 while nobody knows. */
  all: number;
}

/** A dataset as the settings show it. */
export interface DatasetItem {
  id: string;
  title: string;
  description?: string | undefined;
  origin: 'starter' | 'pack' | 'file';
  publisher: string;
  publisherUrl?: string | undefined;
  licence: string;
  version: number;
  /** As the dataset says it: an EDTF date. */
  updated: string;
  /** Counts of rows; undefined where they are not known. */
  entries?: number | undefined;
  statements?: number | undefined;
  bytes?: number | undefined;
  enabled: boolean;
  /** Where it comes from; of packs only. */
  url?: string | undefined;
  /** When it was last asked for, in milliseconds. */
  checkedAt?: number | undefined;
  /** What went wrong at the last attempt, in the interface's words. */
  problem?: string | undefined;
  /** A new version would take away so many of so many rows, and waits for a yes. */
  asks?: { removed: number; standing: number } | undefined;
  /** The publisher's key as it was pinned, shortened for eyes. */
  key?: string | undefined;
  /** Just asked for. */
  busy: boolean;
  fetching?: FetchStep | undefined;
}

/** A pack that was subscribed to and of which no version has arrived yet. */
export interface ComingItem {
  id: string;
  url: string;
  /** What went wrong at the last attempt, in the interface's words. */
  problem: string | undefined;
  busy: boolean;
  fetching?: FetchStep | undefined;
}
