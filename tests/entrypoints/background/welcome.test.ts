import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveWelcome } from '../../../entrypoints/background/welcome.ts';

type Reason = Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0]['reason'];

test.each<[Reason, number]>([
  ['install', 1],
  ['update', 0],
  ['chrome_update' as Reason, 0],
])('%s opens %i first-run pages', async (reason, pages) => {
  serveWelcome();
  const before = await browser.tabs.query({});
  await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false });
  const opened = (await browser.tabs.query({})).slice(before.length);
  expect(opened.map(({ url }) => url)).toEqual(
    Array(pages).fill(browser.runtime.getURL('/welcome.html')),
  );
});
