import { browser, type Browser } from 'wxt/browser';
import { onMessage } from '../../messaging/protocol.ts';
import { getReading, isReadingOn, siteOf, watchReading } from '../../storage/settings.ts';

/** The page may be gone, or closed to extensions (store pages, the reader view): then nothing runs. */
async function inject(
  target: Browser.scripting.InjectionTarget,
  file: '/loader.js' | '/glance.js' | '/reader.js' | '/cards.js',
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** The manifest's style sheet did not reach pages that were open before the extension or its access. */
async function insertMarks(target: Browser.scripting.InjectionTarget): Promise<void> {
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
    await inject(target, '/loader.js');
  }
}

type Sender = Parameters<Parameters<typeof onMessage<'bringCards'>>[1]>[0]['sender'];

/** The page that a message came from; undefined for frames and for pages of the extension. */
function targetOf({ tab, frameId, documentId }: Sender) {
  if (tab?.id === undefined || frameId !== 0) return undefined;
  // A tab may hold a prerendered page beside the shown one; the document's own id tells them apart.
  return documentId === undefined
    ? { tabId: tab.id }
    : { tabId: tab.id, documentIds: [documentId] };
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
