import { hashOfLink, lastNumber, type Announced, type Head, type Link } from './heads.ts';
import { noHash } from './segment.ts';
import type { DeviceFaultKind } from './outcome.ts';
import type { Bytes } from './bytes.ts';
import type { Wrap } from './passphrase.ts';

/** What is known of the chain of another device. */
export interface Chain {
  /** The last links that were applied here, in the order in which that happened. */
  known: Link[];
  /** When its last segment was written; milliseconds. */
  heardAt: number;
  signer?: string | undefined;
  /** Snapshots up to which it said to have all. */
  has: string[];
  /** Up to here its segments may be gone, because a snapshot holds them. */
  covered: number;
  /** The place shows only this number any more (0: nothing), which was asked for twice. */
  lower?: number | undefined;
}

/** What is known of a snapshot that the vault announces. */
export interface Snapshot extends Announced {
  /** The last segment of each device that it contains. */
  covers: Record<string, Link>;
  /** Every part of it was read here, and opened. */
  isRead: boolean;
  /** The hashes of its parts, where this device wrote it. */
  own?: string[];
}

/** A full state that is being published in segments. */
export interface FullState {
  /** Where to go on; undefined before the first page. */
  after: string | undefined;
  /** The place of the log that it contains. */
  upTo: number;
  begun: boolean;
  /** Heads that others lack and this device has. */
  gives: Head[];
}

/** A snapshot that is being written. */
export interface Making {
  covers: Record<string, Link>;
  after: string | undefined;
  parts: string[];
}

/** A chain that could not be read. */
export interface Lack {
  kind: DeviceFaultKind;
  /** The number of the segment that is altered or withheld. */
  n: number;
  /** How often it was tried, and when the last time; milliseconds. */
  tries: number;
  at: number;
  /** The others know of it. */
  isTold: boolean;
}

/**
 * What the engine remembers of a vault. Plain data; whatever is read and applied is noted in the same
 * transaction as the rows, so a sudden end leaves rows and books agreeing.
 */
export interface Books {
  /** This device's name in the vault; another one where it turned out to be a copy. */
  device: string;
  /** Markers of the vault that were read, and those that another has taken the place of. */
  epochs: string[];
  replaced: string[];
  /** Markers and snapshots that cannot be read, such as one cut short, and how often that was tried. */
  odd: Record<string, number>;
  /** A marker that is being written. */
  founding?: { epoch: string; bytes: Bytes } | undefined;
  /** The key closed by the passphrase, to be put there again if the place is wiped. */
  wrap?: Wrap | undefined;
  /** All segments of this device that may lie there, oldest first, and its markers. */
  own: { chain: Link[]; markers: Link[] };
  /** A file that was made and is not known to lie there yet: sent again as the same bytes. */
  pending?: { path: string; bytes: Bytes; after: Partial<Books> } | undefined;
  /** The place in the store's log up to which everything is in the chain. */
  sent: number;
  full?: FullState | undefined;
  making?: Making | undefined;
  devices: Record<string, Chain>;
  /** By hash. */
  snapshots: Record<string, Snapshot>;
  /** Segments with something in them that came together since the last snapshot. */
  loose: number;
  /** Snapshots that this device's last segment said to have. */
  told: string[];
  /** Heads whose chains could not be read. */
  lacking: Record<Head, Lack>;
  /** Heads that others said to lack, and this device has. */
  owed: Head[];
  /** The last heads that a full state was given for, by whomever: nobody needs to give them again. */
  given: Head[];
  /** When the vault was read to its end the last time; milliseconds. */
  readAt: number;
}

export function openBooks(device: string, now: number, endOfLog: number): Books {
  return {
    device,
    epochs: [],
    replaced: [],
    odd: {},
    own: { chain: [], markers: [] },
    sent: 0,
    // Rows may be older than the vault: the log alone would not tell of them.
    full: { after: undefined, upTo: endOfLog, begun: false, gives: [] },
    devices: {},
    snapshots: {},
    loose: 0,
    lacking: {},
    owed: [],
    given: [],
    told: [],
    readAt: now,
  };
}

/** What the next segment of this device is called and what it follows. */
export function nextPlace({ own, full }: Books): { n: number; previous: string } {
  const head = own.chain.at(-1);
  const isStart = head === undefined || (full !== undefined && !full.begun);
  return { n: lastNumber(own.chain) + 1, previous: isStart ? noHash : hashOfLink(head) };
}
