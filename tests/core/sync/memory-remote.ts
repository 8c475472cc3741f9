import {
  checkVaultFolder,
  checkVaultPath,
  RemoteError,
  type Remote,
  type RemoteFailure,
} from '../../../core/sync/remote.ts';

/** A store's files as they were at one moment. */
export type MemoryBackup = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

interface Change {
  path: string;
  /** Whether the file was there before the change. */
  stood: boolean;
  /** What a device sent, where all of it came: what may arrive once more. */
  sent?: Uint8Array<ArrayBuffer>;
}

/** What the devices of a test share: files by their path, and what was asked of the store so far. */
export class MemoryStore {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Every request that reached the store, as "put heads/a". */
  readonly requests: string[] = [];
  /** All changes, oldest first; listings that come late are told from them. */
  readonly changes: Change[] = [];

  /** Keeps the first part of what a device sent, or all of it. */
  put(path: string, sent: Uint8Array<ArrayBuffer>, length = sent.length): void {
    const stood = this.files.has(path);
    this.changes.push(length < sent.length ? { path, stood } : { path, stood, sent });
    this.files.set(path, sent.slice(0, length));
  }

  remove(path: string): void {
    const stood = this.files.delete(path);
    if (stood) this.changes.push({ path, stood });
  }

  backUp(): MemoryBackup {
    return new Map(this.files);
  }

  /** Makes the store what it once was; without a backup, empty. */
  restore(backup: MemoryBackup = new Map()): void {
    for (const path of [...this.files.keys()]) if (!backup.has(path)) this.remove(path);
    for (const [path, bytes] of backup) if (this.files.get(path) !== bytes) this.put(path, bytes);
  }

  /** Turns one bit of a file over. */
  flipBit(path: string, random: () => number): void {
    const bytes = this.files.get(path)?.slice();
    if (!bytes?.length) throw new Error(`${path} has no bit to flip.`);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    this.files.set(path, bytes);
  }
}

/**
 * What goes wrong, each as a share of the requests it can befall (0 to 1, 0 where left out). Change the
 * object at any moment: `Object.assign(faults, calm)` heals the place.
 */
export interface MemoryFaults {
  /** The request never arrives; the device hears "unreachable". */
  lostRequest?: number;
  /** The store does it, and the device hears "unreachable". */
  lostResponse?: number;
  /** A PUT ends at 0, 50 or 99 %: rclone and other servers leave that part under the file's name. */
  cutPut?: number;
  /** A GET gives the first part of the file, and looks well. */
  tornRead?: number;
  /** A listing is the store's a few changes ago, all of them or each by chance (Swift). */
  lateListing?: number;
  /** A listing leaves out any of the names. */
  partialListing?: number;
  /** A listing is in any order, with names twice. */
  unsortedListing?: number;
  /** An earlier PUT, of any device, arrives once more after this request. */
  repeatedPut?: number;
  /** The store answers one of `failures` instead. */
  refusal?: number;
  failures?: readonly RemoteFailure[];
}

export const calm: Required<MemoryFaults> = {
  lostRequest: 0,
  lostResponse: 0,
  cutPut: 0,
  tornRead: 0,
  lateListing: 0,
  partialListing: 0,
  unsortedListing: 0,
  repeatedPut: 0,
  refusal: 0,
  failures: [
    'password',
    'forbidden',
    'locked',
    'busy',
    'full',
    'moved',
    'page',
    'nonsense',
    'broken',
  ],
};

export interface MemoryOptions {
  place?: string;
  faults?: MemoryFaults;
  /** From 0 to below 1; give a seeded one, so that a run replays. */
  random?: () => number;
  /**
   * Where the device dies: 0 is before its first request is sent, 1 after the store did it and before
   * the answer comes, 2 before the second … Its promises never settle from then on, as in a background
   * that the browser ended, so race what you await with `died`.
   */
  diesAt?: number;
}

export interface MemoryRemote extends Remote {
  readonly died: Promise<'died'>;
  /** Requests begun so far; twice that is the next moment to die at. */
  readonly requestCount: number;
}

/** The names as they stood some changes ago; by chance each late name comes late by itself. */
function recall(store: MemoryStore, random: () => number): Set<string> {
  const names = new Set(store.files.keys());
  const late = store.changes.slice(-1 - Math.floor(random() * 10)).toReversed();
  const oneByOne = random() < 0.5;
  for (const { path, stood } of late) {
    if (oneByOne && random() < 0.5) continue;
    if (stood) names.add(path);
    else names.delete(path);
  }
  return names;
}

/** One device's way to the store. */
export function openMemoryRemote(store: MemoryStore, options: MemoryOptions = {}): MemoryRemote {
  const { place = 'memory', faults = calm, random = () => 0.5, diesAt } = options;
  const happens = (share: number | undefined) => !!share && random() < share;
  const { promise: died, resolve: die } = Promise.withResolvers<'died'>();
  const silence = new Promise<never>(() => {});
  let requestCount = 0;
  let isDead = false;

  /** Where the device may be ended; then nothing after this line runs. */
  const pass = (moment: number): Promise<never> | undefined => {
    if (moment === diesAt) {
      isDead = true;
      die('died');
    }
    return isDead ? silence : undefined;
  };

  /** A request, with whatever befalls it on the way there and back. */
  async function ask<T>(what: string, signal: AbortSignal, act: () => T): Promise<T> {
    signal.throwIfAborted();
    const moment = 2 * requestCount++;
    await pass(moment);
    if (happens(faults.lostRequest)) throw new RemoteError('unreachable', place);
    store.requests.push(what);
    if (happens(faults.refusal)) {
      const failures = faults.failures ?? calm.failures;
      throw new RemoteError(failures[Math.floor(random() * failures.length)] ?? 'broken', place);
    }
    const answer = act();
    if (happens(faults.repeatedPut)) {
      const earlier = store.changes[Math.floor(random() * store.changes.length)];
      if (earlier?.sent) store.put(earlier.path, earlier.sent);
    }
    await pass(moment + 1);
    if (happens(faults.lostResponse)) throw new RemoteError('unreachable', place);
    signal.throwIfAborted();
    return answer;
  }

  return {
    place,
    died,
    get requestCount() {
      return requestCount;
    },
    list: async (folder, signal) => {
      const start = checkVaultFolder(folder) === '' ? '' : `${folder}/`;
      return ask(`list ${folder}`, signal, () => {
        const paths = happens(faults.lateListing) ? recall(store, random) : store.files.keys();
        let names = [...paths]
          .filter((path) => path.startsWith(start) && !path.includes('/', start.length))
          .map((path) => path.slice(start.length));
        if (happens(faults.partialListing)) names = names.filter(() => random() < 0.5);
        if (happens(faults.unsortedListing))
          names = [...names, ...names.filter(() => random() < 0.5)].sort(() => random() - 0.5);
        return names;
      });
    },
    get: async (path, signal) =>
      ask(`get ${checkVaultPath(path)}`, signal, () => {
        const bytes = store.files.get(path);
        return happens(faults.tornRead) && bytes
          ? bytes.slice(0, Math.floor(random() * bytes.length))
          : bytes?.slice();
      }),
    put: async (path, bytes, signal) => {
      const share = happens(faults.cutPut) ? [0, 0.5, 0.99][Math.floor(random() * 3)] : undefined;
      return ask(`put ${checkVaultPath(path)}`, signal, () => {
        store.put(path, bytes, share && Math.floor(share * bytes.length));
        if (share !== undefined) throw new RemoteError('unreachable', place);
      });
    },
    remove: async (path, signal) =>
      ask(`remove ${checkVaultPath(path)}`, signal, () => store.remove(path)),
  };
}
