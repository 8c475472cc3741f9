import { expect, test } from 'vitest';
import type { TestBrowser } from './harness/browser.ts';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import { dismiss, hover, marks, open, pause, untilMarked } from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** The background may be ended at any moment: the next hover, scan and popup work. */

const addressOf = useNewsroom();

inEveryBrowser((browser) => {
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
