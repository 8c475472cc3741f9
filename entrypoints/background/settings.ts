import { browser } from 'wxt/browser';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { syncedSettings } from '../../core/sync/synced-settings.ts';
import { mirrorSettings } from '../../storage/mirror-settings.ts';
import { keepPageWords } from '../../storage/face.ts';
import { localKeys, watchLocal } from '../../storage/local-keys.ts';
import { watch } from '../../storage/watch.ts';

/** Keeps settings that pages read and those that are synced alike. */
export function serveSettings(db: SourceContextDatabase): void {
  // What fails now is done at the next change or start.
  const mirror = () => void mirrorSettings(db).catch(() => undefined);
  browser.storage.local.onChanged.addListener((changes) => {
    if (syncedSettings.some((id) => id in changes)) mirror();
  });
  const keepWords = () => void keepPageWords().catch(() => undefined);
  watchLocal([localKeys.device], keepWords, new AbortController().signal);
  // A new version has other texts, and the browser may have been started in another language.
  browser.runtime.onInstalled.addListener(keepWords);
  browser.runtime.onStartup.addListener(keepWords);
  watch(() => db.settings.toArray(), mirror, new AbortController().signal);
}
