import { browser } from 'wxt/browser';
import type { Face } from '../core/settings/face.ts';
import { dressHost } from './host.ts';

/** Under the names of `localKeys` in storage/local-keys.ts. */
interface StoredFace {
  deviceSettings?: Face['settings'];
  pageWords?: Face['words'];
}

/** How what is ours looks on this device; once for all scripts of a page, and again after a change. */
export async function loadFace(): Promise<void> {
  if (globalThis.sourceContextFace?.isWhole) return;
  try {
    const { deviceSettings: settings, pageWords: words } =
      await browser.storage.local.get<StoredFace>(['deviceSettings', 'pageWords']);
    globalThis.sourceContextFace = { settings, words };
    dressHost();
  } catch {
    // Where the store does not answer, all looks as it did.
  }
}
