import { browser } from 'wxt/browser';

const webPages = { origins: ['http://*/*', 'https://*/*'] };

/** Firefox asks the person at install, Chromium lets them limit an extension to some sites later. */
export async function isAccessWithheld(): Promise<boolean> {
  return !(await browser.permissions.contains(webPages));
}

/** Browsers ask only during a click, so nothing may be awaited before this. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(webPages);
}

export function watchAccess(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(changed);
  signal.addEventListener('abort', () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(changed);
  });
}
