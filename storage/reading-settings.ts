import { browser } from 'wxt/browser';
import {
  isOfDevice,
  isSynced,
  parseReadingSettings,
  settingsAtFirst,
  type ReadingSettings,
} from '../core/settings/reading-settings.ts';
import { localKeys, watchLocal } from './local-keys.ts';

/** How the reader wants to read: what was chosen, over what is so at first. */

type Chosen = Partial<ReadingSettings>;

async function readChosen(): Promise<Chosen> {
  const { settings, device } = localKeys;
  const stored = await browser.storage.local.get<Record<string, unknown>>([settings, device]);
  return {
    ...parseReadingSettings(stored[settings], isSynced),
    ...parseReadingSettings(stored[device], isOfDevice),
  };
}

export async function getSettings(): Promise<ReadingSettings> {
  return { ...settingsAtFirst, ...(await readChosen()) };
}

/** Only what is chosen is stored: of the rest, what another device chose counts. */
export async function changeSettings(changes: Chosen): Promise<void> {
  const chosen = { ...(await readChosen()), ...changes };
  await browser.storage.local.set({
    [localKeys.settings]: parseReadingSettings(chosen, isSynced),
    [localKeys.device]: parseReadingSettings(chosen, isOfDevice),
  });
}

/** All as at first, on other devices too: a choice that is taken back is a choice. */
export async function resetSettings(): Promise<void> {
  const chosen = Object.keys(await readChosen()) as (keyof ReadingSettings)[];
  await changeSettings(Object.fromEntries(chosen.map((id) => [id, settingsAtFirst[id]])));
}

export function watchSettings(changed: () => void, signal: AbortSignal): void {
  watchLocal([localKeys.settings, localKeys.device], changed, signal);
}
