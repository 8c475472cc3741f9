import { expect, test } from 'vitest';
import { audit } from './harness/audit.ts';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import type { TestPage } from './harness/browser.ts';
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

/** The open card with its style in a document of its own: axe cannot see into a closed root. */
async function showAlone(page: TestPage): Promise<void> {
  const card = await page.inCard<{ html: string; css: string }>(`({
    html: root.querySelector('.card').outerHTML,
    css: root.querySelector('style').textContent.replaceAll(':host', ':root'),
  })`);
  await page.evaluate(({ html, css }) => {
    const alone = new DOMParser().parseFromString(
      `<!doctype html><html lang="en"><title>Card</title><main><h1>Card</h1>${html}</main></html>`,
      'text/html',
    );
    const style = alone.createElement('style');
    style.textContent = `:root { color-scheme: light dark } ${css} .card { animation: none !important }`;
    alone.head.append(style);
    for (const details of alone.querySelectorAll('details')) details.open = true;
    document.replaceChild(document.adoptNode(alone.documentElement), document.documentElement);
  }, card);
}

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
        await showAlone(page);
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
