import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { loadFace } from '../../page/face.ts';
import { wearFace } from '../../page/wear-face.ts';

const pageWords = { language: 'ru', messages: { card_close: 'Закрыть' } };
afterEach(() => {
  vi.restoreAllMocks();
  globalThis.sourceContextFace = undefined;
});

test('a page has the few texts of page scripts in the chosen language, and follows a change', async () => {
  await browser.storage.local.set({ pageWords, deviceSettings: { textSize: 120 } });
  await loadFace();
  expect(globalThis.sourceContextFace).toEqual({ settings: { textSize: 120 }, words: pageWords });
  await browser.storage.local.remove('pageWords');
  await loadFace();
  expect(globalThis.sourceContextFace?.words).toBeUndefined();
});

test('a page of our own, in which page scripts run too, keeps all its texts', async () => {
  await browser.storage.local.set({ pageWords });
  const words = { language: 'ru', messages: { card_close: 'Закрыть', welcome_title: 'Первые шаги' } };
  wearFace({ words });
  await loadFace();
  expect(globalThis.sourceContextFace?.words).toEqual(words);
}); // prettier-ignore

test('where the store does not answer, all looks as it did', async () => {
  await browser.storage.local.set({ pageWords });
  await loadFace();
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
  await loadFace();
  expect(globalThis.sourceContextFace?.words).toEqual(pageWords);
});
