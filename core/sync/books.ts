import {
  hashOfLink,
  lastNumber,
  numberOf,
  splitHead,
  type Announced,
  type Head,
  type Link,
} from './heads.ts';
import { rememberedLinks } from './horizons.ts';
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
  /** The number of the segment that is altered or held back. */
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
  pending?: { path: string; bytes: Bytes; then: Partial<Books> } | undefined;
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
  const noted = { ...chain, ...change, known: known.slice(-rememberedLinks) };
  return { ...books, devices: { ...books.devices, [device]: noted } };
}

/** The books after an old marker was met of which all is here; it says nothing of what is newest. */
export function noteLeftover(books: Books, device: string, at: Link): Books {
  const chain = chainOf(books, device);
  const known = [at, ...chain.known].slice(-rememberedLinks);
  return { ...books, devices: { ...books.devices, [device]: { ...chain, known } } };
}

/** Whether a segment is applied here, as far as is remembered. */
export function knows(books: Books, device: string, at: Link): boolean {
  if (device === books.device && books.own.chain.includes(at)) return true;
  return chainOf(books, device).known.includes(at);
}

/**
 * The books after something was applied that contains a chain up to a link. Its segments may be gone, and so
 * may its marker: that is no news.
 */
export function noteCovered(books: Books, device: string, at: Link): Books {
  const { covered, lower = 0 } = chainOf(books, device);
  return noteLinks(books, device, [at], { covered: Math.max(covered, numberOf(at)), lower });
}

const mostGiven = 50;

/** The books after a full state was applied that contains what could not be read. */
export function noteGiven(books: Books, gives: readonly Head[]): Books {
  let noted = books;
  if (gives.length > 0) noted = { ...noted, given: [...books.given, ...gives].slice(-mostGiven) };
  for (const head of gives) {
    const [device, at] = splitHead(head);
    if (device === books.device) continue;
    const { [head]: _, ...lacking } = noted.lacking;
    const owed = noted.owed.filter((one) => one !== head);
    noted = noteCovered({ ...noted, lacking, owed }, device, at);
  }
  return noted;
}

/** The books after another device said what it lacks. */
export function noteLacks(books: Books, lacks: readonly Head[]): Books {
  const owed = lacks.filter(
    (head) => ![...books.owed, ...books.given].includes(head) && knows(books, ...splitHead(head)),
  );
  return owed.length > 0 ? { ...books, owed: [...books.owed, ...owed] } : books;
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

/** The last segment of a device that a snapshot contains; 0 where none does. */
export function summedUp({ snapshots }: Books, device: string): number {
  const covered = Object.values(snapshots).flatMap(({ covers }) => covers[device] ?? []);
  return lastNumber(covered);
}

/** The snapshots of the vault up to which this device has all. */
export function snapshotsHere(books: Books): string[] {
  return Object.values(books.snapshots)
    .filter((snapshot) => hasAll(books, snapshot))
    .map(({ hash }) => hash)
    .sort();
}

/** The books of a device that publishes all it has, since what it wrote is gone. */
export function beginFull(books: Books, endOfLog: number): Books {
  const { pending: _, making: __, ...kept } = books;
  return { ...kept, full: { after: undefined, upTo: endOfLog, begun: false, gives: kept.owed } };
}

/**
 * The books of a device that found itself copied (a restored profile, or two that run from one): a new name,
 * and all that it has. What it wrote under the old one stays there, as that of another device.
 */
export function rename(books: Books, device: string, endOfLog: number): Books {
  const { device: old, own } = books;
  const others = Object.entries(books.snapshots).map(
    ([hash, { own: _, ...snapshot }]) => [hash, snapshot] as const,
  );
  const renamed: Books = {
    ...beginFull(books, endOfLog),
    device,
    own: { chain: [], markers: [] },
    snapshots: Object.fromEntries(others),
    told: [],
  };
  return noteLinks(renamed, old, own.chain.slice(-rememberedLinks), { heardAt: books.readAt });
}

/** The books of a device that lost rows and reads all of the vault once more. */
export function beginAgain(books: Books): Books {
  return { ...books, devices: {}, snapshots: {} };
}
