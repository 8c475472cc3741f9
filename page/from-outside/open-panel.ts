import { browser } from 'wxt/browser';

/** Firefox alone has it, so its types are not among those of the browser. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Where the browser keeps its side panel closed, the panel stands in a window of this size. Pixels. */
const besideWindow = { type: 'popup', width: 420, height: 760 } as const;

/**
 * Opens the side panel. Browsers allow it only while they handle what the person did, so nothing may be
 * awaited before. In Firefox a click in a page's card does not count as such
 * (docs/browser-bugs.md); there a window with the panel of that page opens.
 */
export async function openPanel({
  windowId,
  id,
}: {
  windowId: number;
  id?: number | undefined;
}): Promise<void> {
  try {
    await (import.meta.env.BROWSER === 'firefox'
      ? (browser as typeof browser & WithSidebar).sidebarAction.open()
      : browser.sidePanel.open({ windowId }));
  } catch {
    const url = browser.runtime.getURL('/sidepanel.html');
    await browser.windows.create({ ...besideWindow, url: `${url}?tab=${id ?? ''}` });
  }
}
