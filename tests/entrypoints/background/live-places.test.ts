import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../core/sync/outcome.ts';
import type { Remote } from '../../../core/sync/remote.ts';
import { holdLivePlaces } from '../../../entrypoints/background/sync/live-places.ts';
import { seenEvery } from '../../../messaging/keep-live.ts';
import { MemoryStore, openMemoryRemote } from '../../core/sync/memory-remote.ts';
import { makeOutcome, makeVault } from '../../fixtures/make-vault.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const live = { live: true } as const;
const row = makeVault('v');

/** A place with connections that are counted. */
function openDesk() {
  const open: { changed?: () => void }[] = [];
  const changed = vi.fn<(vault: string) => void>();
  const places = holdLivePlaces(changed);
  const connect = (): Remote => {
    const connection: { changed?: () => void } = {};
    open.push(connection);
    return {
      ...openMemoryRemote(new MemoryStore()),
      watch(told, signal) {
        connection.changed = told;
        signal.addEventListener('abort', () => delete connection.changed);
      },
      close: async () => void open.splice(open.indexOf(connection), 1),
    };
  };
  const sync = (outcome: Partial<Outcome> = {}, vault = row, kind: { live?: true } = live) =>
    places.use(vault, kind, connect, async () => makeOutcome(outcome));
  return { places, open, changed, sync };
}

test('while nobody looks a connection ends with its sync, whatever comes of that', async () => {
  const { places, open, sync } = openDesk();
  await sync();
  expect(open).toEqual([]);
  const failing = places.use(row, live, () => openMemoryRemote(new MemoryStore()), async () => {
    throw new Error('a bug');
  }); // prettier-ignore
  await expect(failing).rejects.toThrow('a bug');
  expect(places.isFollowed('v')).toBe(false);
});

test('while somebody looks it is held and heard, and let go when they have gone', async () => {
  const { places, open, changed, sync } = openDesk();
  places.look();
  await sync();
  expect(open).toHaveLength(1);
  open[0]?.changed?.();
  expect(changed).toHaveBeenCalledWith('v');
  vi.advanceTimersByTime(2 * seenEvery);
  places.look();
  await sync();
  vi.advanceTimersByTime(2 * seenEvery);
  expect(open, 'one for all syncs').toHaveLength(1);
  vi.advanceTimersByTime(2 * seenEvery);
  expect(open).toEqual([]);
  expect(places.isFollowed('v')).toBe(false);
});

test('a sync keeps the connection it works by until its end, though nobody looks any more', async () => {
  const { places, open, sync } = openDesk();
  places.look();
  await sync();
  const during = places.use(row, live, () => openMemoryRemote(new MemoryStore()), async () => {
    vi.advanceTimersByTime(3 * seenEvery);
    expect(open, 'at work').toHaveLength(1);
    expect(places.isFollowed('v')).toBe(false);
    return makeOutcome();
  }); // prettier-ignore
  await during;
  expect(open).toEqual([]);
});

test('looked at again before its sync ends, it is held on, and heard', async () => {
  const { places, open, changed, sync } = openDesk();
  places.look();
  await sync();
  await places.use(row, live, () => openMemoryRemote(new MemoryStore()), async () => {
    vi.advanceTimersByTime(3 * seenEvery);
    places.look();
    return makeOutcome();
  }); // prettier-ignore
  expect(open).toHaveLength(1);
  open[0]?.changed?.();
  expect(changed).toHaveBeenCalledWith('v');
});

test('of vaults that are paused or left, connections are let go', async () => {
  const { places, open, sync } = openDesk();
  places.look();
  await sync();
  await sync({}, makeVault('w'));
  places.keepOnly(['w']);
  expect([places.isFollowed('v'), places.isFollowed('w')]).toEqual([false, true]);
  expect(open).toHaveLength(1);
});

test.each([
  ['that refuses', { state: 'failed' } as const, row, live],
  ['that tells nothing by itself', {}, row, {}],
])('a place %s is not held', async (_, outcome, vault, kind) => {
  const { places, open, sync } = openDesk();
  places.look();
  await sync(outcome, vault, kind);
  expect(open).toEqual([]);
});

test('another password is another connection', async () => {
  const { places, open, sync } = openDesk();
  places.look();
  await sync();
  const [before] = open;
  await sync({}, makeVault('v', { secrets: { fields: { password: 'new' }, key: '' } }));
  expect(open).toHaveLength(1);
  expect(open[0]).not.toBe(before);
  expect(before?.changed).toBeUndefined();
});
