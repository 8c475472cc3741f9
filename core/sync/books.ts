import { hashOfLink, lastNumber, numberOf, type Announced, type Link } from './heads.ts';
import { rememberedLinks } from './horizons.ts';
import { noHash } from './segment.ts';
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
}

/** A snapshot that is being written. */
export interface Making {
  covers: Record<string, Link>;
  after: string | undefined;
  parts: string[];
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
  /** A marker that is being written. */
  founding?: { epoch: string; bytes: Bytes } | undefined;
  /** The key closed by the passphrase, to be put there again if the place is wiped. */
  wrap?: Wrap | undefined;
  /** All segments of this device that may lie there, oldest first, and its markers. */
  own: { chain: Link[]; markers: Link[] };
  /** A file that was made and is not known to lie there yet: sent again as the same bytes. */
  pending?: { path: string; bytes: Bytes; then: Partial<Books> } | undefined;
  /** The place in the store's log up to which everything is in the chain. */
  sent: number;
  full?: FullState | undefined;
  making?: Making | undefined;
  devices: Record<string, Chain>;
  /** By hash. */
  snapshots: Record<string, Snapshot>;
  /** Snapshots that this device's last segment said to have. */
  told: string[];
  /** When the vault was read to its end the last time; milliseconds. */
  readAt: number;
}

export function openBooks(device: string, now: number, endOfLog: number): Books {
  return {
    device,
    epochs: [],
    replaced: [],
    own: { chain: [], markers: [] },
    sent: 0,
    // Rows may be older than the vault: the log alone would not tell of them.
    full: { after: undefined, upTo: endOfLog, begun: false },
    devices: {},
    snapshots: {},
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

const unheard: Chain = { known: [], heardAt: 0, has: [], covered: 0 };

export function chainOf(books: Books, device: string): Chain {
  return Object.hasOwn(books.devices, device) ? (books.devices[device] ?? unheard) : unheard;
}

/** The books after segments of a device were applied. */
export function noteLinks(
  books: Books,
  device: string,
  links: readonly Link[],
  change: Partial<Chain> = {},
): Books {
  const chain = chainOf(books, device);
  const known = [...chain.known.filter((at) => !links.includes(at)), ...links];
  const isHeard = links.length > 0 ? { lower: undefined } : {};
  const noted = { ...chain, ...isHeard, ...change, known: known.slice(-rememberedLinks) };
  return { ...books, devices: { ...books.devices, [device]: noted } };
}

/** Whether a segment is applied here, as far as is remembered. */
export function knows(books: Books, device: string, at: Link): boolean {
  if (device === books.device && books.own.chain.includes(at)) return true;
  return chainOf(books, device).known.includes(at);
}

/** Whether everything that a snapshot contains is here. */
export function hasAll(books: Books, snapshot: Snapshot): boolean {
  return (
    snapshot.isRead ||
    Object.entries(snapshot.covers).every(([device, at]) => {
      if (knows(books, device, at)) return true;
      const { known } = chainOf(books, device);
      const [oldest] = known;
      return known.length >= rememberedLinks && !!oldest && numberOf(at) < numberOf(oldest);
    })
  );
}

/** The snapshots of the vault up to which this device has all. */
export function snapshotsHere(books: Books): string[] {
  return Object.values(books.snapshots)
    .filter((snapshot) => hasAll(books, snapshot))
    .map(({ hash }) => hash)
    .sort();
}

/**
 * The books of a device that found itself copied (a restored profile, or two that run from one): a new name.
 * What it wrote under the old one stays there, as that of another device; what it had not sent, it sends anew.
 */
export function rename(books: Books, device: string): Books {
  const { device: old, own, pending: _, making: __, ...kept } = books;
  const renamed: Books = { ...kept, device, own: { chain: [], markers: [] }, told: [] };
  if (renamed.full) renamed.full = { ...renamed.full, after: undefined, begun: false };
  for (const [hash, { own: _parts, ...snapshot }] of Object.entries(renamed.snapshots))
    renamed.snapshots = { ...renamed.snapshots, [hash]: snapshot };
  return noteLinks(renamed, old, own.chain.slice(-rememberedLinks), { heardAt: books.readAt });
}

/** The books of a device that publishes all it has, since what it wrote is gone. */
export function beginFull(books: Books, endOfLog: number): Books {
  const { pending: _, making: __, ...kept } = books;
  return { ...kept, full: { after: undefined, upTo: endOfLog, begun: false } };
}

/** The books of a device that lost rows and reads all of the vault once more. */
export function beginAgain(books: Books): Books {
  return { ...books, devices: {}, snapshots: {} };
}
