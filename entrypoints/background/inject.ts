import { browser, type Browser } from 'wxt/browser';
import type { PageScript } from '../../messaging/page-scripts.ts';
import { sendMessage, type onMessage } from '../../messaging/protocol.ts';

export type Target = Browser.scripting.InjectionTarget;

/** The first-run page holds an article; like every page of an extension it is closed to injection, and loads scripts itself. */
async function loadInFirstRun({ tabId }: Target, file: PageScript): Promise<boolean> {
  const documentUrls = [browser.runtime.getURL('/welcome.html')];
  const pages = await browser.runtime.getContexts({ tabIds: [tabId], documentUrls });
  return pages.length > 0 && sendMessage('loadScript', file, tabId);
}

/** The page may be gone, or closed to extensions (store pages, the reader view): then nothing runs. */
export async function inject(target: Target, file: PageScript): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    return loadInFirstRun(target, file).catch(() => false);
  }
}

type Sender = Parameters<Parameters<typeof onMessage<'bringCards'>>[1]>[0]['sender'];

/** The page that a message came from; undefined for frames and for pages of the extension. */
export function targetOf({ tab, frameId, documentId }: Sender): Target | undefined {
  if (tab?.id === undefined || frameId !== 0) return undefined;
  // A tab may hold a prerendered page beside the shown one; the document's own id tells them apart.
  return documentId === undefined
    ? { tabId: tab.id }
    : { tabId: tab.id, documentIds: [documentId] };
}
