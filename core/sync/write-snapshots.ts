import { type Books, type Snapshot } from './books.ts';
import { chainOf, hasAll } from './note-chains.ts';
import {
  announcementPath,
  hashOfLink,
  lastNumber,
  numberOf,
  partPath,
  segmentPath,
  type Link,
} from './heads.ts';
import { activeFor, triesToRead } from './horizons.ts';
import type { SyncState } from './outcome.ts';
import { bestSnapshot, walkSnapshot } from './read-snapshots.ts';
import { freeze, isTooLong, sendPending } from './push.ts';
import { saveBooks, tellFault, type Run } from './run.ts';
import { noHash } from './segment.ts';
import { openStep } from './walk.ts';

/** Files taken away in one sync, so that none takes for ever. */
const mostRemoved = 200;

/** The last segment of each device that is applied here. */
function reachOf({ device, own, devices }: Books): Record<string, Link> {
  const reach: Record<string, Link> = {};
  const head = own.chain.at(-1);
  if (head) reach[device] = head;
  for (const [other, { known }] of Object.entries(devices)) {
    const last = known.find((at) => numberOf(at) === lastNumber(known));
    if (last) reach[other] = last;
  }
  return reach;
}

/** Devices that were heard from within half a year, and have a marker. */
function activeDevices({ books, heads, now }: Run): string[] {
  return Object.entries(books.devices)
    .filter(([device, { heardAt }]) => heads.devices.has(device) && heardAt > now - activeFor)
    .map(([device]) => device);
}

/**
 * Every device acknowledges a snapshot, and every other reads that: 25 requests among 5 devices, 400 among 20. So many
 * devices bear that for the usual number of segments; among more it stands for more of them by as much.
 */
const fewDevices = 5;

/** Segments that are worth a snapshot here. */
function segmentsWorth(run: Run): number {
  const devices = activeDevices(run).length + 1;
  return Math.ceil(run.limits.snapshot * Math.max(1, devices / fewDevices) ** 2);
}

/**
 * Whether it is this device's turn: segments have come together that no snapshot contains. The first of the
 * active devices by name begins, the others only when it does not; two at once do no harm.
 */
export function isSnapshotDue(run: Run): boolean {
  const { books } = run;
  if (books.making) return true;
  if (books.own.chain.length === 0) return false;
  const isFirst = activeDevices(run).every((device) => device > books.device);
  return books.loose >= segmentsWorth(run) * (isFirst ? 1 : 2);
}

/** Writes all that stands here as a snapshot, part by part, and announces it when all parts lie there. */
export async function writeSnapshot(run: Run): Promise<SyncState | undefined> {
  if (!run.books.making)
    await saveBooks(run, {
      ...run.books,
      making: { covers: reachOf(run.books), after: undefined, parts: [] },
    });
  for (let most = run.limits.slice; run.books.making;) {
    const { making, device } = run.books;
    const page = await run.store.readState(making.after, most);
    if (most > 1 && isTooLong(page)) {
      most = Math.ceil(most / 2);
      continue;
    }
    const isLast = page.next === undefined;
    const n = making.parts.length + 1;
    const header = { at: run.now, has: [], ...(isLast ? { covers: making.covers } : {}) };
    const previous = making.parts.at(-1) ?? noHash;
    await freeze(run, { use: 'snapshot', n, previous }, header, page, (at) => ({
      making: { ...making, after: page.next, parts: [...making.parts, hashOfLink(at)] },
    }));
    const state = await sendPending(run);
    if (state) return state;
    if (!isLast) continue;
    const parts = run.books.making?.parts ?? [];
    const hash = parts.at(-1) ?? noHash;
    const announced = { device, parts: parts.length, hash };
    await run.remote.put(announcementPath(announced), new Uint8Array(), run.signal);
    const { making: _, ...books } = { ...run.books, loose: 0 };
    const snapshot: Snapshot = { ...announced, covers: making.covers, isRead: true, own: parts };
    await saveBooks(run, { ...books, snapshots: { ...books.snapshots, [hash]: snapshot } });
  }
  return undefined;
}

/** Every active device has said that it has all that the snapshot contains. */
function isAcknowledged(run: Run, { hash }: Snapshot): boolean {
  return activeDevices(run).every((device) => chainOf(run.books, device).has.includes(hash));
}

/**
 * Reads a snapshot to its end once more, right before something is given up for it. One that is damaged
 * counts for nothing from then on, and another is written.
 */
async function verify(run: Run, snapshot: Snapshot): Promise<boolean> {
  const { device, hash } = snapshot;
  const walk = await walkSnapshot(run, snapshot);
  let kind = walk.ok ? undefined : walk.kind;
  for (const step of walk.ok ? walk.steps : []) {
    const opened = await openStep(run, step);
    if (!opened.ok) kind = opened.why;
  }
  if (!kind) return true;
  tellFault(run, { device, kind });
  const { [hash]: _, ...snapshots } = run.books.snapshots;
  const odd = { ...run.books.odd, [hash]: triesToRead };
  await saveBooks(run, { ...run.books, snapshots, odd, loose: segmentsWorth(run) });
  return false;
}

/** True where a snapshot contains all that another one does. */
function contains(snapshot: Snapshot, other: Snapshot): boolean {
  return Object.entries(other.covers).every(
    ([device, at]) => numberOf(snapshot.covers[device] ?? '0.') >= numberOf(at),
  );
}

/**
 * Takes away this device's own segments and snapshots that a newer snapshot stands for, once it lies there
 * whole and every active device has said that it needs them no more.
 */
export async function compact(run: Run): Promise<void> {
  const best = bestSnapshot(run);
  const covered = best?.covers[run.books.device];
  if (!best || !hasAll(run.books, best) || !isAcknowledged(run, best)) return;
  const isStale = ({ hash, own }: Snapshot) => own !== undefined && hash !== best.hash;
  const stale = Object.values(run.books.snapshots).filter(
    (snapshot) => isStale(snapshot) && contains(best, snapshot),
  );
  const isOld = (at: Link) => covered !== undefined && numberOf(at) < numberOf(covered);
  const old = run.books.own.chain.slice(0, -1).filter(isOld).slice(0, mostRemoved);
  if (old.length + stale.length === 0 || !(await verify(run, best))) return;

  const { remote, signal } = run;
  for (const at of old) await remote.remove(segmentPath(run.books.device, at), signal);
  for (const snapshot of stale) {
    await remote.remove(announcementPath(snapshot), signal);
    for (const hash of snapshot.own ?? []) await remote.remove(partPath(hash), signal);
  }
  const { books } = run;
  const chain = books.own.chain.filter((at) => !old.includes(at));
  const snapshots = Object.fromEntries(
    Object.entries(books.snapshots).filter(([, snapshot]) => !stale.includes(snapshot)),
  );
  await saveBooks(run, { ...books, snapshots, own: { ...books.own, chain } });
}
