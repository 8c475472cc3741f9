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

export function watchAccess(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
