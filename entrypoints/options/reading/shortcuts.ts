import { browser } from 'wxt/browser';
import { isShortcut, type Shortcut } from '../../../components/settings/reading/ShortcutPanel.tsx';

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut = '' }) =>
    isShortcut(name) ? { name, keys: shortcut } : [],
  );
}

/** Only pages of the browser change keys; they may be other ones once this page is looked at again. */
export function watchShortcuts(changed: () => void, signal: AbortSignal): void {
  window.addEventListener('focus', changed, { signal });
}

/** Firefox from 137 on. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as ShortcutSettings;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
