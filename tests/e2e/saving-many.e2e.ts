import { expect, test } from 'vitest';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import type { TestPage } from './harness/browser.ts';
import { portData } from './harness/port-data.ts';
import { open, untilMarked } from './harness/reader.ts';
import { countQuotes, press, pressUntil, seePanel, select, untilPanel } from './harness/saving.ts';
import { usePages } from './harness/sites.ts';

const { addressOf } = usePages();

/** Of each of two tabs. `SAVES=500 npm run e2e -- saving-many` is the long run. */
const saves = Number(process.env['SAVES'] ?? 5);

async function saveLines(page: TestPage, from: number): Promise<void> {
  for (let line = from; line < from + saves; line++) {
    await page.evaluate((i) => {
      (globalThis as unknown as { selectLine(i: number): void }).selectLine(i);
    }, line);
    await pressUntil(page, 'KeyS', /^Saved/);
    await page.press('Escape');
    await expect.poll(() => seePanel(page), { timeout: 8_000, interval: 10 }).not.toMatch(/^Saved/);
  }
}

inEveryBrowser(
  (browser) => {
    test(
      'two tabs save at once: nothing is lost, nothing is double',
      { timeout: 60_000 + saves * 2_000 },
      async () => {
        const first = await open(browser(), addressOf('many.html'));
        await untilMarked(first, 'Ana Ruiz');
        const second = await open(browser(), addressOf('many.html'));
        await untilMarked(second, 'Ana Ruiz');
        await Promise.all([saveLines(first, 0), saveLines(second, saves)]);
        const { all, different } = await countQuotes(browser());
        expect([all, different]).toEqual([2 * saves, 2 * saves]);
      },
    );
  },
  { starter: portData },
);

inChromium(
  (browser) => {
    test('where the disk is full the words are offered for copying, and nothing else is touched', async () => {
      const page = await open(browser(), addressOf('story.html'));
      await untilMarked(page, 'Ana Ruiz');
      await select(page, 'Nobody from the unions was there to reply');
      await untilPanel(page, 'Save quote');
      await browser().fillDisk(true);
      await press(page, 'Save quote');
      const told = await untilPanel(page, 'Not saved');
      expect(told).toContain('gives no more room');
      expect(await page.inCard(`root.querySelector('.saving textarea').value`)).toContain(
        'Nobody from the unions',
      );
      await browser().fillDisk(false);
      await press(page, 'Try again');
      await untilPanel(page, /saved/);
      expect(await countQuotes(browser())).toEqual({ all: 1, different: 1 });
    });
  },
  { starter: portData, limitedStorage: true },
);
