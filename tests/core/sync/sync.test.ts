import { expect, test } from 'vitest';
import type { Books } from '../../../core/sync/books.ts';
import { nameVault, openSeal } from '../../../core/sync/passphrase.ts';
import type { VaultKeys } from '../../../core/sync/run.ts';
import { sync, type SyncOptions } from '../../../core/sync/sync.ts';
import { openMemorySyncStore, type MemorySyncStore } from '../../faults/memory-store.ts';
import { addStatements } from '../../faults/sample-rows.ts';
import { rollDice } from '../../faults/seeded.ts';
import { MemoryStore, openMemoryRemote, type MemoryFaults } from './memory-remote.ts';

const day = 86_400_000;

async function makeKeys(fill: number): Promise<VaultKeys> {
  const secret = new Uint8Array(32).fill(fill);
  const vault = await nameVault(secret);
  const seal = await openSeal({ vault, secret }, (bytes) => crypto.getRandomValues(bytes));
  return { vault, seal };
}
const keys = await makeKeys(1);

function openDevice(name: string, place: MemoryStore) {
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
type Device = ReturnType<typeof openDevice>;

const note = (id: string, text: string) => ({ id, note: text, tags: [], about: [] });
const readNote = ({ store }: Device, id: string) => store.readRow('quote', id)?.['note'];

async function openPair() {
  const place = new MemoryStore();
  const [anna, ben] = [openDevice('anna', place), openDevice('ben', place)];
  anna.store.edit('quote', 'a', note('a', 'from anna'));
  ben.store.edit('quote', 'b', note('b', 'from ben'));
  await anna.sync({ adopt: true });
  await ben.sync();
  await anna.sync();
  return { place, anna, ben };
}

test('two devices hold the same after one round, and the third one too', async () => {
  const { place, anna, ben } = await openPair();
  const carol = openDevice('carol', place);
  await carol.sync();
  expect([anna, ben, carol].map((device) => readNote(device, 'b'))).toEqual(
    Array(3).fill('from ben'),
  );
  expect(ben.store.digest()).toBe(anna.store.digest());
});

test.each([
  ['nothing there', () => {}, 'empty'],
  ['something else there', (place: MemoryStore) => place.put('holiday.jpg', Uint8Array.of(1)), 'foreign'],
  ['a newer vault', (place: MemoryStore) =>
    place.put('heads/vault.aaaaaaaaaaaaaaaa', new TextEncoder().encode('{"format":"source-context/vault@7"}')), 'newer'],
] as const)('%s: nothing is written before somebody agrees', async (_, prepare, state) => {
  const place = new MemoryStore();
  prepare(place);
  const before = [...place.files.keys()];
  const anna = openDevice('anna', place);
  anna.store.edit('quote', 'a', note('a', 'mine'));
  expect((await anna.sync()).state).toBe(state);
  expect([...place.files.keys()]).toEqual(before);
}); // prettier-ignore

test('a vault that another key made is left alone, whoever agrees to what', async () => {
  const { place } = await openPair();
  const before = [...place.files.keys()];
  const zoe = openDevice('zoe', place);
  zoe.store.edit('quote', 'z', note('z', 'mine'));
  const outcome = await zoe.sync({ adopt: true }, undefined, await makeKeys(2));
  expect(outcome).toMatchObject({ state: 'other', sent: 0, received: 0 });
  expect([...place.files.keys()]).toEqual(before);
});

test('an emptied place takes nothing away, and gets all again once somebody agrees', async () => {
  const { place, anna, ben } = await openPair();
  place.restore();
  expect((await anna.sync()).state).toBe('empty');
  expect(readNote(anna, 'b')).toBe('from ben');
  expect((await anna.sync({ adopt: true })).state).toBe('done');
  const carol = openDevice('carol', place);
  await carol.sync();
  expect(readNote(carol, 'b')).toBe('from ben');
  expect((await ben.sync()).state).toBe('done');
});

test('idle: one request, the same at 100 rows and at 3,000', async () => {
  const traffic = [];
  for (const count of [100, 3_000]) {
    const place = new MemoryStore();
    const devices = ['a', 'b', 'c', 'd', 'e'].map((name) => openDevice(name, place));
    for (const [i, device] of devices.entries())
      addStatements(device.store, rollDice(i), count / 5, (i * count) / 5);
    for (const device of [...devices, ...devices]) await device.sync({ adopt: true });
    const { requests, bytesUp, bytesDown } = await devices[0]!.sync();
    expect(requests).toBe(1);
    expect(bytesUp).toBe(0);
    traffic.push(bytesDown);
  }
  expect(traffic[0]).toBe(traffic[1]);
  expect(traffic[0]).toBeLessThan(400);
});

test('100 new statements: five requests and less than 3 kB up, two requests down', async () => {
  const { anna, ben } = await openPair();
  addStatements(anna.store, rollDice(7), 100);
  const up = await anna.sync();
  expect(up).toMatchObject({ state: 'done', sent: 100, requests: 5 });
  expect(up.bytesUp).toBeLessThan(3_000);
  expect(await ben.sync()).toMatchObject({ received: 100, requests: 2 });
});

test('a sync that would change much here asks first, and goes on with its token only', async () => {
  const { anna, ben } = await openPair();
  addStatements(anna.store, rollDice(1), 60);
  await anna.sync();
  await ben.sync();
  for (let i = 0; i < 40; i++) anna.store.edit('entry', `s${i}`, undefined);
  await anna.sync();
  ben.store.edit('quote', 'b', note('b', 'still sent'));
  const asked = await ben.sync();
  expect(asked).toMatchObject({
    state: 'ask',
    received: 0,
    sent: 1,
    ask: { impact: { removed: 40 } },
  });
  expect(ben.store.standing('entry')).toHaveLength(60);
  expect(await ben.sync({ confirm: 'x' })).toMatchObject({ state: 'ask', received: 0 });
  expect(await ben.sync({ confirm: asked.ask!.token })).toMatchObject({ state: 'done' });
  expect(ben.store.standing('entry')).toHaveLength(20);
});

test('nobody is asked for what is new, or for a few', async () => {
  const { anna, ben } = await openPair();
  addStatements(anna.store, rollDice(1), 500);
  await anna.sync();
  expect((await ben.sync()).state).toBe('done');
  for (let i = 0; i < 19; i++) anna.store.edit('entry', `s${i}`, undefined);
  await anna.sync();
  expect((await ben.sync()).state).toBe('done');
});

test('a restored profile and a copied one go by new names, and lose nothing', async () => {
  const { place, anna, ben } = await openPair();
  const backup = anna.store.backUp();
  anna.store.edit('quote', 'c', note('c', 'after the backup'));
  await anna.sync();
  const twin = openDevice('anna', place);
  twin.store.restore(backup);
  twin.store.edit('quote', 'd', note('d', 'of the twin'));
  expect(await twin.sync()).toMatchObject({ state: 'done', renamed: true });
  await anna.sync();
  await ben.sync();
  for (const device of [anna, ben, twin])
    expect(['c', 'd'].map((id) => readNote(device, id))).toEqual([
      'after the backup',
      'of the twin',
    ]);
});

test('a device that was away for 200 days brings what it has, and takes what there is', async () => {
  const { place, anna, ben } = await openPair();
  ben.store.edit('quote', 'x', note('x', 'written before the journey'));
  for (let i = 0; i < 20; i++) {
    anna.pass(10 * day);
    anna.store.edit('quote', `n${i}`, note(`n${i}`, 'news'));
    await anna.sync({ limits: { slice: 2_000, snapshot: 3 } });
  }
  ben.pass(200 * day);
  expect(await ben.sync()).toMatchObject({ state: 'done' });
  await anna.sync();
  expect(readNote(anna, 'x')).toBe('written before the journey');
  expect(readNote(ben, 'n19')).toBe('news');
  // The oldest are gone; a newcomer needs them no more.
  expect([...place.files.keys()].filter((path) => path.startsWith('snap/')).length).toBeGreaterThan(
    0,
  );
  const carol = openDevice('carol', place);
  await carol.sync();
  expect(carol.store.digest()).toBe(anna.store.digest());
});

test('segments are taken away only when every active device has said to need them no more', async () => {
  const { place, anna, ben } = await openPair();
  const limits = { slice: 2_000, snapshot: 4 };
  const count = () => [...place.files.keys()].filter((path) => path.endsWith('.seg')).length;
  for (let i = 0; i < 8; i++) {
    anna.store.edit('quote', `n${i}`, note(`n${i}`, 'news'));
    await anna.sync({ limits });
  }
  expect(count()).toBeGreaterThanOrEqual(10);
  await ben.sync({ limits });
  for (let i = 0; i < 3; i++) await anna.sync({ limits });
  expect(count()).toBeLessThan(8);
  const carol = openDevice('carol', place);
  expect((await carol.sync({ limits })).faults).toEqual([]);
  expect(carol.store.digest()).toBe(anna.store.digest());
});

test('a clock that is far ahead is told, and its edits count', async () => {
  const { anna, ben } = await openPair();
  anna.pass(10 * day);
  anna.store.edit('quote', 'b', note('b', 'of the future'));
  await anna.sync();
  const outcome = await ben.sync();
  expect(outcome.faults).toMatchObject([{ kind: 'clock' }]);
  expect(readNote(ben, 'b')).toBe('of the future');
  ben.store.edit('quote', 'b', note('b', 'of now'));
  await ben.sync();
  await anna.sync();
  expect(readNote(anna, 'b')).toBe('of now');
});

test('a place that says yes and keeps half is found out, and shows nobody what is broken', async () => {
  const { place, anna, ben } = await openPair();
  const put = place.put.bind(place);
  place.put = (path, bytes) => put(path, bytes, Math.floor(bytes.length / 2));
  anna.store.edit('quote', 'a', note('a', 'kept whole'));
  expect((await anna.sync()).state).toBe('unsound');
  expect(await ben.sync()).toMatchObject({ requests: 1, faults: [] });
  place.put = put;
  expect((await anna.sync()).state).toBe('done');
  await ben.sync();
  expect(readNote(ben, 'a')).toBe('kept whole');
});

test('a place that was set back gets again what only one device has', async () => {
  const { place, anna, ben } = await openPair();
  const backup = place.backUp();
  anna.store.edit('quote', 'a', note('a', 'after the backup'));
  await anna.sync();
  place.restore(backup);
  await anna.sync();
  await ben.sync();
  expect(readNote(ben, 'a')).toBe('after the backup');
});

test('what the place lost of a device that is gone is given by one that has it', async () => {
  const { place, anna, ben } = await openPair();
  anna.store.edit('quote', 'a', note('a', 'the last that anna wrote'));
  await anna.sync();
  await ben.sync();
  const segments = [...place.files.keys()].filter((path) => path.endsWith('.seg'));
  const { own } = (await anna.store.readBooks(keys.vault))!;
  for (const path of segments)
    if (own.chain.some((at) => path.includes(at))) place.files.delete(path);
  const carol = openDevice('carol', place);
  for (let round = 0; round < 4; round++) {
    await carol.sync();
    await ben.sync();
  }
  expect(readNote(carol, 'a')).toBe('the last that anna wrote');
});

test('a full disk and a stop lose nothing', async () => {
  const { anna, ben } = await openPair();
  anna.store.edit('quote', 'a', note('a', 'again'));
  await anna.sync();
  ben.store.failNext('full');
  expect(await ben.sync()).toMatchObject({ state: 'store', storeFailure: 'full' });
  expect(await ben.sync({ signal: AbortSignal.abort() })).toMatchObject({ state: 'stopped' });
  expect(await ben.sync({}, { refusal: 1, failures: ['password'] })).toMatchObject({
    state: 'failed', failure: { failure: 'password' },
  }); // prettier-ignore
  await ben.sync();
  expect(readNote(ben, 'a')).toBe('again');
});

test('what was lost on this device is read again', async () => {
  const { anna } = await openPair();
  const books = await anna.store.readBooks(keys.vault);
  anna.store.restore(openMemorySyncStore('anna', () => 0).backUp());
  await anna.store.writeBooks(keys.vault, books!);
  await anna.sync();
  expect(readNote(anna, 'b')).toBeUndefined();
  await anna.sync({ again: true });
  expect(readNote(anna, 'b')).toBe('from ben');
});
