import { expect, test } from 'vitest';
import type { Books } from '../../../core/sync/books.ts';
import { deviceFaults, type DeviceFaultKind, type Outcome } from '../../../core/sync/outcome.ts';
import { nameVault, openSeal } from '../../../core/sync/passphrase.ts';
import type { VaultKeys } from '../../../core/sync/run.ts';
import { sync } from '../../../core/sync/sync.ts';
import { openMemorySyncStore } from '../../faults/memory-store.ts';
import { unpackAnywhere } from '../../faults/unpack-anywhere.ts';
import { MemoryStore, openMemoryRemote } from './memory-remote.ts';

const secret = new Uint8Array(32).fill(3);
const vault = await nameVault(secret);
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const keys: VaultKeys = { vault, seal: await openSeal({ vault, secret }, random) };
const canary = 'Kanarienvogel';

function openDevice(name: string, place: MemoryStore) {
  let now = 1_000;
  const store = openMemorySyncStore<Books>(name, () => now);
  return {
    store,
    write: (text: string) =>
      store.edit('quote', 'q', { id: 'q', note: `${canary} ${text}`, tags: [], about: [] }),
    read: () => store.readRow('quote', 'q')?.['note'],
    sync: (adopt = false): Promise<Outcome> =>
      sync(openMemoryRemote(place), store, keys, {
        now: (now += 86_400_000), random, adopt, signal: new AbortController().signal,
      }), // prettier-ignore
  };
}

/** Anna has written four times; Ben has read up to the second. */
async function openScene() {
  const place = new MemoryStore();
  const [anna, ben] = [openDevice('anna', place), openDevice('ben', place)];
  for (const text of ['one', 'two']) {
    anna.write(text);
    await anna.sync(true);
  }
  await ben.sync();
  const early = place.backUp();
  for (const text of ['three', 'four']) {
    anna.write(text);
    await anna.sync();
  }
  const late = place.backUp();
  const segments = [...late.keys()].filter((path) => path.endsWith('.seg')).sort();
  expect(segments).toHaveLength(4);
  return { place, ben, early, late, segments };
}

type Scene = Awaited<ReturnType<typeof openScene>>;

const attacks: [string, DeviceFaultKind, (scene: Scene) => void][] = [
  ['a bit of the newest flipped', 'altered', ({ place, segments }) => place.flipBit(segments[3]!, () => 0.7)],
  ['a bit of the one before flipped', 'altered', ({ place, segments }) => place.flipBit(segments[2]!, () => 0.2)],
  ['the newest cut short', 'altered', ({ place, late, segments }) =>
    place.files.set(segments[3]!, late.get(segments[3]!)!.slice(0, -1))],
  ['the newest emptied', 'altered', ({ place, segments }) => place.files.set(segments[3]!, new Uint8Array())],
  ['an older one in its place', 'altered', ({ place, late, segments }) =>
    place.files.set(segments[3]!, late.get(segments[1]!)!)],
  ['two exchanged', 'altered', ({ place, late, segments }) => {
    place.files.set(segments[2]!, late.get(segments[3]!)!);
    place.files.set(segments[3]!, late.get(segments[2]!)!);
  }],
  ['the newest withheld', 'withheld', ({ place, segments }) => place.files.delete(segments[3]!)],
  ['the one before withheld', 'withheld', ({ place, segments }) => place.files.delete(segments[2]!)],
]; // prettier-ignore

test.each(attacks)(
  '%s: named, not applied, and healed when it is back',
  async (_, kind, attack) => {
    const scene = await openScene();
    const { place, ben, late } = scene;
    attack(scene);
    const outcome = await ben.sync();
    expect(outcome.faults).toMatchObject([{ kind }]);
    expect(deviceFaults).toContain(kind);
    expect(ben.read()).toBe(`${canary} two`);
    place.restore(late);
    expect((await ben.sync()).faults).toEqual([]);
    expect(ben.read()).toBe(`${canary} four`);
  },
);

test('an older state of the whole place is named, and nothing goes back', async () => {
  const { place, ben, early } = await openScene();
  await ben.sync();
  place.restore(early);
  expect((await ben.sync()).faults).toMatchObject([{ kind: 'rolled-back' }]);
  expect(ben.read()).toBe(`${canary} four`);
});

test('a device that is shown no more is named, and what it wrote stays', async () => {
  const { place, ben } = await openScene();
  await ben.sync();
  for (const path of place.files.keys())
    if (/^heads\/(?!vault\.)/.test(path)) place.files.delete(path);
  expect((await ben.sync()).faults).toMatchObject([{ kind: 'missing' }]);
  expect(ben.read()).toBe(`${canary} four`);
});

test('what a stranger writes under a name of the vault is named and not applied', async () => {
  const { place, ben } = await openScene();
  const other = new MemoryStore();
  const foreign = { vault, seal: await openSeal({ vault, secret: new Uint8Array(32) }, random) };
  const eve = openMemorySyncStore<Books>('eve', () => 1_000);
  eve.edit('quote', 'q', { id: 'q', note: 'forged', tags: [], about: [] });
  await sync(openMemoryRemote(other), eve, foreign, {
    now: 1_000, random, adopt: true, signal: new AbortController().signal,
  }); // prettier-ignore
  for (const [path, bytes] of other.files)
    if (!path.includes('vault.')) place.files.set(path, bytes);
  const outcome = await ben.sync();
  expect(outcome.faults).toMatchObject([{ kind: 'altered' }]);
  expect(ben.read()).toBe(`${canary} four`);
});

test('one device that is tampered with does not keep the others from syncing', async () => {
  const { place, ben, segments } = await openScene();
  place.files.delete(segments[3]!);
  const carol = openDevice('carol', place);
  carol.store.edit('quote', 'c', { id: 'c', note: 'of carol', tags: [], about: [] });
  await carol.sync();
  await ben.sync();
  expect(ben.store.readRow('quote', 'c')).toMatchObject({ note: 'of carol' });
});

test('the place holds no plain text, in names or in files', async () => {
  const { place } = await openScene();
  for (const [path, bytes] of place.files)
    for (const text of [path, new TextDecoder('latin1').decode(bytes), unpackAnywhere(bytes)])
      expect(text).not.toContain(canary);
});
