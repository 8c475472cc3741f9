import { applyFetched, mayApply, type Fetched } from './apply.ts';
import { rename } from './begin-again.ts';
import { type Books } from './books.ts';
import { chainOf, knows, noteLeftover, noteLinks } from './note-chains.ts';
import {
  headPath,
  lastNumber,
  numberOf,
  splitHead,
  toHead,
  type Head,
  type Link,
} from './heads.ts';
import { firstWait, longestWait, triesToRead } from './horizons.ts';
import type { HeadPlan } from './judge-heads.ts';
import { beginReading, makeName, saveBooks, tellFault, type Run } from './run.ts';
import { bestSnapshot, pullSnapshot } from './read-snapshots.ts';
import { openStep, walkBack, type Trail, type Walk } from './walk.ts';

/**
 * Under its own name a device found what it did not write. Is it real, then this device is a copy, or its
 * profile came back from a backup; it goes by a new name, since two may not write one chain.
 */
export async function settleName(run: Run, strangers: readonly Link[]): Promise<void> {
  const { device } = run.books;
  for (const at of strangers) {
    const tried = run.books.odd[at] ?? 0;
    if (tried >= triesToRead) continue;
    const trail: Trail = {
      use: 'segment', device, mayBeGone: () => false, isKnown: (one) => one !== at,
    }; // prettier-ignore
    const walk = await walkBack(run, trail, at);
    const [step] = walk.ok ? walk.steps : [];
    const opened = step && (await openStep(run, step));
    if (!opened?.ok) {
      await saveBooks(run, { ...run.books, odd: { ...run.books.odd, [at]: tried + 1 } });
      continue;
    }
    run.outcome.renamed = true;
    const end = await run.store.endOfLog();
    await saveBooks(run, rename(run.books, makeName(run.random), end));
    return;
  }
}

/**
 * Devices of which the listing shows less than before; it may be late, so each is asked for by its name once.
 * @returns whether the place lost something since the last time
 */
export async function checkLower(run: Run, lower: HeadPlan['lower']): Promise<boolean> {
  let isNews = false;
  for (const { device, was, is } of lower) {
    if (chainOf(run.books, device).lower !== is) {
      if (await run.remote.get(headPath(device, was), run.signal)) continue;
      await saveBooks(run, noteLinks(run.books, device, [], { lower: is }));
      isNews = true;
    }
    tellFault(run, { device, kind: is === 0 ? 'missing' : 'rolled-back', n: numberOf(was) });
  }
  return isNews;
}

function trailOf({ books }: Run, device: string): Trail {
  const { covered } = chainOf(books, device);
  return {
    use: 'segment',
    device,
    isKnown: (at) => knows(books, device, at),
    mayBeGone: (n) => n <= covered,
  };
}

interface Walked {
  device: string;
  at: Link;
  walk: Walk;
}

/** What could not be read lately is not asked for at every sync: twice more, then ever more rarely. */
function isTime({ books, now }: Run, head: Head): boolean {
  const lack = books.lacking[head];
  if (!lack || lack.tries < triesToRead) return true;
  const wait = Math.min(firstWait * 2 ** (lack.tries - triesToRead), longestWait);
  return Math.abs(now - lack.at) >= wait;
}

/** The books after some heads were walked back from: what could not be read, and what only left a marker. */
function noteWalked({ books, now }: Run, walked: readonly Walked[]): Books {
  let noted = books;
  for (const { device, at, walk } of walked) {
    const head = toHead(device, at);
    const { [head]: before, ...lacking } = noted.lacking;
    if (!walk.ok) {
      const { kind, n } = walk;
      const { tries, isTold } = before ?? { tries: 0, isTold: false };
      lacking[head] = { kind, n, tries: tries + 1, at: now, isTold };
    }
    if (!walk.ok || before) noted = { ...noted, lacking };
    // All of it is here by a snapshot; only the marker was left.
    if (walk.ok && walk.steps.length === 0) noted = noteLeftover(noted, device, at);
  }
  return noted;
}

/** The books without lacks of markers that are gone, and the rest of them named. */
function settleLacks(run: Run): void {
  const listed = Object.entries(run.books.lacking).filter(([head]) => {
    const [device, at] = splitHead(head);
    return run.heads.devices.get(device)?.includes(at);
  });
  for (const [head, { kind, n }] of listed) tellFault(run, { device: splitHead(head)[0], kind, n });
  run.books = { ...run.books, lacking: Object.fromEntries(listed) };
}

/** How many segments lie between some heads and what is known of their chains. */
function countUnread({ books }: Run, unknown: HeadPlan['unknown']): number {
  return unknown.reduce((sum, { device, at }) => {
    const { known, covered } = chainOf(books, device);
    return sum + Math.max(numberOf(at) - Math.max(lastNumber(known), covered), 1);
  }, 0);
}

/**
 * Reads what others wrote and this device has not seen. What is altered or withheld is named and left out;
 * all else is applied.
 * @returns false where the person is to be asked first
 */
export async function pull(run: Run, unknown: HeadPlan['unknown']): Promise<boolean> {
  const walkAll = async () => {
    const walked: Walked[] = [];
    beginReading(run, countUnread(run, unknown));
    for (const { device, at } of unknown)
      if (isTime(run, toHead(device, at)))
        walked.push({ device, at, walk: await walkBack(run, trailOf(run, device), at) });
    return walked;
  };
  const best = bestSnapshot(run);
  const isUnread = best !== undefined && !best.isRead;
  // A newcomer makes one walk instead of many.
  const isNew = Object.keys(run.books.devices).length === 0;
  if (isUnread && isNew && !(await pullSnapshot(run, best))) return false;
  let walked = await walkAll();
  const lacks = walked.some(({ walk }) => !walk.ok && walk.kind === 'withheld');
  if (isUnread && !isNew && lacks) {
    if (!(await pullSnapshot(run, best))) return false;
    walked = await walkAll();
  }

  const noted = noteWalked(run, walked);
  if (noted !== run.books) await saveBooks(run, noted);
  settleLacks(run);
  const fetched = walked.flatMap(({ device, walk }): Fetched[] =>
    walk.ok && walk.steps.length > 0 ? [{ device, steps: walk.steps }] : [],
  );
  if (fetched.length === 0) return true;
  if (!(await mayApply(run, fetched))) return false;
  for (const one of fetched) await applyFetched(run, one);
  return true;
}
