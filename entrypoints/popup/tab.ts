import { browser, type Browser } from 'wxt/browser';
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

/**
 * Calls back when the popup is over another tab than the known one, or over another page in it, until the signal
 * ends. Opened as a tab of its own, it is about the tab that was looked at last.
 */
export function watchCurrentTab(
  known: CurrentTab | undefined,
  changed: (tab: CurrentTab) => void,
  signal: AbortSignal,
): void {
  let shown = known;

  async function look(isOtherPage: boolean): Promise<void> {
    const [now, own] = await Promise.all([findCurrentTab(), browser.tabs.getCurrent()]);
    if (!now || now.id === own?.id || signal.aborted) return;
    const isSame = now.id === shown?.id && now.site === shown.site;
    shown = now;
    if (isOtherPage || !isSame) changed(now);
  }

  const onActivated = () => void look(false);
  const onUpdated = (id: number, { status, url }: Browser.tabs.OnUpdatedInfo) => {
    if (id === shown?.id && (url !== undefined || status === 'complete')) void look(true);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  // What came between the first look and these listeners.
  void look(false);
}
