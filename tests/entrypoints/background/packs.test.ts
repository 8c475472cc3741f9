import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { generationTables } from '../../../storage/database.ts';
import { makeCourier, secondCourier } from '../../fixtures/courier.ts';
import { addressOf, home, makeHost, type PackHost } from '../../fixtures/pack-host.ts';
import { see, seeWhole, subscribe } from '../../storage/packs-in-use.ts';
import { openStore, readEverything } from '../../storage/store.ts';

let db = openStore();
let host: PackHost;
/** Lets the rest of the snapshot come. */
let goOn: () => void;

/** As a slow server: half of a snapshot comes at once, the rest when the test says so. */
function answerSlowly(): void {
  const { promise: rest, resolve } = Promise.withResolvers<void>();
  goOn = resolve;
  vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    const answer = await host.tools.fetch(address);
    if (!answer.ok || !address.includes('snapshot')) return answer;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const half = bytes.length >> 1;
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        signal.addEventListener('abort', () => stream.error(signal.reason));
        stream.enqueue(bytes.subarray(0, half));
        await rest;
        if (signal.aborted) return;
        stream.enqueue(bytes.subarray(half));
        stream.close();
      },
    });
    return new Response(body);
  });
}

/** Locks of one name, given in turn; who does not want to wait any longer is taken out. */
function makeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, { signal }: { signal?: AbortSignal }, work: () => Promise<unknown>) {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      const turn = last.then(() => signal?.throwIfAborted()).then(work);
      last = turn.catch(() => undefined);
      const ended = new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
      return Promise.race([turn, ended]);
    },
  };
}

beforeEach(async () => {
  db = openStore();
  host = await makeHost();
  vi.stubGlobal('navigator', { ...navigator, locks: makeLocks() });
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os: 'linux' }) });
  answerSlowly();
});
afterEach(() => {
  db.close();
});

/** Starts the background anew: messages have one listener each for as long as a script lives. */
async function serve(): Promise<void> {
  vi.resetModules();
  const { servePacks } = await import('../../../entrypoints/background/packs.ts');
  servePacks(db);
}

async function send(type: string, data: unknown, from = '/options.html'): Promise<unknown> {
  const message = { id: 1, type, data, timestamp: 0 };
  const sender = { url: from.startsWith('/') ? fakeBrowser.runtime.getURL('/') + from : from };
  const { res } = await new Promise<{ res?: unknown }>((answered) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, answered);
  });
  return res;
}

const running = async () => (await db.packs.get('courier'))?.running;

/** Until half of the snapshot has come, and the row says so. */
async function untilHalf(): Promise<void> {
  const { bytes } = host.manifest().snapshot;
  await expect.poll(running).toMatchObject({ step: 'fetch', done: bytes >> 1, all: bytes });
}

/** Nothing of what was begun, and of no generation before. */
async function expectNothingLeft(): Promise<void> {
  for (const table of [...generationTables, 'ledgers', 'imports', 'packs', 'datasets'])
    await expect
      .poll(async () => (await readEverything(db))[table], { message: table })
      .toEqual([]);
}

test('a first download tells how far it is; stopped, nothing is left of it', async () => {
  await host.publish(makeCourier(1));
  await serve();
  const subscribed = send('subscribePack', { address: home, token: 'first' });
  await untilHalf();
  expect((await running())?.token).toBe('first');
  expect(await send('stopPack', 'first')).toBe(true);
  expect(await subscribed).toBeUndefined();
  await expectNothingLeft();
  expect(await fakeBrowser.alarms.get('packs')).toBeUndefined();

  // A stop that comes late is none of the next fetch.
  const again = send('subscribePack', { address: home, token: 'second' });
  await untilHalf();
  expect(await send('stopPack', 'first')).toBe(false);
  goOn();
  expect(await again).toEqual({ ok: true, value: 'courier' });
  expect(await send('stopPack', 'second')).toBe(false);
  expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
  expect(await running()).toBeUndefined();
});

test('an update that is stopped leaves what was in use, and is not begun again by itself', async () => {
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  await host.publish(secondCourier());
  host.files.delete(addressOf(host.manifest().deltas[0]));
  await serve();
  const updated = send('updatePacks', ['courier']);
  await untilHalf();
  expect(await send('stopPack', (await running())!.token)).toBe(true);
  await updated;
  expect(await see(db)).toEqual(await seeWhole(makeCourier(1)));
  const row = await db.packs.get('courier');
  expect(row).toMatchObject({ version: 1, failures: 0 });
  expect(row).not.toHaveProperty('running');
  expect(row).not.toHaveProperty('problem');
  const hours = (row!.nextAt - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  goOn();
  await send('updatePacks', ['courier']);
  expect(await see(db)).toEqual(await seeWhole(secondCourier()));
});

test('what waits for its turn can be stopped too', async () => {
  await host.publish(makeCourier(1));
  await serve();
  const first = send('subscribePack', { address: home, token: 'first' });
  await untilHalf();
  const second = send('subscribePack', { address: home, token: 'second' });
  expect(await send('stopPack', 'second')).toBe(true);
  expect(await second).toBeUndefined();
  goOn();
  expect(await first).toEqual({ ok: true, value: 'courier' });
});

test('an update that waits for its turn is told to be under way, and can be stopped', async () => {
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  await host.publish({ ...makeCourier(2), id: 'beside' });
  await serve();
  const first = send('subscribePack', { address: home, token: 'first' });
  await expect.poll(async () => (await db.packs.get('beside'))?.running?.done).toBeGreaterThan(0);
  await db.packs.update('courier', { nextAt: 0 });
  const updated = send('updatePacks', ['courier']);
  await expect.poll(running).toMatchObject({ step: 'fetch', done: 0, all: 0 });
  // Asked once more, it is the same one.
  const again = send('updatePacks', ['courier']);
  expect(await send('stopPack', (await running())!.token)).toBe(true);
  await updated;
  await again;
  expect(await running()).toBeUndefined();
  const row = await db.packs.get('courier');
  expect(row).toMatchObject({ version: 1, failures: 0 });
  // Due or not, it is not begun again by itself.
  expect((row!.nextAt - Date.now()) / 3_600_000).toBeGreaterThan(20);
  goOn();
  expect(await first).toEqual({ ok: true, value: 'beside' });
});

test('a pack that is let go amid its first download is not brought in', async () => {
  await host.publish(makeCourier(1));
  await serve();
  const subscribed = send('subscribePack', { address: home, token: 'first' });
  await untilHalf();
  await send('unsubscribePack', 'courier');
  expect(await subscribed).toBeUndefined();
  await expectNothingLeft();
});

test('what was fetched when the background was ended is fetched no more', async () => {
  await host.publish(makeCourier(1));
  await subscribe(host, db);
  await db.packs.update('courier', { running: { token: 't', step: 'fetch', done: 1, all: 2 } });
  await serve();
  await expect.poll(running).toBeUndefined();
});

test('pages cannot stop anything', async () => {
  await host.publish(makeCourier(1));
  await serve();
  const subscribed = send('subscribePack', { address: home, token: 'first' });
  await untilHalf();
  await send('stopPack', 'first', 'https://courier.example/').catch(() => undefined);
  goOn();
  expect(await subscribed).toEqual({ ok: true, value: 'courier' });
});
