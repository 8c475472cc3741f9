import type { Books } from '../../../core/sync/books.ts';
import { nameVault, openSeal } from '../../../core/sync/passphrase.ts';
import type { VaultKeys } from '../../../core/sync/run.ts';
import { sync, type SyncOptions } from '../../../core/sync/sync.ts';
import { openMemorySyncStore, type MemorySyncStore } from '../../faults/memory-store.ts';
import { MemoryStore, openMemoryRemote, type MemoryFaults } from './memory-remote.ts';

export const day = 86_400_000;

export async function makeKeys(fill: number): Promise<VaultKeys> {
  const secret = new Uint8Array(32).fill(fill);
  const vault = await nameVault(secret);
  const seal = await openSeal({ vault, secret }, (bytes) => crypto.getRandomValues(bytes));
  return { vault, seal };
}
export const keys = await makeKeys(1);

export function openDevice(name: string, place: MemoryStore) {
  let now = Date.UTC(2026, 0, 1);
  const store = openMemorySyncStore<Books>(name, () => now);
  return {
    store: store as MemorySyncStore<Books> & MemorySyncStore<never>,
    pass: (time: number) => void (now += time),
    sync: (options: Partial<SyncOptions> = {}, faults?: MemoryFaults, others = keys) => {
      now += 1_000;
      return sync(openMemoryRemote(place, faults && { faults }), store, others, {
        now, random: (bytes) => crypto.getRandomValues(bytes), signal: new AbortController().signal,
        ...options,
      }); // prettier-ignore
    },
  };
}
export type Device = ReturnType<typeof openDevice>;

export const note = (id: string, text: string) => ({ id, note: text, tags: [], about: [] });
export const readNote = ({ store }: Device, id: string) => store.readRow('quote', id)?.['note'];

export async function openPair() {
  const place = new MemoryStore();
  const [anna, ben] = [openDevice('anna', place), openDevice('ben', place)];
  anna.store.edit('quote', 'a', note('a', 'from anna'));
  ben.store.edit('quote', 'b', note('b', 'from ben'));
  await anna.sync({ adopt: true });
  await ben.sync();
  await anna.sync();
  return { place, anna, ben };
}
