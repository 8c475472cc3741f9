import { browser } from 'wxt/browser';

/** The first-run page opens once in a browser: when the extension is installed, and not when it is updated. */
export function serveWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
