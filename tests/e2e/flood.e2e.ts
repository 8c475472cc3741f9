import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import type { ChromiumBrowser, ChromiumPage } from './harness/in-chromium.ts';
import { hover, marks, open, untilMarked } from './harness/reader.ts';
import { usePages } from './harness/sites.ts';
import { longestTask } from './harness/tasks.ts';

const pages = usePages();

/** A task that takes longer is felt: scrolling and typing hang. Milliseconds. */
const felt = 50;

inEveryBrowser((browser) => {
  test('10,000 items that come at once are read, and no task is felt', async () => {
    const page = await open(browser(), pages.addressOf('flood.html'));
    await untilMarked(page, 'Mikhail Galuzin');
    const flood = async () => {
      await page.evaluate(() => (globalThis as unknown as { flood(): void }).flood());
      await expect
        .poll(async () => (await marks(page)).length, { timeout: 15_000, message: 'marks' })
        .toBe(201);
    };
    // Firefox tells nobody of its tasks.
    if (browser().name === 'chromium') {
      const { chromium } = browser() as ChromiumBrowser;
      expect(await longestTask(chromium, page as ChromiumPage, flood)).toBeLessThan(felt);
    } else await flood();
    const card = await hover(page, 'Rustem Umerov', 'li:nth-child(9951)');
    expect(card.name).toBe('Rustem Umerov');
  });
});
