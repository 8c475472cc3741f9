import { browser } from 'wxt/browser';
import type { PageState } from '../../components/popup/model.ts';
import { sendMessage } from '../../messaging/protocol.ts';

/** A page that is stuck (an alert, an endless loop) never answers; the popup must. Milliseconds. */
const longestAnswer = 2_000;

function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, longestAnswer));
  return Promise.race([answer.catch(() => undefined), silence]);
}

/**
 * Whether a reader runs in the page, and whether saved quotes are found there; undefined where the browser lets no extension in. Asked of the page
 * itself, for no list of closed pages would be right for long (stores, error pages, viewers, what a
 * company's policy blocks), and a message that nobody receives is told as an error of the extension.
 */
async function askWhatRuns(
  tabId: number,
): Promise<{ reads: boolean; finds: boolean; isPdf: boolean } | undefined> {
  const func = () => ({
    reads: globalThis.sourceContextReading === true,
    finds: globalThis.sourceContextFinding !== undefined,
    // Chromium lets extensions into the frame of its viewer, whose text lies in another that stays shut.
    isPdf: document.contentType === 'application/pdf',
  });
  const answers = await inTime(browser.scripting.executeScript({ target: { tabId }, func }));
  return answers?.[0]?.result;
}

/** What the tab's page names, or why that is not known. */
export async function lookAtTab(tabId: number): Promise<PageState> {
  const running = await askWhatRuns(tabId);
  if (running?.isPdf) return { is: 'closed' };
  if (!running?.reads) return { is: running === undefined ? 'closed' : 'unread' };
  const summary = await inTime(sendMessage('summarisePage', undefined, tabId));
  if (!summary) return { is: 'looking' };
  const found = running.finds ? await inTime(sendMessage('summariseQuotes', undefined, tabId)) : [];
  const quotes = (found ?? []).map(({ id, selector, speaker, sighting }) => ({
    id,
    words: selector.exact.replace(/\s+/g, ' '),
    speaker: speaker?.name,
    state: sighting.state,
  }));
  const { title, day, entries } = summary;
  return { is: 'read', title, day, entries, quotes };
}
