import type { Page, Worker } from 'playwright-core';
import { launchChromium, type ChromiumWithExtension } from '../../scripts/browser/chromium.ts';

/** Revision of the dataset that the extension has in use, or 0. Runs in the background. */
const askRevision = `new Promise((answer) => {
  const opening = indexedDB.open('source-context');
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => answer(0);
  opening.onsuccess = () => {
    const db = opening.result;
    const end = (revision) => { db.close(); answer(revision); };
    if (!db.objectStoreNames.contains('datasets')) return end(0);
    const asking = db.transaction('datasets').objectStore('datasets').getAll();
    asking.onsuccess = () => end(asking.result[0]?.head.revision ?? 0);
  };
})`;

export async function waitForRevision(worker: Worker, revision: number): Promise<void> {
  const until = Date.now() + 180_000;
  while ((await worker.evaluate<number>(askRevision)) < revision) {
    if (Date.now() > until) throw new Error(`Revision ${revision} was not imported in 3 minutes.`);
    await new Promise((go) => setTimeout(go, 100));
  }
}

/** The browser with a copy of the extension whose dataset is in. */
export async function launchWithDataset(copy: string): Promise<ChromiumWithExtension> {
  const chromium = await launchChromium(copy, { headless: true });
  await waitForRevision(await chromium.worker(), 1);
  return chromium;
}

/** Off, the loader's offers are declined, and a measurement injects the first script when it is ready. */
export async function setReading(chromium: ChromiumWithExtension, on: boolean): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    `chrome.storage.local.set({ reading: { everywhere: ${on}, sitesOff: [] } })`,
  );
}

/** Injects the first script as the background does; answers when it has been evaluated. */
export function injectGlance(chromium: ChromiumWithExtension, page: Page): Promise<void> {
  return injectScript(chromium, page, '/glance.js');
}

export async function injectScript(
  chromium: ChromiumWithExtension,
  page: Page,
  script: string,
): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(`chrome.tabs.query({}).then((tabs) => chrome.scripting.executeScript({
    target: { tabId: tabs.find(({ url }) => url === ${JSON.stringify(page.url())}).id },
    files: [${JSON.stringify(script)}],
  })).then(() => undefined)`);
}

/** Waits until the page shows marks and they have stayed as many for a while. */
export async function waitForMarks(page: Page): Promise<number> {
  let before = -1;
  for (let tries = 0; tries < 100; tries++) {
    const count = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
    );
    if (count > 0 && count === before) return count;
    before = count;
    await page.waitForTimeout(150);
  }
  throw new Error('The reader painted no marks.');
}

/** Looks without waking it: whether the extension's service worker runs. */
export async function isBackgroundAlive(chromium: ChromiumWithExtension): Promise<boolean> {
  const [page] = chromium.context.pages();
  if (!page) throw new Error('Open a page first.');
  const session = await chromium.context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.some(
    ({ type, url }) => type === 'service_worker' && url.includes(chromium.extensionId),
  );
}

/** The cards' material comes in one answer after the marks; the page does not show when. */
export function waitForCards(page: Page): Promise<void> {
  return page.waitForTimeout(1_500);
}
