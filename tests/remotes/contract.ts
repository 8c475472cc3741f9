import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Remote } from '../../core/sync/remote.ts';

/** A place for one suite, empty at first. */
export interface Ground {
  /** One more device's way to the same place. */
  open: () => Remote;
  /** Requests sent so far, where the place is reached by requests. */
  countRequests?: () => number;
  /** Nothing can be taken from the place; a head that is removed leaves the listing, and no more. */
  keepsRemoved?: true;
}

const { signal } = new AbortController();
const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);

async function listSorted(remote: Remote, folder: string): Promise<string[]> {
  return (await remote.list(folder, signal)).sort();
}

/** What the engine builds on, the same of every place. Call it in a file or a `describe` of its own. */
export function keepsTheContract(prepare: () => Ground | Promise<Ground>): void {
  let ground: Ground;
  let remote: Remote;

  beforeAll(async () => {
    ground = await prepare();
    remote = ground.open();
  });

  /** How many requests an act takes; what it should take where there is nothing to count. */
  async function countRequests(expected: number, act: () => Promise<unknown>): Promise<number> {
    const before = ground.countRequests?.();
    await act();
    return before === undefined ? expected : (ground.countRequests?.() ?? 0) - before;
  }

  test('a new place is empty, at any depth', async () => {
    expect(await remote.list('', signal)).toEqual([]);
    expect(await remote.list('heads', signal)).toEqual([]);
    expect(await remote.get('heads/none', signal)).toBeUndefined();
    await remote.remove('heads/none', signal);
  });

  test('the first file makes its folders, whichever device comes first', async () => {
    const devices = Array.from({ length: 4 }, ground.open);
    await Promise.all(devices.map((one, i) => one.put(`heads/first-${i}`, every, signal)));
    expect(await listSorted(remote, 'heads')).toEqual(['first-0', 'first-1', 'first-2', 'first-3']);
  });

  test('bytes come back as they were put', async () => {
    const large = new Uint8Array(randomBytes(3_000_000));
    const files = {
      'bytes/every.seg': every,
      'bytes/none': new Uint8Array(),
      'bytes/large': large,
    };
    for (const [path, bytes] of Object.entries(files)) await remote.put(path, bytes, signal);
    for (const [path, bytes] of Object.entries(files)) {
      const back = await ground.open().get(path, signal);
      expect(back?.constructor).toBe(Uint8Array);
      expect(Buffer.compare(back ?? every, bytes)).toBe(0);
    }
  });

  test('a part of a larger buffer is put as that part', async () => {
    await remote.put('bytes/part', every.subarray(10, 20), signal);
    expect(await remote.get('bytes/part', signal)).toEqual(every.slice(10, 20));
  });

  test('a listing holds the files of its folder, and neither folders nor what is in them', async () => {
    await remote.put('vault.epoch-1', every, signal);
    await remote.put('list/a.1.0f', every, signal);
    await remote.put('list/A.1.0f', every, signal);
    await remote.put('list/b_2-c', every, signal);
    await remote.put('list/deep/c', every, signal);
    await remote.put('list-not/d', every, signal);
    expect(await listSorted(remote, '')).toEqual(['vault.epoch-1']);
    expect(await listSorted(remote, 'list')).toEqual(['A.1.0f', 'a.1.0f', 'b_2-c']);
    expect(await listSorted(remote, 'list/deep')).toEqual(['c']);
  });

  test('writing the same again is harmless', async () => {
    await remote.put('again/a', every, signal);
    await ground.open().put('again/a', every, signal);
    expect(await remote.list('again', signal)).toEqual(['a']);
    expect(await remote.get('again/a', signal)).toEqual(every);
  });

  test('what is removed is gone, and may be removed again', async () => {
    await remote.put('heads/gone', every, signal);
    await remote.put('heads/stays', every, signal);
    await remote.remove('heads/gone', signal);
    await remote.remove('heads/gone', signal);
    const names = await remote.list('heads', signal);
    expect(names).toContain('stays');
    expect(names).not.toContain('gone');
    if (!ground.keepsRemoved) expect(await remote.get('heads/gone', signal)).toBeUndefined();
  });

  test('a listing, a file, a write and a removal are one request each', async () => {
    await remote.put('count/a', every, signal);
    expect(await countRequests(1, () => remote.list('count', signal))).toBe(1);
    expect(await countRequests(1, () => remote.get('count/a', signal))).toBe(1);
    expect(await countRequests(1, () => remote.put('count/b', every, signal))).toBe(1);
    expect(await countRequests(1, () => remote.remove('count/b', signal))).toBe(1);
  });

  test('many files at once', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `file-${String(i).padStart(2, '0')}`);
    await remote.put('many/file-00', every, signal);
    const devices = Array.from({ length: 4 }, ground.open);
    await Promise.all(
      devices.map(async (one, turn) => {
        for (const [i, name] of names.entries())
          if (i % 4 === turn) await one.put(`many/${name}`, every, signal);
      }),
    );
    expect(await listSorted(remote, 'many')).toEqual(names);
  });

  test('a signal ends what was asked', async () => {
    const aborted = AbortSignal.abort(new Error('enough'));
    await expect(remote.list('', aborted)).rejects.toThrow('enough');
    await expect(remote.get('a', aborted)).rejects.toThrow('enough');
    await expect(remote.put('a', every, aborted)).rejects.toThrow('enough');
    await expect(remote.remove('a', aborted)).rejects.toThrow('enough');
  });

  test.each(['', '/', '/a', 'a/', 'a//b', '../a', 'a/../b', '.a', 'a b', 'ä', 'a%2fb', 'a\n'])(
    'the path %j is a bug, and nothing is asked',
    async (path) => {
      const bug = { name: 'TypeError', message: `Not a path of a vault: "${path}"` };
      const asked = await countRequests(0, async () => {
        await expect(remote.get(path, signal)).rejects.toMatchObject(bug);
        await expect(remote.put(path, every, signal)).rejects.toMatchObject(bug);
        await expect(remote.remove(path, signal)).rejects.toMatchObject(bug);
        if (path) await expect(remote.list(path, signal)).rejects.toMatchObject(bug);
      });
      expect(asked).toBe(0);
    },
  );

  test('the place has a name', () => {
    expect(remote.place).toMatch(/\S/);
  });
}
