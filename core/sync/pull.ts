import { applyFetched, mayApply, type Fetched } from './apply.ts';
import { chainOf, knows, noteLinks, rename, type Books, type Snapshot } from './books.ts';
import { headPath, numberOf, toLink, type Announced, type Link } from './heads.ts';
import type { HeadPlan } from './judge-heads.ts';
import { makeName, saveBooks, tellFault, type Run } from './run.ts';
import { openStep, walkBack, type Trail, type Walk } from './walk.ts';

/**
 * Under its own name a device found what it did not write. Is it real, then this device is a copy, or its
 * profile came back from a backup; it goes by a new name, since two may not write one chain.
 */
export async function settleName(run: Run, strangers: readonly Link[]): Promise<void> {
  const { device } = run.books;
  for (const at of strangers) {
    const trail: Trail = {
      use: 'segment', device, mayBeGone: () => false, isKnown: (one) => one !== at,
    }; // prettier-ignore
    const walk = await walkBack(run, trail, at);
    const [step] = walk.ok ? walk.steps : [];
    const opened = step && (await openStep(run, step));
    if (!opened?.ok) continue;
    run.outcome.renamed = true;
    await saveBooks(run, rename(run.books, makeName(run.random)));
    return;
  }
}

/** Devices of which the listing shows less than before; it may be late, so each is asked for by its name once. */
export async function checkLower(run: Run, lower: HeadPlan['lower']): Promise<void> {
  for (const { device, was, is } of lower) {
    if (chainOf(run.books, device).lower !== is) {
      if (await run.remote.get(headPath(device, was), run.signal)) continue;
      await saveBooks(run, noteLinks(run.books, device, [], { lower: is }));
    }
    tellFault(run, { device, kind: is === 0 ? 'missing' : 'rolled-back', n: numberOf(was) });
  }
}

function trailOfSnapshot({ device }: Snapshot): Trail {
  return { use: 'snapshot', device, isKnown: () => false, mayBeGone: () => false };
}

export function walkSnapshot(run: Run, snapshot: Snapshot): Promise<Walk> {
  return walkBack(run, trailOfSnapshot(snapshot), toLink(snapshot.parts, snapshot.hash));
}

/** What the last part of a snapshot says that it covers; what is wrong with it is named. */
async function readCovers(run: Run, announced: Announced): Promise<Snapshot | undefined> {
  const snapshot: Snapshot = { ...announced, covers: {}, isRead: false };
  const at = toLink(announced.parts, announced.hash);
  const last: Trail = { ...trailOfSnapshot(snapshot), isKnown: (one) => one !== at };
  const walk = await walkBack(run, last, at);
  const [step] = walk.ok ? walk.steps : [];
  const opened = step && (await openStep(run, step));
  const kind = walk.ok ? opened?.ok === false && opened.why : walk.kind;
  if (kind) tellFault(run, { device: announced.device, kind });
  const covers = opened?.ok ? opened.header.covers : undefined;
  return covers && { ...snapshot, covers };
}

/** Reads what snapshots cover that are new here, and forgets those that are gone. */
export async function noteSnapshots(run: Run): Promise<void> {
  const { heads, books } = run;
  const isListed = (hash: string) => heads.snapshots.some((one) => one.hash === hash);
  const kept = Object.entries(books.snapshots).filter(([hash, { own }]) => own || isListed(hash));
  const snapshots = Object.fromEntries(kept);
  for (const announced of heads.snapshots) {
    const read = snapshots[announced.hash] ?? (await readCovers(run, announced));
    if (read) snapshots[announced.hash] = read;
  }
  const isNews = Object.keys(snapshots).some((hash) => !Object.hasOwn(books.snapshots, hash));
  if (isNews || kept.length < Object.keys(books.snapshots).length)
    await saveBooks(run, { ...run.books, snapshots });
}

/** The snapshot that helps most, of those that lie there: the one that covers the most segments. */
export function bestSnapshot({ books, heads }: Run): Snapshot | undefined {
  const reach = ({ covers }: Snapshot) =>
    Object.values(covers).reduce((sum, at) => sum + numberOf(at), 0);
  return heads.snapshots
    .flatMap(({ hash }) => books.snapshots[hash] ?? [])
    .sort((a, b) => reach(b) - reach(a) || (a.hash < b.hash ? -1 : 1))[0];
}

/** The books once a snapshot is applied: all that it covers is known. */
function noteSnapshot(books: Books, snapshot: Snapshot): Books {
  let noted: Books = {
    ...books,
    snapshots: { ...books.snapshots, [snapshot.hash]: { ...snapshot, isRead: true } },
  };
  for (const [device, at] of Object.entries(snapshot.covers)) {
    if (device === books.device) continue;
    const { covered } = chainOf(noted, device);
    noted = noteLinks(noted, device, [at], { covered: Math.max(covered, numberOf(at)) });
  }
  return noted;
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

/** @returns false where the person is to be asked first */
export async function pullSnapshot(run: Run, snapshot: Snapshot): Promise<boolean> {
  const { device } = snapshot;
  const walk = await walkSnapshot(run, snapshot);
  if (!walk.ok) {
    tellFault(run, { device, kind: walk.kind });
    return true;
  }
  const fetched: Fetched = { device, steps: walk.steps, isSnapshot: true };
  if (!(await mayApply(run, [fetched]))) return false;
  if (await applyFetched(run, fetched)) await saveBooks(run, noteSnapshot(run.books, snapshot));
  return true;
}

/**
 * Reads what others wrote and this device has not seen. What is altered or held back is named and left out;
 * all else is applied.
 * @returns false where the person is to be asked first
 */
export async function pull(run: Run, unknown: HeadPlan['unknown']): Promise<boolean> {
  const walkAll = async () => {
    const walked: { device: string; walk: Walk }[] = [];
    for (const { device, at } of unknown)
      walked.push({ device, walk: await walkBack(run, trailOf(run, device), at) });
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

  const fetched: Fetched[] = [];
  for (const { device, walk } of walked)
    if (walk.ok) fetched.push({ device, steps: walk.steps });
    else tellFault(run, { device, kind: walk.kind, n: walk.n });
  if (fetched.length === 0) return true;
  if (!(await mayApply(run, fetched))) return false;
  for (const one of fetched) await applyFetched(run, one);
  return true;
}
