import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsAtFirst } from '../../core/settings/reading-settings.ts';
import { change } from '../../storage/change.ts';
import { mirrorSettings } from '../../storage/mirror-settings.ts';
import {
  changeSettings,
  getSettings,
  resetSettings,
  watchSettings,
} from '../../storage/reading-settings.ts';
import { openStore } from './store.ts';

test('all is as at first, then as it was chosen, and as at first again', async () => {
  expect(await getSettings()).toEqual(settingsAtFirst);
  await changeSettings({ opensBy: 'click', textSize: 130 });
  await changeSettings({ hoverDelay: 400 });
  const chosen = { opensBy: 'click', textSize: 130, hoverDelay: 400 };
  expect(await getSettings()).toEqual({ ...settingsAtFirst, ...chosen });
  await resetSettings();
  expect(await getSettings()).toEqual(settingsAtFirst);
});

test('choices that are made at once all stay', async () => {
  await Promise.all([
    changeSettings({ textSize: 150 }),
    changeSettings({ motion: 'never' }),
    changeSettings({ hoverDelay: 400 }),
  ]);
  expect(await getSettings()).toMatchObject({ textSize: 150, motion: 'never', hoverDelay: 400 });
});

test('what is stored and is none counts as not chosen', async () => {
  await fakeBrowser.storage.local.set({ readingSettings: { hoverDelay: -5, underline: 'solid' } });
  expect(await getSettings()).toEqual({ ...settingsAtFirst, underline: 'solid' });
});

test('a change is told until the signal ends', async () => {
  const changed = vi.fn<() => void>();
  const stop = new AbortController();
  watchSettings(changed, stop.signal);
  await changeSettings({ marksHidden: true });
  expect(changed).toHaveBeenCalled();
  const before = changed.mock.calls.length;
  stop.abort();
  await changeSettings({ marksHidden: false });
  expect(changed).toHaveBeenCalledTimes(before);
});

test('devices change one setting each, and both have both; what is of a device stays there', async () => {
  const db = openStore();
  await changeSettings({ hoverDelay: 400, textSize: 150 });
  await mirrorSettings(db);
  const row = { id: 'readingSettings', hoverDelay: 400 };
  expect(await db.settings.get('readingSettings')).toEqual(row);
  const put = { ...row, underline: 'solid' };
  await change(db, [{ table: 'settings', id: 'readingSettings', put }]);
  await changeSettings({ marksHidden: true });
  await mirrorSettings(db);
  const both = { hoverDelay: 400, underline: 'solid', marksHidden: true };
  expect(await getSettings()).toEqual({ ...settingsAtFirst, ...both, textSize: 150 });
  expect(await db.settings.get('readingSettings')).toEqual({ id: 'readingSettings', ...both });
});

test('a reset reaches other devices too', async () => {
  const db = openStore();
  await changeSettings({ opensBy: 'key' });
  await mirrorSettings(db);
  await resetSettings();
  await mirrorSettings(db);
  expect(await db.settings.get('readingSettings')).toMatchObject({ opensBy: 'hover' });
});

test('what a newer version chose stays beside what is chosen here', async () => {
  const db = openStore();
  const put = { id: 'readingSettings', underline: 'wavy', gaze: true };
  await change(db, [{ table: 'settings', id: 'readingSettings', put }]);
  await mirrorSettings(db);
  expect(await getSettings()).toEqual(settingsAtFirst);
  await changeSettings({ hoverDelay: 400 });
  await mirrorSettings(db);
  expect(await db.settings.get('readingSettings')).toEqual({ ...put, hoverDelay: 400 });
});
