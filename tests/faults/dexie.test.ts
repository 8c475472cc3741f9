import { expect, test } from 'vitest';
import { MemoryStore, openMemoryRemote } from '../core/sync/memory-remote.ts';
import { openDexieDevice } from './dexie-device.ts';
import { livePlainly } from './plain-life.ts';

test.each(Array.from({ length: 8 }, (_, i) => i + 1))(
  'life %i over the store of the extension: rows, books and devices agree',
  async (seed) => {
    const place = new MemoryStore();
    expect(await livePlainly(seed, () => openMemoryRemote(place), openDexieDevice)).toEqual([]);
  },
);
