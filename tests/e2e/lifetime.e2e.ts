import { expect, test } from 'vitest';
import type { TestBrowser } from './harness/browser.ts';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import {
  dismiss,
  hover,
  leave,
  marks,
  open,
  pause,
  settledMarks,
  untilMarked,
} from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** What comes and goes while pages are open: the background is ended, the extension is updated. */

const addressOf = useNewsroom();
const names = [
  'Mikhail Galuzin',
  'Vladimir Putin',
  'Sergey Lavrov',
  'Steve Witkoff',
  'Anchorage summit',
];

const hosts = () => document.querySelectorAll('[popover="manual"]').length;

inEveryBrowser((browser) => {
  // Hovering needs nobody: no message (the background stays ended) and no request.
  test('five hovers wake no background and request nothing', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, ...names);
    const seeAll = async () => {
      for (const name of names) {
        expect((await hover(page, name, 'main')).name).toBe(name);
        await leave(page);
      }
    };
    // The cards come a moment after the marks, and some after others.
    await seeAll();
    await browser().killBackground();
    const requests = page.requests().length;
    await seeAll();
    expect(await browser().isBackgroundRunning()).toBe(false);
    // Firefox counts the data: font of its own disclosure triangles.
    const made = page
      .requests()
      .slice(requests)
      .filter((address) => address.startsWith('http'));
    expect(made).toEqual([]);
  });

  test('every request of a read page went to the page’s own site', async () => {
    const page = await open(browser(), addressOf('kremlin-rejects-impasse'));
    await untilMarked(page, 'Rybakov');
    const origin = new URL(page.address()).origin;
    expect(page.requests().length).toBeGreaterThan(0);
    const foreign = page.requests().filter((address) => new URL(address).origin !== origin);
    expect(foreign).toEqual([]);
  });

  test('ended while a page is open: its cards, a new page and the popup work', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    await browser().killBackground();
    expect((await hover(page, 'Mikhail Galuzin', '#lead')).name).toBe('Mikhail Galuzin');
    await dismiss(page);

    await browser().killBackground();
    const second = await open(browser(), addressOf('who-said-momentum'));
    await untilMarked(second, 'Sergei Ryabkov');
    expect((await hover(second, 'Sergei Ryabkov', '#lead')).name).toBe('Sergey Ryabkov');
    await dismiss(second);

    await browser().killBackground();
    const popup = await browser().openPopup(second);
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('button.entry').length), {
        timeout: 8_000,
      })
      .toBeGreaterThan(3);
    await popup.close();
  });

  test('ended again and again while pages open: every page is read in the end', async () => {
    for (const wait of [0, 15, 40, 90, 160]) {
      const page = await browser().newPage();
      const going = page.goto(addressOf('anchorage-three-weeks-on'));
      await pause(wait);
      await browser().killBackground();
      await going;
      await expect
        .poll(() => marks(page), { timeout: 10_000, message: `killed after ${wait} ms` })
        .toContain('Mikhail Galuzin');
      await page.close();
    }
  });

  // The old reader leaves, the new one reads, nothing stands twice.
  test('after an update the page is marked once, by the new reader', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin', 'Alaska');
    await hover(page, 'Mikhail Galuzin', '#lead');
    // Cards come once all the rest is marked; quotes that repeat a statement come after those.
    const before = await settledMarks(page);
    // Marks that stand afterwards are the new reader's.
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('[popover="manual"]')!.id = 'old';
    });
    await browser().reloadExtension();

    // The old reader looks every five seconds whether its extension is still there.
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#old') === null), {
        timeout: 9_000,
      })
      .toBe(true);
    await expect
      .poll(async () => (await marks(page)).sort(), { timeout: 9_000 })
      .toEqual(before.sort());
    await page.movePointer({ x: 3, y: 3 });
    const card = await hover(page, 'Mikhail Galuzin', '#lead');
    expect(card.name).toBe('Mikhail Galuzin');
    expect(await page.evaluate(hosts)).toBe(1);
    await dismiss(page);
  });
});

/** A fresh profile each, ended in the midst of installing; the starter arrives all the same. */
function endedAmidInstall(browser: () => TestBrowser, wait: number): void {
  test(`ended ${wait} ms after the start, amid the install: the first hover works`, async () => {
    await pause(wait);
    await browser().killBackground();
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    expect((await hover(page, 'Mikhail Galuzin', '#lead')).name).toBe('Mikhail Galuzin');
  });
}

inEveryBrowser((browser) => endedAmidInstall(browser, 0));
inChromium((browser) => endedAmidInstall(browser, 50));
