import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../core/sync/fields.ts';
import type { Books } from '../../core/sync/books.ts';
import { makeVaultSecret, secretToText } from '../../core/sync/passphrase.ts';
import { webdav } from '../../core/sync/remotes/webdav.ts';
import { sync } from '../../core/sync/sync.ts';
import { openKeys } from '../../core/sync/vault.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';
import type { TestBrowser, TestPage } from '../e2e/harness/browser.ts';
import { useBuild } from '../e2e/harness/builds.ts';
import { startChromium } from '../e2e/harness/in-chromium.ts';
import { startFirefox } from '../e2e/harness/in-firefox.ts';
import { serveWebDav, type WebDav } from '../e2e/harness/webdav.ts';
import { openMemorySyncStore } from '../faults/memory-store.ts';
import { rollDice } from '../faults/seeded.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makeVault } from '../fixtures/make-vault.ts';
import { findDisagreements } from '../storage/store.ts';
import { copyStore, putVault, readVaultState, send } from './store-of-browser.ts';

/** The background is closed in the midst of syncing and importing; nothing may be half done. */

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const kills = process.env['KILLS'];
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** Milliseconds: a sync of the rows below takes some 200 ms on a quiet machine. */
const longestLife = 400;
/** New quotes a step, and edits of older ones: few, because much changed at once waits for a person. */
const [fresh, edited] = [15, 4];

const { article } = makeQuote();
/** SHA-256 of the page's text, which is empty here. */
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The other device, in this process. */
async function openPeer(dav: WebDav) {
  const secret = await makeVaultSecret(random);
  const store = openMemorySyncStore<Books>('peer', Date.now);
  const settings = { url: dav.url, folder: 'vault', ...dav.account };
  const remote = webdav.open(settings, remoteDeps());
  const keys = await openKeys(secret, random);
  const { signal } = new AbortController();
  return {
    secret,
    store,
    sync: () => sync(remote, store, keys, { now: Date.now(), random, signal, adopt: true }),
  };
}

async function untilSynced(page: TestPage, id: string): Promise<void> {
  const before = (await readVaultState(page))?.syncedAt;
  await send(page, 'syncVault', { id });
  await expect
    .poll(async () => (await readVaultState(page))?.syncedAt, { timeout: 60_000 })
    .not.toBe(before);
}

describe.each([
  ['Chromium', 'chromium', startChromium, Number(kills ?? 200)],
  ['Firefox', 'firefox', startFirefox, Number(kills ?? 20)],
] as const)('%s', (_, kind, start, times) => {
  let [browser, dav]: [TestBrowser?, WebDav?] = [];
  beforeAll(async () => {
    dav = await serveWebDav();
    browser = await start(useBuild(kind).path);
  });
  afterAll(async () => {
    await browser?.close();
    dav?.close();
  });

  test(`closed at ${times} moments (SEED=${seed})`, async () => {
    if (!browser || !dav) throw new Error('Nothing has started.');
    const dice = rollDice(seed);
    const peer = await openPeer(dav);
    const id = peer.secret.vault;
    const page = await browser.openExtensionPage('options.html#vaults');
    const { user, password } = dav.account;
    await putVault(
      page,
      makeVault(id, {
        settings: { url: dav.url, folder: 'vault', user },
        secrets: { fields: { password }, key: secretToText(peer.secret) },
      }),
    );
    const someQuotes = (where: string, step: number) =>
      Array.from({ length: fresh + (step > 4 ? edited : 0) }, (_, i) =>
        makeQuote({
          id: i < fresh ? `${where} ${step} ${i}` : `here ${dice.below(step)} ${dice.below(fresh)}`,
          note: `${where} ${step}`,
          article: { ...article, textHash: emptyHash },
        }),
      );
    await peer.sync();
    for (let kill = 0; kill < times; kill++) {
      for (const quote of someQuotes('there', kill))
        peer.store.edit('quote', quote.id, quote as unknown as Row);
      expect((await peer.sync()).state).toBe('done');
      await send(page, 'saveQuotes', { quotes: someQuotes('here', kill), text: '' });
      await send(page, 'syncVault', { id });
      await new Promise((passed) => setTimeout(passed, dice.below(longestLife)));
      await browser.killBackground();
      expect(await findDisagreements(await copyStore(page)), `kill ${kill}, SEED=${seed}`).toEqual(
        [],
      );
    }
    // What books and rows say of each other shows in what the two devices hold in the end.
    await untilSynced(page, id);
    await peer.sync();
    await untilSynced(page, id);
    const copy = await copyStore(page);
    const here = (await copy.quotes.toArray()).map((quote) => [quote.id, quote.note]);
    const there = peer.store
      .standing('quote')
      .map((one) => [one, peer.store.readRow('quote', one)?.['note']]);
    expect(here.sort()).toEqual(there.sort());
    expect(here.length).toBeGreaterThan(fresh);
  });
});
