import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveWelcome } from '../../../entrypoints/background/welcome.ts';

test.each([
  ['install', 1],
  ['update', 0],
  ['chrome_update', 0],
] as const)('%s opens %i first-run pages', async (reason, pages) => {
  serveWelcome();
  const before = await browser.tabs.query({});
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as { reason: 'install' });
  const opened = (await browser.tabs.query({})).slice(before.length);
  const address = browser.runtime.getURL('/welcome.html');
  expect(opened.map(({ url }) => url)).toEqual(Array(pages).fill(address));
});
