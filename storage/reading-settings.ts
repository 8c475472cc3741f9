import { browser } from 'wxt/browser';
import {
  isOfDevice,
  isSynced,
  parseReadingSettings,
  settingsAtFirst,
  type ReadingSettings,
} from '../core/settings/reading-settings.ts';
import { inTurn } from './in-turn.ts';
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
function change(how: (chosen: Chosen) => Chosen): Promise<void> {
  return inTurn(async () => {
    const before = await readChosen();
    const chosen = { ...before, ...how(before) };
    await browser.storage.local.set({
      [localKeys.settings]: parseReadingSettings(chosen, isSynced),
      [localKeys.device]: parseReadingSettings(chosen, isOfDevice),
    });
  });
}

export const changeSettings = (changes: Chosen): Promise<void> => change(() => changes);

/** All as at first, on other devices too: a choice that is taken back is a choice. */
export function resetSettings(): Promise<void> {
  return change((chosen) =>
    Object.fromEntries(
      (Object.keys(chosen) as (keyof ReadingSettings)[]).map((id) => [id, settingsAtFirst[id]]),
    ),
  );
}

export function watchSettings(changed: () => void, signal: AbortSignal): void {
  watchLocal([localKeys.settings, localKeys.device], changed, signal);
}
