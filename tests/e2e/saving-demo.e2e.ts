import { expect, test } from 'vitest';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import { open, pause, untilMarked } from './harness/reader.ts';
import { press, pressUntil, saveWords, seeFound, select, untilPanel } from './harness/saving.ts';
import { useNewsroom } from './harness/sites.ts';

const addressOf = useNewsroom();

inEveryBrowser((browser) => {
  test('on a page that renders late the words are found when their text has come', async () => {
    const page = await open(browser(), addressOf('istanbul-rounds'));
    await untilMarked(page, 'Sergey Lavrov');
    await saveWords(page, 'We expect the negotiations to continue');
    await page.reload();
    await expect.poll(() => seeFound(page), { timeout: 10_000 }).toContain('found');
  });

  test('in Russian the quotes of a page are listed as well', async () => {
    const page = await open(browser(), addressOf('posle-ankoridzha'));
    await untilMarked(page, 'Михаил Галузин');
    const list = await pressUntil(page, 'KeyQ', 'Quotes on this page');
    expect(list).toMatch(/«[^»]+»/);
  });

  test('under an address with tracking parameters it is the same article', async () => {
    const page = await open(browser(), addressOf('who-said-momentum'));
    await untilMarked(page, 'Sergei Ryabkov');
    await saveWords(page, 'Ryabkov', '#lead');
    const search = '?utm_source=letter&yclid=123456789012345678&_openstat=a;b;c';
    const again = await open(browser(), addressOf('who-said-momentum', search));
    await expect.poll(() => seeFound(again), { timeout: 8_000 }).toContain('found');
  });

  test('a citation is copied with a link to the words', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    await select(page, 'a fresh start between Russia and the United States');
    await untilPanel(page, 'Copy citation');
    await press(page, 'Copy citation');
    await untilPanel(page, 'The citation is on the clipboard');
  });
});

inChromium(
  (browser) => {
    test('by touch the panel stands at the bottom, with room for fingers', async () => {
      const page = (await open(browser(), addressOf('anchorage-three-weeks-on'))) as ChromiumPage;
      await untilMarked(page, 'Mikhail Galuzin');
      await page.page.touchscreen.tap(180, 300);
      await page.evaluate(() => {
        const words = document.querySelector('#summit')!.firstChild!;
        getSelection()!.setBaseAndExtent(words, 20, words, 60);
        document.dispatchEvent(new Event('touchend'));
      });
      await untilPanel(page, 'Save quote');
      const sizes = await page.inCard<{ bottom: number; least: number; width: number }>(`(() => {
        const bar = root.querySelector('.saving .toolbar');
        const buttons = [...bar.querySelectorAll('button')].map((one) => one.getBoundingClientRect());
        const least = Math.min(...buttons.flatMap(({ width, height }) => [width, height]));
        const { bottom, width } = bar.getBoundingClientRect();
        return { bottom: innerHeight - bottom, least, width: innerWidth - width };
      })()`);
      expect(sizes.bottom).toBeLessThanOrEqual(1);
      expect(sizes.least).toBeGreaterThanOrEqual(44);
    });
  },
  { hasTouch: true, viewport: { width: 360, height: 640 } },
);

inChromium((browser) => {
  test('a page of which nothing is saved loads no code that finds', async () => {
    const page = await open(browser(), addressOf('who-said-momentum'));
    await untilMarked(page, 'Sergei Ryabkov');
    await pause(2_000);
    expect(await page.inCard('globalThis.sourceContextPage?.served')).toBe(true);
    expect(await page.inCard('globalThis.sourceContextFinding === undefined')).toBe(true);
    expect(await page.inCard('globalThis.sourceContextSaving === undefined')).toBe(true);
  });

  test('in a live blog words of an update are saved, and stay found while it grows', async () => {
    const page = await open(browser(), addressOf('kremlin-visit', '?every=250'));
    await untilMarked(page, 'Yury Ushakov');
    await expect
      .poll(() => page.evaluate(() => document.body.innerText), { timeout: 10_000 })
      .toContain('The list is now complete');
    await saveWords(page, 'The list is now complete', '#feed');
    const drawn = async () => (await seeFound(page)).length;
    await expect.poll(drawn).toBeGreaterThan(0);
    await page.reload();
    await expect.poll(drawn, { timeout: 15_000 }).toBeGreaterThan(0);
  });
});
