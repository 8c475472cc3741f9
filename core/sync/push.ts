import { nextPlace, type Books } from './books.ts';
import { snapshotsHere } from './note-chains.ts';
import { headPath, type Head, partPath, segmentPath, toLink, type Link } from './heads.ts';
import { segmentSigns } from './horizons.ts';
import { writeLine } from './operation-line.ts';
import type { SyncState } from './outcome.ts';
import { putSafely, saveBooks, type Run } from './run.ts';
import type { SealedPlace } from './seal.ts';
import { writeSegment, type SegmentHeader } from './segment.ts';
import type { Operation } from './operation.ts';
import type { ParkedLine } from './sync-store.ts';

/** Heads named in one segment. */
const mostLacks = 50;

export interface Content {
  operations: readonly Operation[];
  parked: readonly ParkedLine[];
}

/** Too long for one segment; a row alone is never. */
export function isTooLong({ operations, parked }: Content): boolean {
  if (operations.length + parked.length < 2) return false;
  let signs = parked.reduce((sum, { length }) => sum + length, 0);
  for (const operation of operations) {
    signs += writeLine(operation).length;
    if (signs > segmentSigns) return true;
  }
  return signs > segmentSigns;
}

/**
 * Makes a file and keeps it before it is sent: whatever happens on the way, the same bytes are sent again
 * until they lie there, and never others under the same name.
 * @param after what the books say once it lies there
 */
export async function freeze(
  run: Run,
  place: Pick<SealedPlace, 'use' | 'n' | 'previous'>,
  header: SegmentHeader,
  content: Content,
  after: (at: Link) => Partial<Books>,
): Promise<void> {
  const { keys, books } = run;
  const whole = { vault: keys.vault, device: books.device, ...place };
  const { bytes, hash } = await writeSegment(keys.seal, whole, header, content);
  const at = toLink(place.n, hash);
  const path = place.use === 'segment' ? segmentPath(books.device, at) : partPath(hash);
  await saveBooks(run, { ...books, pending: { path, bytes, after: after(at) } });
}

/** Sends what was frozen. */
export async function sendPending(run: Run): Promise<SyncState | undefined> {
  const { pending } = run.books;
  if (!pending) return undefined;
  run.signal.throwIfAborted();
  if (!(await putSafely(run, pending.path, pending.bytes))) return 'unsound';
  const { pending: _, ...books } = run.books;
  await saveBooks(run, { ...books, ...pending.after });
  return undefined;
}

/** What this device could not read, though it tried again: whoever has it is asked to give it. */
function headsToTell({ lacking }: Books): Head[] {
  return Object.entries(lacking)
    .filter(([, { tries }]) => tries > 1)
    .map(([head]) => head)
    .slice(0, mostLacks);
}

async function sendSegment(
  run: Run,
  content: Content,
  then: Partial<Books>,
  gives: readonly Head[] = [],
): Promise<SyncState | undefined> {
  const { own } = run.books;
  const lacks = headsToTell(run.books);
  const lacking = { ...run.books.lacking };
  for (const head of lacks) if (lacking[head]) lacking[head] = { ...lacking[head], isTold: true };
  const has = snapshotsHere(run.books);
  const loose = run.books.loose + Math.min(content.operations.length, 1);
  const place = { use: 'segment', ...nextPlace(run.books) } as const;
  const header = { at: run.now, has, lacks, gives: [...gives] };
  await freeze(run, place, header, content, (at) => ({
    ...then,
    lacking,
    told: has,
    loose,
    own: { ...own, chain: [...own.chain, at] },
  }));
  const state = await sendPending(run);
  if (!state) run.outcome.sent += content.operations.length;
  return state;
}

/** Sends what was edited here since the last time, and what other vaults told. */
export async function pushEdits(run: Run): Promise<SyncState | undefined> {
  const { vault } = run.keys;
  for (let most = run.limits.slice; ;) {
    const { operations, upTo } = await run.store.readOutbox(vault, run.books.sent, most);
    if (operations.length === 0) {
      if (upTo > run.books.sent) await saveBooks(run, { ...run.books, sent: upTo });
      return undefined;
    }
    if (most > 1 && isTooLong({ operations, parked: [] })) {
      most = Math.ceil(most / 2);
      continue;
    }
    const state = await sendSegment(run, { operations, parked: [] }, { sent: upTo });
    if (state) return state;
  }
}

/** Publishes all that stands here and all that was deleted, as a chain that begins anew. */
export async function pushState(run: Run): Promise<SyncState | undefined> {
  for (let most = run.limits.slice; run.books.full;) {
    const { full, own } = run.books;
    const page = await run.store.readState(full.after, most);
    if (most > 1 && isTooLong(page)) {
      most = Math.ceil(most / 2);
      continue;
    }
    const isEmpty = page.operations.length + page.parked.length === 0;
    const isLast = page.next === undefined;
    const sent = Math.max(run.books.sent, full.upTo);
    const then: Partial<Books> = isLast
      ? { full: undefined, sent, owed: run.books.owed.filter((head) => !full.gives.includes(head)) }
      : { full: { ...full, after: page.next, begun: true } };
    // A newcomer without anything has nothing to say; who has written begins its chain anew at least.
    if (isEmpty && (!isLast || full.begun || own.chain.length === 0))
      await saveBooks(run, {
        ...run.books,
        ...(isLast ? then : { full: { ...full, after: page.next } }),
      });
    else {
      const state = await sendSegment(run, page, then, isLast ? full.gives : []);
      if (state) return state;
    }
  }
  return undefined;
}

/**
 * Says once up to which snapshots this device has all, and what it could not read, where no segment has said
 * it along the way.
 */
export async function pushWord(run: Run): Promise<SyncState | undefined> {
  const { told, own, lacking } = run.books;
  const isAcknowledged =
    own.chain.length === 0 || snapshotsHere(run.books).every((hash) => told.includes(hash));
  const isAllTold = headsToTell(run.books).every((head) => lacking[head]?.isTold);
  if (isAcknowledged && isAllTold) return undefined;
  return sendSegment(run, { operations: [], parked: [] }, {});
}

/** Shows the end of the own chain to the others: the new marker first, then the old ones go. */
export async function pushMarker(run: Run): Promise<void> {
  const { remote, signal, heads } = run;
  const { device, own } = run.books;
  const head = own.chain.at(-1);
  if (head === undefined) return;
  const listed = heads.devices.get(device) ?? [];
  if (!listed.includes(head)) {
    await remote.put(headPath(device, head), new Uint8Array(), signal);
    const markers = [...own.markers.filter((at) => at !== head), head];
    await saveBooks(run, { ...run.books, own: { ...own, markers } });
  }
  const { chain, markers } = run.books.own;
  const old = new Set([...markers, ...listed.filter((at) => chain.includes(at))]);
  old.delete(head);
  for (const at of old) await remote.remove(headPath(device, at), signal);
  if (markers.length !== 1 || markers[0] !== head)
    await saveBooks(run, { ...run.books, own: { chain, markers: [head] } });
}
