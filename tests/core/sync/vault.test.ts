import { expect, test } from 'vitest';
import { toUtf8 } from '../../../core/sync/bytes.ts';
import { readMarker, writeMarker } from '../../../core/sync/epoch-marker.ts';
import { sync } from '../../../core/sync/sync.ts';
import {
  changePassphrase,
  lookAtPlace,
  makeVault,
  openKeys,
  opensVault,
  unlockVault,
} from '../../../core/sync/vault.ts';
import { openMemorySyncStore } from '../../faults/memory-store.ts';
import { MemoryStore, openMemoryRemote } from './memory-remote.ts';

const { signal } = new AbortController();
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const { secret, wrap } = await makeVault('correct horse', random);
const keys = await openKeys(secret, random, wrap);

async function beginVault() {
  const place = new MemoryStore();
  const remote = openMemoryRemote(place);
  const store = openMemorySyncStore<never>('anna', () => 1_000);
  const outcome = await sync(remote, store, keys, { now: 1_000, random, signal, adopt: true });
  expect(outcome.state).toBe('done');
  return { place, remote, store };
}

test('a passphrase opens the vault on the next device, a wrong one is told and writes nothing', async () => {
  const { place, remote } = await beginVault();
  const before = place.requests.length;
  const { markers } = await lookAtPlace(remote, signal);
  expect(await unlockVault(markers, 'Correct horse', random)).toEqual({
    ok: false,
    why: 'passphrase',
  });
  expect(await unlockVault(markers, 'correct horse', random)).toEqual({ ok: true, secret, wrap });
  expect(place.requests.slice(before).filter((request) => !/^(?:list|get)/.test(request))).toEqual(
    [],
  );
});

test('the same words from another keyboard open it', async () => {
  const made = await makeVault('caf\u00e9', random);
  const marker = await writeMarker(
    await openKeys(made.secret, random, made.wrap),
    'e'.repeat(16),
    [],
  );
  const read = readMarker(marker);
  expect(await unlockVault(read.ok ? [read.marker] : [], 'cafe\u0301', random)).toMatchObject({
    ok: true,
  });
});

test('what lies at a place is told apart', async () => {
  const place = new MemoryStore();
  const remote = openMemoryRemote(place);
  expect((await lookAtPlace(remote, signal)).kind).toBe('empty');
  place.put('holiday.jpg', toUtf8('x'));
  expect((await lookAtPlace(remote, signal)).kind).toBe('foreign');
  place.put('heads/vault.aaaaaaaaaaaaaaaa', toUtf8('{"format":"source-context/vault@2"}'));
  expect((await lookAtPlace(remote, signal)).kind).toBe('newer');
});

test('the passphrase is changed, ended at any moment: one of the two opens it', async () => {
  for (let diesAt = 0; diesAt < 12; diesAt++) {
    const { place, remote, store } = await beginVault();
    const dying = openMemoryRemote(place, { diesAt });
    await Promise.race([
      changePassphrase(dying, keys, 'new', { secret, random, signal }),
      dying.died,
    ]);
    const options = { now: 2_000, random, signal };
    expect((await sync(remote, store, keys, options)).state).toBe('done');
    const { markers } = await lookAtPlace(remote, signal);
    expect(markers).toHaveLength(1);
    const isOld = JSON.stringify(markers[0]?.wrap) === JSON.stringify(wrap);
    expect(isOld).toBe(diesAt < 5);
  }
  const { remote } = await beginVault();
  await changePassphrase(remote, keys, 'new', { secret, random, signal });
  const { markers } = await lookAtPlace(remote, signal);
  expect(await unlockVault(markers, 'new', random)).toMatchObject({ ok: true, secret });
  expect(await unlockVault(markers, 'correct horse', random)).toMatchObject({ ok: false });
});

test('a code of another vault opens nothing here', async () => {
  const { remote } = await beginVault();
  const other = await openKeys((await makeVault('x', random)).secret, random);
  const { markers } = await lookAtPlace(remote, signal);
  expect(await opensVault(markers, keys)).toBe(true);
  expect(await opensVault(markers, other)).toBe(false);
});

test.each([
  ['no JSON', '<html>', 'foreign'],
  ['another format', '{"format":"x"}', 'foreign'],
  ['a newer one', '{"format":"source-context/vault@12"}', 'newer'],
  ['too large', ' '.repeat(9_000), 'foreign'],
])('a marker that is %s', (_, text, why) => {
  expect(readMarker(toUtf8(text))).toEqual({ ok: false, why });
});

test('a marker may not ask for rounds without end, or for few', async () => {
  for (const rounds of [1_000, 1e12]) {
    const bytes = await writeMarker({ ...keys, wrap: { ...wrap, rounds } }, 'e'.repeat(16), []);
    expect(readMarker(bytes)).toEqual({ ok: false, why: 'foreign' });
  }
});
