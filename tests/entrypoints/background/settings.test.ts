import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveSettings } from '../../../entrypoints/background/settings.ts';
import { changeSettings } from '../../../storage/reading-settings.ts';
import { openStore } from '../../storage/store.ts';

afterEach(() => void vi.unstubAllGlobals());

const readKept = async () =>
  (await fakeBrowser.storage.local.get<{ pageWords?: object }>()).pageWords;

test('a browser that is started in another language leaves pages in the chosen one', async () => {
  const locks = { request: async (_name: string, work: () => Promise<unknown>) => work() };
  vi.stubGlobal('navigator', { ...navigator, locks });
  vi.stubGlobal('fetch', async () => Response.json({ card_back: { message: 'Назад' } }));
  Object.assign(fakeBrowser.i18n, { getMessage: () => 'uk' });
  const db = openStore();
  serveSettings(db);
  await changeSettings({ language: 'uk' });
  expect(await readKept(), 'the browser has them').toBeUndefined();
  Object.assign(fakeBrowser.i18n, { getMessage: () => 'en' });
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(async () =>
    expect(await readKept()).toEqual({ language: 'uk', messages: { card_back: 'Назад' } }),
  );
  db.close();
});
