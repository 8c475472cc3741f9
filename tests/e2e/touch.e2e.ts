import { expect, test } from 'vitest';
import { inChromium } from './harness/browsers.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import {
  bringIntoView,
  middleOf,
  open,
  pause,
  seeCard,
  untilMarked,
  untilNoCard,
} from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** By touch: a tap on a marked name opens a sheet, a link is never hijacked. */

const addressOf = useNewsroom();

async function tap(page: ChromiumPage, words: string, within: string): Promise<void> {
  const [area] = await bringIntoView(page, words, within);
  const { x, y } = middleOf(area!);
  await page.page.touchscreen.tap(x, y);
}

inChromium(
  (browser) => {
    test('a tap on a marked name opens a sheet at the bottom; a tap beside it closes it', async () => {
      const page = (await open(browser(), addressOf('anchorage-three-weeks-on'))) as ChromiumPage;
      await untilMarked(page, 'Mikhail Galuzin');
      await tap(page, 'Mikhail Galuzin', '#lead');
      await expect
        .poll(async () => (await seeCard(page))?.name, { timeout: 3_000 })
        .toBe('Mikhail Galuzin');
      const { area } = (await seeCard(page))!;
      const view = await page.evaluate(() => ({
        width: document.documentElement.clientWidth,
        height: innerHeight,
      }));
      expect(area.x).toBe(0);
      expect(area.width).toBe(view.width);
      expect(Math.round(area.y + area.height)).toBe(view.height);
      const small = await page.inCard<string[]>(`[...root.querySelectorAll('button, summary')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML)`);
      expect(small).toEqual([]);
      await page.page.touchscreen.tap(20, 20);
      await untilNoCard(page);
    });

    test('a tap on a marked name in a link follows the link and opens nothing', async () => {
      const page = (await open(browser(), addressOf('kremlin-rejects-impasse'))) as ChromiumPage;
      await untilMarked(page, 'Rybakov');
      const before = page.address();
      await tap(page, 'Yury', '#lead');
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#ushakov');
      expect(page.address().startsWith(before)).toBe(true);
      await pause(500);
      expect(await seeCard(page)).toBeNull();
      await tap(page, 'Rybakov', '.story');
      await expect
        .poll(async () => (await seeCard(page))?.name, { timeout: 3_000 })
        .toBe('Sergey Ryabkov');
    });
  },
  { hasTouch: true, viewport: { width: 390, height: 760 } },
);
