import type { Books, Chain, Snapshot } from './books.ts';
import { lastNumber, numberOf, splitHead, type Head, type Link } from './heads.ts';
import { rememberedLinks } from './horizons.ts';

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
