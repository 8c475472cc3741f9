import { browser } from 'wxt/browser';
import { onMessage } from '../../messaging/protocol.ts';
import { getReading, isReadingOn, siteOf, watchReading } from '../../storage/settings.ts';
import { inject, targetOf, type Target } from './inject.ts';

/** The manifest's style sheet did not reach pages that were open before the extension or its access. */
async function insertMarks(target: Target): Promise<void> {
  // A user's sheet, because in Firefox an author's ends at shadow roots.
  const sheet = { target, files: ['marks.css'], origin: 'USER' as const };
  await browser.scripting.insertCSS(sheet).catch(() => undefined);
}

/** Pages that were open before the extension was: the manifest's loader reaches only new ones. */
async function serveOpenTabs(withStyles: boolean): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })) {
    if (id === undefined || siteOf(url ?? '') === undefined) continue;
    const target = { tabId: id };
    if (withStyles) await insertMarks(target);
    await inject(target, '/ears.js');
    await inject(target, '/loader.js');
  }
}

export function serveReading(): void {
  onMessage('offerArticle', async ({ sender }) => {
    const target = targetOf(sender);
    if (!target || sender.url === undefined) return;
    if (isReadingOn(await getReading(), sender.url)) await inject(target, '/glance.js');
  });
  onMessage('bringReader', async ({ sender }) => {
    const target = targetOf(sender);
    if (target) await inject(target, '/reader.js');
  });
  onMessage('bringCards', async ({ sender }) => {
    const target = targetOf(sender);
    if (target) await inject(target, '/cards.js');
  });
  onMessage('readTab', async ({ data: tabId }) => {
    await insertMarks({ tabId });
    return inject({ tabId }, '/glance.js');
  });
  browser.permissions.onAdded.addListener(() => void serveOpenTabs(true));
  browser.runtime.onInstalled.addListener(() => void serveOpenTabs(true));
  watchReading((settings) => {
    if (settings.everywhere) void serveOpenTabs(false);
  }, new AbortController().signal);
}
