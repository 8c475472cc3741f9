import type { Books } from './books.ts';
import type { Bytes } from './bytes.ts';
import type { Heads } from './heads.ts';
import type { Limits } from './horizons.ts';
import type { DeviceFault, Outcome } from './outcome.ts';
import type { Wrap } from './passphrase.ts';
import type { Remote } from './remote.ts';
import type { Random, Seal } from './seal.ts';
import type { SyncStore } from './sync-store.ts';
import { areEqual } from './bytes.ts';

/** What opens a vault. */
export interface VaultKeys {
  /** The vault's name: 32 hex digits of a person's, the team's of a newsroom. */
  vault: string;
  seal: Seal;
  /** The key closed by the passphrase, which lies in the vault; a newsroom has none. */
  wrap?: Wrap | undefined;
}

/** One sync under way. */
export interface Run {
  readonly remote: Remote;
  readonly store: SyncStore<Books>;
  readonly keys: VaultKeys;
  /** Milliseconds. */
  readonly now: number;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly adopt: boolean;
  readonly confirm: string | undefined;
  readonly limits: Limits;
  readonly outcome: Outcome;
  /** Told of every file that was read. */
  readonly onProgress: (progress: ReadProgress) => void;
  /** Files of what others wrote, while they are read. */
  reading?: ReadProgress;
  heads: Heads;
  books: Books;
}

/** How many files of what others wrote were read, of how many. */
export interface ReadProgress {
  done: number;
  all: number;
}

/** From now on files count towards so many; a chain that parted may have more of them than it seemed. */
export function beginReading(run: Run, all: number): void {
  run.reading = { done: 0, all };
}

export function noteFileRead(run: Run): void {
  if (!run.reading) return;
  const { done, all } = run.reading;
  run.reading = { done: Math.min(done + 1, all), all };
  run.onProgress(run.reading);
}

export function tellFault(run: Run, fault: DeviceFault): void {
  const isTold = run.outcome.faults.some(
    ({ device, kind }) => device === fault.device && kind === fault.kind,
  );
  if (!isTold) run.outcome.faults.push(fault);
}

export async function saveBooks(run: Run, books: Books): Promise<void> {
  await run.store.writeBooks(run.keys.vault, books);
  run.books = books;
}

const nameSigns = 'abcdefghijklmnopqrstuvwxyz234567';

/** A random name of 80 bits, for a device or an epoch. */
export function makeName(random: Random): string {
  return Array.from(random(new Uint8Array(16)), (byte) => nameSigns[byte & 31]).join('');
}

/**
 * Puts a file there and reads it back: some servers answer that all went well and keep half of it.
 * @returns false where it came back different, twice
 */
export async function putSafely(
  { remote, signal }: Pick<Run, 'remote' | 'signal'>,
  path: string,
  bytes: Bytes,
): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    await remote.put(path, bytes, signal);
    const back = await remote.get(path, signal);
    if (back && areEqual(back, bytes)) return true;
  }
  return false;
}
