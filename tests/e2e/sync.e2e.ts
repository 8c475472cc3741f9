import { beforeEach, describe, expect, test } from 'vitest';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { useBuild } from './harness/builds.ts';
import { pressNamed, untilText } from './harness/forms.ts';
import { startChromium } from './harness/in-chromium.ts';
import { startFirefox } from './harness/in-firefox.ts';
import { untilRows } from './harness/library.ts';
import { open } from './harness/reader.ts';
import { saveWords, seeFound } from './harness/saving.ts';
import { keepChromium, keepFirefox } from './harness/kept-browsers.ts';
import { joinVault, makeVault, openSettings, syncNow, takeCode } from './harness/settings.ts';
import { usePages } from './harness/sites.ts';
import { serveWebDav, type WebDav } from './harness/webdav.ts';

const { addressOf } = usePages();
const article = 'story.html';
const words = 'The harbour stays open through the winter';

interface Extension {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

interface Amendment {
  set?: { note: string };
  remove?: true;
}

/** Edits the one quote there is, as the panel on its page does. */
function amend(page: TestPage, amendment: Amendment): Promise<void> {
  return page.evaluate(async (amendment) => {
    const rows = await new Promise<{ id: string }[]>((done) => {
      const opening = indexedDB.open('source-context');
      opening.onsuccess = () => {
        const asking = opening.result.transaction('quotes').objectStore('quotes').getAll();
        asking.onsuccess = () => {
          opening.result.close();
          done(asking.result as { id: string }[]);
        };
      };
    });
    const data = rows.map(({ id }) => ({ id, ...amendment }));
    const { runtime } = (globalThis as unknown as Extension).chrome;
    await runtime.sendMessage({ id: 1, type: 'amendQuotes', data, timestamp: Date.now() });
  }, amendment);
}

describe.each([
  ['Chromium', 'chromium', keepChromium, startChromium],
  ['Firefox', 'firefox', keepFirefox, startFirefox],
] as const)('%s', (_, kind, keep, start) => {
  let [first, second]: [TestBrowser?, TestBrowser?] = [];
  let dav: WebDav | undefined;
  // Each telling of the story begins with devices that know nothing.
  beforeEach(async ({ task }) => {
    const build = useBuild(kind);
    dav = await serveWebDav();
    const isToldAgain = (task.result?.retryCount ?? 0) > 0;
    [first, second] = await Promise.all([keep(build.path, isToldAgain), start(build.path)]);
    return async () => {
      await Promise.all([first?.close(), second?.close()]);
      dav?.close();
    };
  });

  test('what is saved on one device is on the other; lost edits and deleted rows come back', async () => {
    if (!first || !second || !dav) throw new Error('Nothing has started.');
    const [here, there] = [
      await openSettings(first, 'vaults'),
      await openSettings(second, 'vaults'),
    ];
    await makeVault(here, dav);
    const page = await open(first, addressOf(article));
    await saveWords(page, words);
    await joinVault(there, await takeCode(here), dav);
    await syncNow(here);
    await syncNow(there);

    const library = await second.openExtensionPage('library.html#quotes?kind=quote');
    await untilRows(library, expect.stringContaining(words) as unknown as string);
    const read = await open(second, addressOf(article));
    await expect.poll(() => seeFound(read), { timeout: 8_000 }).toHaveLength(1);
    // What lies at the place says nothing of it.
    expect(Buffer.concat([...dav.files.values()]).includes('harbour')).toBe(false);

    await amend(here, { set: { note: 'from here' } });
    await amend(there, { set: { note: 'from there' } });
    await syncNow(here);
    await syncNow(there);
    await syncNow(here);
    const history = await openSettings(second, 'history');
    await untilText(history, /Note: this lost\s+from here/);
    await pressNamed(history, 'Take this one instead');
    await untilText(history, 'No edit has lost against another');
    await syncNow(there);
    await syncNow(here);

    await amend(here, { remove: true });
    await syncNow(here);
    await syncNow(there);
    await untilRows(library);
    await untilText(history, 'Restore');
    await pressNamed(history, `Restore “${words}”`);
    await untilText(history, 'The trash is empty');
    await syncNow(there);
    await syncNow(here);
    const own = await first.openExtensionPage('library.html#quotes?kind=quote');
    await untilRows(own, expect.stringContaining(words) as unknown as string);
    await untilText(own, words);
  });
});
