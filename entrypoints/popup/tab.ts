import { browser } from 'wxt/browser';
import type { PageState } from '../../components/popup/model.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { siteOf } from '../../storage/settings.ts';

export interface CurrentTab {
  id: number;
  site?: string | undefined;
}

/** A page that is stuck (an alert, an endless loop) never answers; the popup must. Milliseconds. */
const longestAnswer = 2_000;

/** The tab that the popup was opened over. */
export async function findCurrentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, site: siteOf(tab.url ?? '') };
}

function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, longestAnswer));
  return Promise.race([answer.catch(() => undefined), silence]);
}

/**
 * Whether the browser lets us into the page. Asked of the browser, for no list of closed pages would be
 * right for long: stores, error pages, viewers, what a company's policy blocks.
 */
async function isOpenToUs(tabId: number): Promise<boolean> {
  const answers = await inTime(
    browser.scripting.executeScript({ target: { tabId }, func: () => true }),
  );
  return answers?.[0]?.result === true;
}

/** What the tab's page names, or why that is not known. */
export async function lookAtTab(tabId: number): Promise<PageState> {
  const summary = await inTime(sendMessage('summarisePage', undefined, tabId));
  if (summary) return { is: 'read', day: summary.day, entries: summary.entries };
  return { is: (await isOpenToUs(tabId)) ? 'unread' : 'closed' };
}
