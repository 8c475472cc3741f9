import { secretFromText } from '../../../core/sync/passphrase.ts';
import { openKeys } from '../../../core/sync/vault.ts';
import { sync, type SyncOptions } from '../../../core/sync/sync.ts';
import type { Books } from '../../../core/sync/books.ts';
import type { Outcome, SyncState } from '../../../core/sync/outcome.ts';
import type { RemoteFailure } from '../../../core/sync/remote.ts';
import type { VaultKeys } from '../../../core/sync/run.ts';
import type { SyncStore } from '../../../core/sync/sync-store.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { openSyncStore } from '../../../storage/sync-store.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { noteRunning } from '../../../storage/vault-states.ts';
import { updateVault } from '../../../storage/vaults.ts';
import { findPlace, mayReach } from './access.ts';

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

/** The store, telling how many rows came so far. */
function countedStore(db: SourceContextDatabase, { id }: VaultRow): SyncStore<Books> {
  const store = openSyncStore<Books>(db, Date.now);
  const running = { since: Date.now(), requests: 0, received: 0 };
  let toldAt = running.since;
  return {
    ...store,
    async apply(vault, coming, books) {
      const impact = await store.apply(vault, coming, books);
      running.received += coming.operations.length;
      if (Date.now() - toldAt > tellEvery) {
        toldAt = Date.now();
        await noteRunning(db, id, running);
      }
      return impact;
    },
  };
}

/** One sync of a vault, from looking whether the browser allows it to what came of it. */
export async function runVault(
  db: SourceContextDatabase,
  row: VaultRow,
  how: SyncHow,
  signal: AbortSignal,
): Promise<Outcome> {
  const place = findPlace(row);
  const keys = await keysOf(row);
  // Put back from a copy, a vault lacks what only this browser had: the folder it may use.
  if (!place) return notTried(row.name, 'failed', 'withheld');
  if (!keys) return notTried(row.name, 'other');
  const name = place.kind.place(place.settings);
  if (!(await mayReach(place.kind.origins(place.settings))))
    return notTried(name, 'failed', 'withheld');
  const remote = place.kind.open(place.settings, {
    fetch: (...request) => fetch(...request),
    now: Date.now,
  });
  const outcome = await sync(remote, countedStore(db, row), keys, {
    now: Date.now(),
    random,
    signal,
    ...how,
  });
  // What is carried by hand is as long as the file that a person reads or writes next.
  if (place.kind.byHand) await updateVault(db, row.id, { secrets: row.secrets });
  return outcome;
}
