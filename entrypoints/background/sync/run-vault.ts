import { secretFromText } from '../../../core/sync/passphrase.ts';
import { openKeys } from '../../../core/sync/vault.ts';
import { sync, type SyncOptions } from '../../../core/sync/sync.ts';
import type { Books } from '../../../core/sync/books.ts';
import type { Outcome, SyncState } from '../../../core/sync/outcome.ts';
import { syncNewsroom, type Membership } from '../../../core/sync/members/sync-newsroom.ts';
import { RemoteError, type Remote, type RemoteFailure } from '../../../core/sync/remote.ts';
import type { RemoteDeps } from '../../../core/sync/remotes/http.ts';
import type { ReadProgress, VaultKeys } from '../../../core/sync/run.ts';
import type { SyncStore } from '../../../core/sync/sync-store.ts';
import type { Running } from '../../../core/sync/vault-state.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { openSyncStore } from '../../../storage/sync-store.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { noteRunning } from '../../../storage/vault-states.ts';
import { updateVault } from '../../../storage/vaults.ts';
import { findPlace, mayReach } from './access.ts';
import type { LivePlaces } from './live-places.ts';

/** What a person has agreed to. */
export type SyncHow = Pick<SyncOptions, 'confirm' | 'adopt' | 'again'>;

/** Bars move no faster than eyes follow; each move is a write. Milliseconds. */
const tellEvery = 500;

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

async function keysOf({ id, secrets }: VaultRow): Promise<VaultKeys | undefined> {
  const secret = await secretFromText(secrets.key);
  if (!secret || secret.vault !== id) return undefined;
  return openKeys(secret, random, secrets.wrap);
}

/** An outcome without a single request. */
function notTried(place: string, state: SyncState, failure?: RemoteFailure): Outcome {
  return {
    state,
    sent: 0,
    received: 0,
    requests: 0,
    bytesUp: 0,
    bytesDown: 0,
    faults: [],
    devices: [],
    place,
    ...(failure ? { failure: { failure, detail: {} } } : {}),
  };
}

interface Watched {
  store: SyncStore<Books>;
  onProgress(files: ReadProgress): void;
}

/** The store, and an ear for what is read; both tell how far the sync is. */
function watchProgress(db: SourceContextDatabase, { id }: VaultRow): Watched {
  const store = openSyncStore<Books>(db, Date.now);
  const running: Running = { since: Date.now(), requests: 0, received: 0 };
  let toldAt = running.since;
  async function tell(): Promise<void> {
    if (Date.now() - toldAt <= tellEvery) return;
    toldAt = Date.now();
    await noteRunning(db, id, running);
  }
  return {
    store: {
      ...store,
      async apply(vault, coming, books) {
        const impact = await store.apply(vault, coming, books);
        running.received += coming.operations.length;
        await tell();
        return impact;
      },
    },
    onProgress(files) {
      running.files = files;
      // A bar that stands still is no reason to stop.
      tell().catch(() => undefined);
    },
  };
}

function depsFor(db: SourceContextDatabase, { id, cache }: VaultRow): RemoteDeps {
  let known = cache;
  return {
    fetch: (...request) => fetch(...request),
    now: Date.now,
    wait: (milliseconds) => new Promise((passed) => setTimeout(passed, milliseconds)),
    cache: {
      read: async () => known,
      async write(value) {
        known = value;
        await updateVault(db, id, { cache: value });
      },
    },
  };
}

/** A newsroom: first who belongs to it, then what they wrote. */
async function runNewsroom(
  db: SourceContextDatabase,
  row: VaultRow,
  remote: Remote,
  membership: Membership,
  store: SyncStore<Books>,
  options: SyncOptions,
): Promise<Outcome> {
  try {
    const found = await syncNewsroom(remote, store, membership, options);
    const secrets = row.secrets.invitations ?? [];
    const requests = await Promise.all(
      found.requests.map(async (request) => {
        const known = await Promise.all(secrets.map((secret) => request.isInvitedBy(secret)));
        return { member: request.member, isInvited: known.includes(true) };
      }),
    );
    await updateVault(db, row.id, {
      secrets: { membership: found.membership },
      newsroom: { state: found.state, requests },
    });
    return found.vault ?? notTried(remote.place, 'done');
  } catch (error) {
    if (options.signal.aborted) return notTried(remote.place, 'stopped');
    if (!(error instanceof RemoteError)) throw error;
    const { failure, detail } = error;
    return { ...notTried(remote.place, 'failed'), failure: { failure, detail } };
  }
}

/** One sync of a vault, from looking whether the browser allows it to what came of it. */
export async function runVault(
  db: SourceContextDatabase,
  row: VaultRow,
  how: SyncHow,
  { signal, places }: { signal: AbortSignal; places: LivePlaces },
): Promise<Outcome> {
  const place = findPlace(row);
  // Put back from a copy, a vault lacks what only this browser had: the folder it may use.
  if (!place) return notTried(row.name, 'failed', 'withheld');
  const name = place.kind.place(place.settings);
  if (!(await mayReach(place.kind.origins(place.settings))))
    return notTried(name, 'failed', 'withheld');
  const open = () => place.kind.open(place.settings, depsFor(db, row));
  const { store, onProgress } = watchProgress(db, row);
  const options = { now: Date.now(), random, signal, onProgress, ...how };
  const { membership } = row.secrets;
  const keys = membership ? undefined : await keysOf(row);
  if (!membership && !keys) return notTried(name, 'other');
  const outcome = await places.use(row, place.kind, open, async (remote) =>
    membership
      ? runNewsroom(db, row, remote, membership, store, options)
      : sync(remote, store, keys!, options),
  );
  // What is carried by hand is as long as the file that a person reads or writes next.
  if (place.kind.byHand) await updateVault(db, row.id, { secrets: { fields: row.secrets.fields } });
  return outcome;
}
