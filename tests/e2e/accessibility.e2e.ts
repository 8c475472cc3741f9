import { expect, test } from 'vitest';
import { audit, showAlone } from './harness/audit.ts';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';

import {
  dismiss,
  hover,
  leave,
  open,
  pause,
  seeCard,
  untilMarked,
  untilNoCard,
} from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

const addressOf = useNewsroom();

for (const colorScheme of ['light', 'dark'] as const)
  inChromium(
    (browser) => {
      test.each([
        ['a person', 'Vladimir Putin'],
        ['an event', 'Anchorage summit'],
      ])(`axe-core finds nothing in the card of %s, ${colorScheme}`, async (_, name) => {
        const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
        await untilMarked(page, name);
        await hover(page, name, 'main');
        await showAlone(page, '.card');
        expect(await audit(page)).toEqual([]);
      });

      test(`axe-core finds nothing in the popup, ${colorScheme}`, async () => {
        const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
        await untilMarked(page, 'Mikhail Galuzin');
        const popup = await browser().openPopup(page);
        await expect
          .poll(() => popup.evaluate(() => document.querySelectorAll('button.entry').length), {
            timeout: 8_000,
          })
          .toBeGreaterThan(3);
        expect(await audit(popup)).toEqual([]);
        await popup.close();
      });
    },
    { colorScheme },
  );

/** WCAG 2.2, 1.4.13 Content on Hover or Focus. */
inEveryBrowser((browser) => {
  test('dismissible: Escape closes the card, pointer and focus unmoved', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    await hover(page, 'Mikhail Galuzin', '#lead');
    await page.press('Escape');
    await untilNoCard(page);
    await pause(600);
    expect(await seeCard(page)).toBeFalsy();
  });

  test('hoverable: the pointer may travel to the card and over it', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    const { area, name } = await hover(page, 'Mikhail Galuzin', '#lead');
    for (const part of [0.1, 0.5, 0.9]) {
      await page.movePointer({ x: area.x + area.width * part, y: area.y + area.height * part }, 8);
      await pause(500);
      expect((await seeCard(page))?.name).toBe(name);
    }
    await leave(page);
  });

  test('persistent: the card stays while the pointer rests', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    const { name } = await hover(page, 'Mikhail Galuzin', '#lead');
    await pause(4_000);
    expect((await seeCard(page))?.name).toBe(name);
    await dismiss(page);
  });
});
