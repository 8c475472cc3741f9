import { beginAgain, beginFull } from './begin-again.ts';
import { openBooks, type Books } from './books.ts';
import { countTraffic } from './counted-remote.ts';
import { findVault } from './find-vault.ts';
import { headPath, readHeads } from './heads.ts';
import { longAway, noteReadingAfter, usualLimits, type Limits } from './horizons.ts';
import { judgeHeads } from './judge-heads.ts';
import { hindering, type Outcome, type SyncState } from './outcome.ts';
import { checkLower, pull, settleName } from './pull.ts';
import { noteSnapshots } from './read-snapshots.ts';
import { pushWord, pushEdits, pushMarker, pushState, sendPending } from './push.ts';
import { RemoteError, type Remote } from './remote.ts';
import { makeName, saveBooks, type ReadProgress, type Run, type VaultKeys } from './run.ts';
import type { Random } from './seal.ts';
import { compact, isSnapshotDue, writeSnapshot } from './write-snapshots.ts';
import { StoreError, type SyncStore } from './sync-store.ts';

export interface SyncOptions {
  /** The device's clock, in milliseconds. */
  now: number;
  random: Random;
  /** Ends the sync at the next step; nothing is lost. */
  signal: AbortSignal;
  /** The person has seen what lies at the place and wants the vault to begin there. */
  adopt?: boolean;
  /** The token of an `ask` that the person has agreed to. */
  confirm?: string;
  /** Reads all of the vault once more, for a device that lost rows. */
  again?: boolean;
  limits?: Limits;
  /** Told of every file that was read of what others wrote. */
  onProgress?: (progress: ReadProgress) => void;
}

/** The own marker is not shown: is the listing late, or is the marker gone with all that it stood for? */
async function isWiped({ remote, books, signal }: Run, behind: string | undefined) {
  return behind !== undefined && !(await remote.get(headPath(books.device, behind), signal));
}

async function goThrough(run: Run): Promise<SyncState> {
  const missing = await findVault(run);
  if (missing) return missing;

  await settleName(run, judgeHeads(run.heads, run.books).strangers);
  const plan = judgeHeads(run.heads, run.books);
  const isLongAway = run.now - run.books.readAt > longAway;
  if (!run.books.full && (isLongAway || (await isWiped(run, plan.behind))))
    await saveBooks(run, { ...beginFull(run.books, await run.store.endOfLog()), readAt: run.now });
  const isPublished = run.books.full !== undefined;
  const stuck = (await sendPending(run)) ?? (await pushState(run));
  if (stuck) return stuck;

  await noteSnapshots(run);
  const isLess = await checkLower(run, plan.lower);
  const isPulled = await pull(run, plan.unknown);
  const isRead = isPulled && !run.outcome.faults.some(({ kind }) => hindering.has(kind));
  if (isRead && (plan.unknown.length > 0 || run.now - run.books.readAt > noteReadingAfter))
    await saveBooks(run, { ...run.books, readAt: run.now });

  // What others lack, or the place lost of somebody who may never come back, is put there by who has it.
  if (run.books.owed.length > 0 || (isLess && !isPublished))
    await saveBooks(run, beginFull(run.books, await run.store.endOfLog()));
  const unsent = (await pushState(run)) ?? (await pushEdits(run)) ?? (await pushWord(run));
  if (unsent) return unsent;
  await pushMarker(run);
  if (!isPulled) return 'ask';
  if (isRead) {
    const unwritten = isSnapshotDue(run) ? await writeSnapshot(run) : undefined;
    if (unwritten) return unwritten;
    await compact(run);
  }
  return 'done';
}

/** What went wrong, as an outcome; whatever else is thrown is a bug. */
function nameFailure(error: unknown, signal: AbortSignal, outcome: Outcome): SyncState {
  if (signal.aborted) return 'stopped';
  if (error instanceof RemoteError) {
    outcome.failure = { failure: error.failure, detail: error.detail };
    return 'failed';
  }
  if (error instanceof StoreError) {
    outcome.storeFailure = error.failure;
    return 'store';
  }
  throw error;
}

/**
 * Brings a vault and this device together. Ended at any moment, by whatever, the next one goes on; two at
 * once lose nothing, though they may send something twice.
 */
export async function sync(
  remote: Remote,
  store: SyncStore<Books>,
  keys: VaultKeys,
  options: SyncOptions,
): Promise<Outcome> {
  const {
    now,
    random,
    signal,
    adopt = false,
    confirm,
    again = false,
    limits = usualLimits,
    onProgress = () => undefined,
  } = options;
  const outcome: Outcome = {
    state: 'done', place: remote.place, sent: 0, received: 0, requests: 0, bytesUp: 0, bytesDown: 0,
    faults: [], devices: [],
  }; // prettier-ignore
  const counted = countTraffic(remote, outcome);
  try {
    const known = await store.readBooks(keys.vault);
    const books = known ?? openBooks(makeName(random), now, await store.endOfLog());
    const heads = readHeads(await counted.list('heads', signal));
    const run: Run = {
      remote: counted, store, keys, now, random, signal, adopt, confirm, limits, outcome, heads, onProgress,
      books: again ? beginAgain(books) : books,
    }; // prettier-ignore
    outcome.state = await goThrough(run);
    outcome.devices = Object.entries(run.books.devices).map(([device, { heardAt, signer }]) =>
      signer === undefined ? { device, heardAt } : { device, heardAt, signer },
    );
  } catch (error) {
    outcome.state = nameFailure(error, signal, outcome);
  }
  return outcome;
}
