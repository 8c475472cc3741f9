import { expect, test } from 'vitest';
import type { Point } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { pressNamed } from './harness/forms.ts';
import { fill, listed, textOf, untilText } from './harness/panel.ts';
import { hover, open, pause, seeCard, untilMarked } from './harness/reader.ts';
import { useNewsroom, usePages } from './harness/sites.ts';

const addressOf = useNewsroom();
const pages = usePages();

inEveryBrowser((browser) => {
  test('the panel lists the article, leads from card to card, and saves a quote', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin', 'Anchorage summit');
    const panel = await browser().openPanel(page);
    await untilText(panel, 'Three weeks after Anchorage', 'h1');
    await untilText(panel, 'Putin invited Trump to Moscow', '.rows');
    // The list grows while the page is read.
    await expect
      .poll(async () => (await listed(panel)).slice(0, 3))
      .toEqual(['Anchorage summit', 'Vladimir Putin', 'Donald Trump']);

    await fill(panel, '.controls input', 'rudenko');
    await expect.poll(() => listed(panel)).toContain('Andrey Rudenko');
    await expect.poll(() => listed(panel)).not.toContain('Marco Rubio');
    await fill(panel, '.controls input', '');

    await pressNamed(panel, 'Anchorage summit');
    await untilText(panel, 'Anchorage summit', '.cards h2');
    await pressNamed(panel, 'Donald Trump');
    await untilText(panel, 'Donald Trump', '.cards h2');
    await pressNamed(panel, 'Back');
    await untilText(panel, 'Anchorage summit', '.cards h2');
    await pressNamed(panel, 'Show on the page');
    await expect.poll(async () => (await seeCard(page))?.name).toBe('Anchorage summit');
    await pressNamed(panel, 'Back');

    await pressNamed(panel, 'When');
    await untilText(panel, 'September 3, 2025', '.cards');
    await pressNamed(panel, 'Quotes');
    await untilText(panel, 'positive dynamics', '[aria-labelledby="panel-found"]');
    await pressNamed(panel, 'Save quote');
    await untilText(panel, 'positive dynamics', '[aria-labelledby="panel-saved"]');
    await panel.close();
  });

  test('it follows the tab, stays where it is kept, and reads pasted text', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Mikhail Galuzin');
    const panel = await browser().openPanel(page);
    await untilText(panel, 'Three weeks after Anchorage', 'h1');
    // Both browsers show it in a viewer of their own, which no extension may look into.
    await open(browser(), pages.addressOf('paper.pdf'));
    await untilText(panel, 'The browser keeps extensions out of this page', 'body');
    await open(browser(), addressOf('kremlin-rejects-impasse'));
    await untilText(panel, 'Kremlin', 'h1');
    await pressNamed(panel, 'Keep');
    await open(browser(), addressOf('anchorage-three-weeks-on'));
    await pause(800);
    expect(await textOf(panel, 'h1')).toContain('Kremlin');

    await pressNamed(panel, 'Read pasted text…');
    await untilText(panel, 'Text of the article', 'form');
    const text = 'A talk in May\n\n“The talks were useful and will go on,” Sergey Lavrov said.';
    await fill(panel, 'textarea', text);
    await fill(panel, 'input[type="date"]', '2025-10-01');
    await pressNamed(panel, 'Read');
    await untilText(panel, 'A talk in May', 'h1');
    await expect.poll(() => listed(panel)).toEqual(['Sergey Lavrov']);
    await panel.close();
  });

  test('a button of the card opens the panel', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Anchorage summit');
    await hover(page, 'Anchorage summit', 'main');
    const at = await page.inCard<Point>(`(() => {
      const button = root.querySelector('[aria-label="Show in the side panel"]');
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    // Browsers open it only for a click of a person's.
    await page.click(at);
    await expect.poll(() => browser().openPanels(), { timeout: 8_000 }).toHaveLength(1);
  });

  test('a name inside a card on the page leads to its card, and back', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, 'Anchorage summit');
    await hover(page, 'Anchorage summit', 'main');
    const pressIn = (selector: string) =>
      page.inCard<void>(`void root.querySelector(${JSON.stringify(selector)}).click()`);
    await pressIn('dd .lead');
    await expect.poll(async () => (await seeCard(page))?.name).toBe('Vladimir Putin');
    await pressIn('.back');
    await expect.poll(async () => (await seeCard(page))?.name).toBe('Anchorage summit');
  });
});
