import { expect, test } from 'vitest';
import { openMemorySyncStore } from '../../faults/memory-store.ts';
import { day, keys, makeKeys, note, openDevice, openPair, readNote } from './devices.ts';
import { MemoryStore } from './memory-remote.ts';

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

test('what two copies of a profile write at the same moment is read from both', async () => {
  const { place, anna, ben } = await openPair();
  const elsewhere = new MemoryStore();
  elsewhere.restore(place.backUp());
  const twin = openDevice('anna', elsewhere);
  twin.store.restore(anna.store.backUp());
  anna.store.edit('quote', 'c', note('c', 'of anna'));
  twin.store.edit('quote', 'd', note('d', 'of the twin'));
  await anna.sync();
  await twin.sync();
  for (const [path, bytes] of elsewhere.files) place.files.set(path, bytes);
  await ben.sync();
  expect(['c', 'd'].map((id) => readNote(ben, id))).toEqual(['of anna', 'of the twin']);
  expect(await anna.sync()).toMatchObject({ renamed: true });
  expect(readNote(anna, 'd')).toBe('of the twin');
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

test('among many devices a snapshot stands for more segments, since each acknowledges it', async () => {
  const limits = { slice: 2_000, snapshot: 20 };
  async function editsUntilSnapshot(names: string[]): Promise<number> {
    const place = new MemoryStore();
    const devices = names.map((name) => openDevice(name, place));
    const hasSnapshot = () => [...place.files.keys()].some((path) => path.startsWith('snap/'));
    // Which of them begins hangs on their ids, which are random: each has its turn.
    for (let edits = 0; edits < 99; edits++) {
      const { store, sync } = devices[edits % devices.length]!;
      store.edit('quote', `n${edits}`, note(`n${edits}`, 'news'));
      await sync({ adopt: edits === 0, limits });
      if (hasSnapshot()) return edits + 1;
    }
    return Infinity;
  }
  const eight = ['anna', 'ben', 'carol', 'dora', 'emil', 'fred', 'gita', 'hans'];
  const few = await editsUntilSnapshot(eight.slice(0, 5));
  const many = await editsUntilSnapshot(eight);
  expect(few).toBeLessThanOrEqual(30);
  expect(many).toBeGreaterThan(45);
  expect(many).toBeLessThanOrEqual(70);
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
