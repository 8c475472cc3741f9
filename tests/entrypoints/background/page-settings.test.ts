import { expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { servePageSettings } from '../../../entrypoints/background/page-settings.ts';
import { openStore } from '../../storage/store.ts';

test('nothing is kept of whom a reader met in a private window', async () => {
  const locks = { request: async (_name: string, work: () => Promise<unknown>) => work() };
  vi.stubGlobal('navigator', { ...navigator, locks });
  const db = openStore();
  servePageSettings(db);
  const snooze = (incognito: boolean) =>
    fakeBrowser.runtime.onMessage.trigger(
      { id: 1, type: 'snoozeEntry', data: 'starter lavrov', timestamp: 0 },
      { tab: { incognito } as Browser.tabs.Tab },
      () => undefined,
    );
  await snooze(true);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  await snooze(false);
  expect(await fakeBrowser.storage.local.get()).toMatchObject({
    snoozes: { quiet: { length: 1 } },
  });
  db.close();
  vi.unstubAllGlobals();
});
