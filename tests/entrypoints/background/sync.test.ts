import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeVaultSecret, secretToText } from '../../../core/sync/passphrase.ts';
import { afterEdit } from '../../../core/sync/timing.ts';
import { noteOutcome } from '../../../storage/vault-states.ts';
import { addVault, listJournal, listVaults } from '../../../storage/vaults.ts';
import { makeOutcome, makeVault } from '../../fixtures/make-vault.ts';
import { openStore } from '../../storage/store.ts';

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
let db = openStore();

beforeEach(() => {
  db = openStore();
  const locks = {
    request: (_name: string, how: unknown, work?: (lock: object) => Promise<unknown>) =>
      (work ?? (how as (lock: object) => Promise<unknown>))({}),
  };
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'Firefox/150.0', locks });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => false },
  });
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os: 'linux' }) });
});
afterEach(() => {
  db.close();
});

/** Starts the background anew: messages have one listener each for as long as a script lives. */
async function serve(): Promise<void> {
  vi.resetModules();
  const { serveSync } = await import('../../../entrypoints/background/sync/sync.ts');
  serveSync(db);
}

/** A message as it comes from a page of the web, or from one of the extension's own. */
async function send(type: string, data: unknown, from: string): Promise<unknown> {
  const message = { id: 1, type, data, timestamp: 0 };
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(
    message,
    { url: from },
    () => undefined,
  );
  return answer;
}

const own = () => fakeBrowser.runtime.getURL('/options.html');

test('a place that the browser withholds is not asked, and the vault says what to do', async () => {
  const secret = await makeVaultSecret(random);
  await addVault(
    db,
    makeVault(secret.vault, { secrets: { fields: {}, key: secretToText(secret) } }),
  );
  const asked = vi.fn<() => Promise<Response>>();
  vi.stubGlobal('fetch', asked);
  await serve();
  await send('syncVault', { id: secret.vault }, own());
  await expect.poll(() => listJournal(db, 9)).toHaveLength(1);
  expect(asked).not.toHaveBeenCalled();
  const [row] = await listVaults(db);
  expect(row?.state).toMatchObject({
    failures: 1,
    last: { state: 'failed', failure: { failure: 'withheld' }, place: 'cloud.example' },
  });
  expect(row?.state.running).toBeUndefined();
});

test('pages cannot have anything synced', async () => {
  await addVault(db, makeVault('v'));
  await serve();
  await send('syncVault', { id: 'v' }, 'https://courier.example/').catch(() => undefined);
  await new Promise((passed) => setTimeout(passed, 50));
  expect(await listJournal(db, 9)).toEqual([]);
});

test('what ran when the background was ended runs no more', async () => {
  await addVault(db, makeVault('v', { paused: true }));
  await noteOutcome(db, 'v', makeOutcome(), 1);
  await db.vaults.update('v', { 'state.running': { since: 1, requests: 0, received: 2 } });
  await serve();
  const running = async () => (await listVaults(db))[0]?.state.running;
  await expect.poll(running).toBeUndefined();
});

test('a sync that fails after an edit is left to the alarm', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await serve();
  await send('noteEdit', undefined, own());
  db.close();
  await vi.advanceTimersByTimeAsync(afterEdit);
  vi.useRealTimers();
  expect(await fakeBrowser.alarms.get('sync')).toBeDefined();
});
