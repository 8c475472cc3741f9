import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import type { TestPage } from './harness/browser.ts';
import { hover, marks, open, pause, untilMarked } from './harness/reader.ts';
import { flip } from './harness/switches.ts';
import { useNewsroom } from './harness/sites.ts';

/** Off is off: everywhere or on this site, at once and without a reload; and on again. */

const addressOf = useNewsroom();

async function untilUnmarked(page: TestPage): Promise<void> {
  await expect.poll(() => marks(page), { timeout: 5_000 }).toEqual([]);
}

const hosts = () => document.querySelectorAll('[popover="manual"]').length;

inEveryBrowser((browser) => {
  test.each([
    ['this site', /On 127\.0\.0\.1/],
    ['everywhere', /Read articles/],
  ])('switching off %s ends reading in the open page; on again begins it', async (_, label) => {
    // A story that was cut short may have left it off.
    const ours = await browser().openExtensionPage('options.html');
    await ours.evaluate(() => {
      const reading = { everywhere: true, sites: 'all', sitesOff: [], sitesOn: [] };
      return (
        globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({ reading });
    });
    await ours.close();
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    await hover(page, 'Mikhail Galuzin', '#lead');
    expect(await page.evaluate(hosts)).toBe(1);

    const popup = await browser().openPopup(page);
    await flip(popup, label);
    await untilUnmarked(page);
    expect(await page.evaluate(hosts)).toBe(0);
    await page.reload();
    await pause(1_500);
    expect(await marks(page)).toEqual([]);

    await flip(popup, label);
    await untilMarked(page, 'Mikhail Galuzin');
    await popup.close();
  });
});
