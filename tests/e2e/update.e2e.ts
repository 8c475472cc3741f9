import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import { dismiss, hover, marks, open, settledMarks, untilMarked } from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** The extension is updated under an open page: the old reader leaves, the new one reads, nothing stands twice. */

const addressOf = useNewsroom();

inEveryBrowser((browser) => {
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
    expect(await page.evaluate(() => document.querySelectorAll('[popover="manual"]').length)).toBe(
      1,
    );
    await dismiss(page);
  });
});
