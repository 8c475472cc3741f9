import { browser } from 'wxt/browser';
import { siteOf } from '../../storage/settings.ts';

export interface CurrentTab {
  id: number;
  windowId: number;
  site?: string | undefined;
}

/** The tab that the popup was opened over. */
export async function findCurrentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, site: siteOf(tab.url ?? '') };
}
