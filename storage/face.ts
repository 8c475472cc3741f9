import { browser } from 'wxt/browser';
import type { Face } from '../core/settings/face.ts';
import { parseWords, pickParts, type Words } from '../core/settings/words.ts';
import { inTurn } from './in-turn.ts';
import { localKeys } from './local-keys.ts';
import { getSettings, watchSettings } from './reading-settings.ts';

/** Parts of the interface's texts that page scripts show: the first words of their keys. */
export const pageParts: readonly string[] = [
  'card',
  'finding',
  'later',
  'own',
  'prior',
  'quotes',
  'saidBefore',
  'saving',
  'term',
  'why',
];

/** The texts of a language; undefined where the browser's own are in it. */
async function readWords(language: string): Promise<Words | undefined> {
  const ofBrowser = browser.i18n.getMessage('popup_language' as '@@ui_locale');
  if (language === 'browser' || language === ofBrowser) return undefined;
  const address = browser.runtime.getURL(`/_locales/${language}/messages.json` as '/icon/icon.svg');
  return parseWords(language, await (await fetch(address)).json());
}

/** How our own pages look. */
export async function readFace(): Promise<Face> {
  const settings = await getSettings();
  // A page without the chosen language is better than none.
  return { settings, words: await readWords(settings.language).catch(() => undefined) };
}

/** Calls back with every later look that is chosen, until the signal ends. */
export function watchFace(changed: (face: Face) => void, signal: AbortSignal): void {
  watchSettings(async () => changed(await readFace()), signal);
}

/** Lays the few texts of page scripts where those can read them, or takes them away. */
export async function keepPageWords(): Promise<void> {
  const { language } = await getSettings();
  const words = await readWords(language);
  await inTurn(async () => {
    // Another was chosen while the file was being read: that choice lays its own.
    if ((await getSettings()).language !== language) return;
    if (words) await browser.storage.local.set({ [localKeys.words]: pickParts(words, pageParts) });
    else await browser.storage.local.remove(localKeys.words);
  });
}
