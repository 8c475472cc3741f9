import { browser } from 'wxt/browser';
import { isSameRow } from '../core/datasets/plan-import.ts';
import type { Setting } from '../core/model/setting.ts';
import {
  parseSetting,
  syncedSettings,
  type SettingFields,
  type SyncedSetting,
} from '../core/sync/synced-settings.ts';
import { change } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { inTurn } from './in-turn.ts';

/**
 * Settings that go along to other devices. Pages read them in the browser's own store, where no database
 * is needed, and write them there; each is a row of the log as well. What both were alike the last time
 * stands beside them, and tells on which side something changed since: nothing is lost wherever the
 * background was ended.
 */

const lastKey = 'mirroredSettings';

/** What the reader changed here since, over what came from elsewhere; members of lists one by one. */
function mergeChanges(
  last: SettingFields,
  here: SettingFields,
  there: SettingFields,
): SettingFields {
  const merged = { ...there };
  for (const [name, value] of Object.entries(here)) {
    const [was, came] = [last[name], there[name]];
    if (isSameRow(was, value)) continue;
    if (Array.isArray(value) && Array.isArray(came)) {
      const before: readonly unknown[] = Array.isArray(was) ? was : [];
      const stayed = came.filter((one) => value.includes(one) || !before.includes(one));
      const added = value.filter((one) => !before.includes(one) && !stayed.includes(one));
      merged[name] = [...stayed, ...added];
    } else merged[name] = value;
  }
  return merged;
}

async function noteAlike(id: SyncedSetting, now: SettingFields): Promise<void> {
  const { [lastKey]: alike } = await browser.storage.local.get<Record<string, object>>(lastKey);
  await browser.storage.local.set({ [lastKey]: { ...alike, [id]: now } });
}

async function mirror(db: SourceContextDatabase, id: SyncedSetting): Promise<void> {
  const stored = await browser.storage.local.get<Record<string, unknown>>([id, lastKey]);
  const alike = (stored[lastKey] ?? {}) as Record<string, unknown>;
  const [last, here] = [parseSetting(id, alike[id]), parseSetting(id, stored[id])];
  const row = await db.settings.get(id);
  const there = parseSetting(id, row);
  const isChangedHere = here !== undefined && !isSameRow(last, here);
  const now = isChangedHere ? mergeChanges(last ?? {}, here, there ?? {}) : (there ?? here);
  if (now === undefined) return;
  if (!isSameRow(there, now)) {
    const put: Setting = { ...row, ...now, id };
    await change(db, [{ table: 'settings', id, put }]);
  }
  if (!isSameRow(here, now)) {
    const isWritten = await inTurn(async () => {
      // What a page has written in the meantime is newer; the change itself calls for another look.
      const latest = await browser.storage.local.get<Record<string, unknown>>(id);
      if (!isSameRow(latest[id], stored[id])) return false;
      await browser.storage.local.set({ [id]: now });
      return true;
    });
    if (!isWritten) return;
  }
  if (!isSameRow(last, now)) await noteAlike(id, now);
}

let running: Promise<void> = Promise.resolve();

/** Brings both sides together: at the background's start, and after a change on either. */
export function mirrorSettings(db: SourceContextDatabase): Promise<void> {
  // One after the other: two at once would each miss what the other writes.
  running = running
    .catch(() => undefined)
    .then(async () => {
      for (const id of syncedSettings) await mirror(db, id);
    });
  return running;
}
