import { describe, expect, test } from 'vitest';
import { createChance } from '../../../bench/made-up/random.ts';
import { RemoteError } from '../../../core/sync/remote.ts';
import {
  calm,
  MemoryStore,
  openMemoryRemote,
  type MemoryFaults,
  type MemoryOptions,
} from './memory-remote.ts';

const { signal } = new AbortController();
const ten = new Uint8Array(10).fill(7);

function open(store: MemoryStore, faults: MemoryFaults, options: MemoryOptions = {}) {
  return openMemoryRemote(store, { faults, random: createChance(1).number, ...options });
}

function holding(...paths: string[]): MemoryStore {
  const store = new MemoryStore();
  for (const path of paths) store.put(path, ten);
  return store;
}

test('two devices share what one of them puts', async () => {
  const store = new MemoryStore();
  const [mine, theirs] = [openMemoryRemote(store), openMemoryRemote(store)];
  await mine.put('heads/a', ten, signal);
  expect(await theirs.list('heads', signal)).toEqual(['a']);
  expect(await theirs.get('heads/a', signal)).toEqual(ten);
  await theirs.remove('heads/a', signal);
  expect(await mine.get('heads/a', signal)).toBeUndefined();
  expect(store.requests).toEqual([
    'put heads/a', 'list heads', 'get heads/a', 'remove heads/a', 'get heads/a',
  ]); // prettier-ignore
});

test('what a device does with its bytes afterwards is its own affair', async () => {
  const store = new MemoryStore();
  const bytes = ten.slice();
  const remote = openMemoryRemote(store);
  await remote.put('a', bytes, signal);
  bytes.fill(0);
  (await remote.get('a', signal))?.fill(0);
  expect(await remote.get('a', signal)).toEqual(ten);
});

describe('each fault', () => {
  test('a lost request does nothing, a lost response was done', async () => {
    const store = new MemoryStore();
    const unreachable = { failure: 'unreachable', place: 'memory' };
    await expect(open(store, { lostRequest: 1 }).put('a', ten, signal)).rejects.toMatchObject(
      unreachable,
    );
    expect(store.files.has('a')).toBe(false);
    await expect(open(store, { lostResponse: 1 }).put('a', ten, signal)).rejects.toMatchObject(
      unreachable,
    );
    expect(store.files.has('a')).toBe(true);
  });

  test('a cut PUT leaves a part of 0, 50 or 99 %, and says that it failed', async () => {
    const lengths = new Set<number | undefined>();
    const store = new MemoryStore();
    const remote = open(store, { cutPut: 1 });
    for (let i = 0; i < 30; i++) {
      await expect(remote.put('a', new Uint8Array(100), signal)).rejects.toThrow(RemoteError);
      lengths.add(store.files.get('a')?.length);
    }
    expect(lengths).toEqual(new Set([0, 50, 99]));
  });

  test('a torn read is shorter and looks well', async () => {
    const bytes = await open(holding('a'), { tornRead: 1 }).get('a', signal);
    expect(bytes?.length).toBeLessThan(10);
  });

  test('a late listing lacks new names or holds old ones, and is whole again when healed', async () => {
    const store = holding('a', 'b', 'c');
    store.remove('a');
    const faults: MemoryFaults = { lateListing: 1 };
    const remote = open(store, faults);
    const seen = new Set<string>();
    for (let i = 0; i < 50; i++) seen.add((await remote.list('', signal)).sort().join());
    expect(seen).toContain('a,b,c');
    expect(seen).toContain('b');
    Object.assign(faults, calm);
    expect(await remote.list('', signal)).toEqual(['b', 'c']);
  });

  test('a partial listing lacks names, an unsorted one has some twice', async () => {
    const store = holding('f/a', 'f/b', 'f/c', 'f/d', 'other/e');
    const partial = await open(store, { partialListing: 1 }).list('f', signal);
    expect(partial.length).toBeLessThan(4);
    const unsorted = await open(store, { unsortedListing: 1 }).list('f', signal);
    expect(unsorted.length).toBeGreaterThan(4);
    expect([...new Set(unsorted)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a PUT that arrives once more brings a file back, whole', async () => {
    const store = holding('a');
    const remote = open(store, { repeatedPut: 1 });
    for (let i = 0; i < 10 && !store.files.has('a'); i++) await remote.remove('a', signal);
    await remote.list('', signal);
    expect(store.files.get('a')).toEqual(ten);
  });

  test('a refusal is one of those named, and nothing is done', async () => {
    const store = new MemoryStore();
    const remote = open(store, { refusal: 1, failures: ['full'] });
    await expect(remote.put('a', ten, signal)).rejects.toMatchObject({ failure: 'full' });
    expect(store.files.size).toBe(0);
  });

  test('the same seed gives the same run', async () => {
    const run = async () => {
      const store = new MemoryStore();
      const remote = open(store, { ...calm, cutPut: 0.3, lostResponse: 0.3, refusal: 0.3 });
      const outcomes: string[] = [];
      for (let i = 0; i < 40; i++)
        outcomes.push(await remote.put(`f${i}`, ten, signal).then(String, String));
      return [outcomes, store.files];
    };
    expect(await run()).toEqual(await run());
  });
});

describe('a device that dies', () => {
  test.each([
    [0, 'before its first request', []],
    [1, 'after the store did the first', ['a']],
    [2, 'before the second', ['a']],
    [3, 'after the store did the second', ['a', 'b']],
  ])('at moment %i: %s', async (diesAt, _, kept) => {
    const store = new MemoryStore();
    const remote = openMemoryRemote(store, { diesAt });
    let last = '';
    const life = async () => {
      for (const path of ['a', 'b', 'c']) {
        await remote.put(path, ten, signal);
        last = path;
      }
      return 'lived';
    };
    expect(await Promise.race([life(), remote.died])).toBe('died');
    expect([...store.files.keys()]).toEqual(kept);
    expect(last).toBe(['', '', 'a', 'a'][diesAt]);
  });

  test('lives where it makes fewer requests', async () => {
    const remote = openMemoryRemote(holding('a'), { diesAt: 2 });
    expect(await Promise.race([remote.list('', signal), remote.died])).toEqual(['a']);
    expect(remote.requestCount).toBe(1);
  });
});

test('a store is wiped, and comes back from an older backup', () => {
  const store = holding('a', 'b');
  const backup = store.backUp();
  store.put('c', ten);
  store.remove('a');
  store.restore(backup);
  expect([...store.files.keys()].sort()).toEqual(['a', 'b']);
  store.restore();
  expect(store.files.size).toBe(0);
});

test('one bit is turned over', () => {
  const store = holding('a');
  store.flipBit('a', createChance(3).number);
  const wrong = [...(store.files.get('a') ?? [])].filter((byte) => byte !== 7);
  expect(wrong).toHaveLength(1);
});

test('a signal ends a request, and a path of another kind is a bug', async () => {
  const remote = openMemoryRemote(new MemoryStore());
  await expect(remote.list('', AbortSignal.abort())).rejects.toThrow('aborted');
  await expect(remote.get('../a', signal)).rejects.toThrow('Not a path of a vault: "../a"');
});
