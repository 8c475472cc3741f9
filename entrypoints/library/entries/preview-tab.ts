import { browser } from 'wxt/browser';
import type { PagePreview } from '../../../components/library/entries/MatchPreviewPanel.tsx';
import type { Candidate } from '../../../core/model/candidate.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import { within } from '../../../messaging/within.ts';

/** A page that is stuck never answers. Milliseconds. */
const longestAnswer = 5_000;

interface Tab {
  id: number;
  title: string;
}

/** The tab that the library was opened from, else the web page that was looked at last. */
async function findTab(wanted: number | undefined): Promise<Tab | undefined> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const lastUsed = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const tab = tabs.find(({ id }) => id === wanted) ?? lastUsed[0];
  return tab?.id === undefined ? undefined : { id: tab.id, title: tab.title ?? tab.url ?? '' };
}

/**
 * Brings the script into the page unless it runs there. The page itself is asked whether it does, for a
 * message that nobody receives is told as an error of the extension.
 */
async function ensureScript(tabId: number): Promise<void> {
  const target = { tabId };
  const func = () => globalThis.sourceContextPreview === true;
  const [answer] = await browser.scripting.executeScript({ target, func });
  if (!answer?.result) await browser.scripting.executeScript({ target, files: ['/preview.js'] });
}

async function ask(tabId: number, draft: Candidate) {
  await ensureScript(tabId);
  return sendMessage('previewEntry', draft, tabId);
}

/** What a draft would match in an open tab; the reader's data and the page stay as they are. */
export async function previewInTab(
  draft: Candidate,
  wanted: number | undefined,
): Promise<PagePreview> {
  const tab = await findTab(wanted);
  if (!tab) return { is: 'noTab' };
  const { id, title } = tab;
  try {
    return { is: 'read', title, preview: await within(ask(id, draft), longestAnswer) };
  } catch {
    return { is: 'closed', title };
  }
}
