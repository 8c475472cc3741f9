import { browser } from 'wxt/browser';

/** Which tab the panel is about, and when there is another one or another page in it. */
export interface ShownTab {
  id(): number | undefined;
  /** The address where the browser tells it. */
  address(): Promise<string>;
  /** Goes to the tab that is looked at now. */
  catchUp(): Promise<void>;
}

/**
 * @param fixed the tab where the panel stands in a window of its own; else the one looked at in its window
 * @param changed told of another tab, and of another page or title in the same one
 */
export async function followTabs(
  fixed: number | undefined,
  changed: () => void,
): Promise<ShownTab> {
  let shown = fixed;
  const lookUp = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id;
  };
  if (fixed === undefined) {
    const [looked, { id: windowId }] = await Promise.all([lookUp(), browser.windows.getCurrent()]);
    shown = looked;
    browser.tabs.onActivated.addListener((activated) => {
      if (activated.windowId !== windowId) return;
      shown = activated.tabId;
      changed();
    });
  }
  browser.tabs.onUpdated.addListener((tabId, { status, url, title }) => {
    // A single-page app changes the address and the title only.
    if (tabId === shown && (status ?? url ?? title) !== undefined) changed();
  });
  return {
    id: () => shown,
    async address() {
      if (shown === undefined) return '';
      const tab = await browser.tabs.get(shown).catch(() => undefined);
      return tab?.url ?? '';
    },
    async catchUp() {
      if (fixed === undefined) shown = await lookUp();
    },
  };
}
