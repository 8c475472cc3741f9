import { browser, type Browser } from 'wxt/browser';
import type { onMessage } from '../../messaging/protocol.ts';

export type Target = Browser.scripting.InjectionTarget;
type PageScript =
  | '/ears.js'
  | '/loader.js'
  | '/glance.js'
  | '/reader.js'
  | '/cards.js'
  | '/saving.js'
  | '/finding.js';

/** The page may be gone, or closed to extensions (store pages, the reader view): then nothing runs. */
export async function inject(target: Target, file: PageScript): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    return false;
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
