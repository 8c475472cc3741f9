import { expect, test } from 'vitest';
import type { TestPage } from './harness/browser.ts';
import { inEveryBrowser, keepOpen } from './harness/browsers.ts';
import { apps, useApps } from './harness/hydrated-pages.ts';
import { dismiss, hover, marks, untilMarked } from './harness/reader.ts';

/** Pages that a framework takes over after they were marked: it finds them as its server made them. */

const { addressOf } = useApps();

interface Story {
  hydrateStory(): void;
  updateStory(): void;
  complaints: string[];
}

/** In the page: takes down what it complains of. */
function listen(): void {
  const complaints: string[] = [];
  Object.assign(globalThis, { complaints });
  for (const level of ['error', 'warn'] as const)
    console[level] = (...told: unknown[]) => void complaints.push(told.map(String).join(' '));
  addEventListener('error', ({ message }) => void complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => void complaints.push(String(reason)));
}

/** What the app makes of its page where no extension is. */
function readFramed(page: TestPage): Promise<string> {
  return page.evaluate(async () => {
    const frame = document.querySelector('iframe')!.contentWindow as Window & Story;
    const until = async (is: () => boolean) => {
      while (!is()) await new Promise((passed) => setTimeout(passed, 20));
    };
    await until(() => 'hydrateStory' in frame);
    frame.hydrateStory();
    await until(() => 'updateStory' in frame);
    frame.updateStory();
    await until(() => frame.document.body.textContent.includes('Ushakov'));
    return frame.document.documentElement.outerHTML;
  });
}

const complaintsOf = (page: TestPage) =>
  page.evaluate(() => (globalThis as unknown as Story).complaints);

const readAll = (page: TestPage) => page.evaluate(() => document.documentElement.outerHTML);

const readWithoutHost = (page: TestPage) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('[popover="manual"]')) host.remove();
    return copy.outerHTML;
  });

async function hydrate(page: TestPage): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as Story).hydrateStory());
  const isReady = () => page.evaluate(() => 'updateStory' in globalThis);
  await expect.poll(isReady).toBe(true);
}

inEveryBrowser((browser) => {
  const kept = keepOpen(browser, async (browser) => {
    const settings = await browser.openExtensionPage('popup.html');
    const page = await browser.newPage();
    await page.beforeScripts(listen);
    return { page, settings };
  });

  const switchReading = (everywhere: boolean) =>
    kept().settings.evaluate(
      (on) =>
        (
          globalThis as unknown as {
            chrome: { storage: { local: { set(items: object): unknown } } };
          }
        ).chrome.storage.local.set({ reading: { everywhere: on, sitesOff: [] } }) as Promise<void>,
      everywhere,
    );

  test.each(apps)('$name', async ({ name }) => {
    const { page } = kept();
    await page.goto(addressOf(name, 'framed'));
    const expected = await readFramed(page);

    await page.goto(addressOf(name, 'index'));
    await page.movePointer({ x: 3, y: 3 });
    await untilMarked(page, 'Steve Witkoff', 'Sergei Ryabkov', 'Marco', 'Rubio');
    await hover(page, 'Steve Witkoff');
    await hydrate(page);
    await page.evaluate(() => (globalThis as unknown as Story).updateStory());
    await untilMarked(page, 'Steve Witkoff', 'Sergei Ryabkov', 'Yury Ushakov');
    await dismiss(page).catch(() => undefined);
    expect((await hover(page, 'Yury Ushakov')).name).toBe('Yury Ushakov');
    expect(await complaintsOf(page)).toEqual([]);
    expect(await readWithoutHost(page)).toBe(expected);

    await switchReading(false);
    await expect.poll(() => marks(page)).toEqual([]);
    expect(await readAll(page)).toBe(expected);
    await switchReading(true);
  });

  test('a page that was changed does complain', async () => {
    const { page } = kept();
    await page.goto(addressOf('React 19', 'index'));
    await page.evaluate(() => void (document.querySelector('#lead')!.textContent = 'Other words'));
    await hydrate(page);
    expect(await complaintsOf(page)).not.toEqual([]);
  });
});
