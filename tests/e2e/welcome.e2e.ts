import { expect, test } from 'vitest';
import { audit } from './harness/checks/audit.ts';
import type { TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { pressNamed, textOf, untilText } from './harness/forms.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import { bringIntoView, dismiss, hover, middleOf, open, untilMarked } from './harness/reader.ts';
import { countQuotes, press, seeFound, seePanel, select, untilPanel } from './harness/saving.ts';
import { useNewsroom } from './harness/sites.ts';

const addressOf = useNewsroom();
const words = 'those who don’t seek a peaceful resolution to the Ukrainian crisis';

/** How far each step is, by what stands beside it. */
function seeSteps(page: TestPage): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('.step .how-far'),
      ({ innerText }) => innerText,
    ),
  );
}

async function untilSteps(page: TestPage, ...steps: string[]): Promise<void> {
  await expect.poll(() => seeSteps(page), { timeout: 8_000 }).toEqual(steps);
}

/** In both themes and at three widths: nothing for axe to find, and nothing wider than the window. */
async function auditLooks({ page, ...test }: ChromiumPage): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await audit({ page, ...test } as ChromiumPage), colorScheme).toEqual([]);
  }
  for (const width of [360, 800, 1_280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width} wide`,
    ).toBeLessThanOrEqual(0);
  }
}

// That the page comes at install, each launch of a browser sees: scripts/browser/ waits for it there.
inEveryBrowser((browser) => {
  test('the three steps are done on the sample, and nothing of it has to stay', async () => {
    const page = await browser().openExtensionPage('welcome.html');
    await untilMarked(page, 'Yury Ushakov', 'Sergey Ryabkov', 'Anchorage summit');
    await untilSteps(page, 'Skip', 'Skip', 'Skip');

    const card = await hover(page, 'Sergey Ryabkov', 'article');
    expect(card.text).toContain('1 day before this article');
    expect(card.days).toContain('2025-10-08');
    await untilSteps(page, 'Done', 'Skip', 'Skip');
    await dismiss(page);

    await select(page, words, 'article');
    await untilPanel(page, 'Save quote');
    await press(page, 'Save quote');
    expect(await untilPanel(page, /^Saved/)).toContain('Yury Ushakov');
    await untilSteps(page, 'Done', 'Done', 'Skip');
    await untilText(page, /One quote of this sample lies in your library now:\s+those who/);

    await page.press('Escape');
    await pressNamed(page, 'Leave and come back');
    await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');
    await untilText(page, 'Show the saved words');
    await untilSteps(page, 'Done', 'Done', 'Skip');
    const [tinted] = await bringIntoView(page, 'those who don’t seek', 'article');
    await page.click(middleOf(tinted!));
    await untilPanel(page, 'It stands here as you saved it.');
    await untilSteps(page, 'Done', 'Done', 'Done');
    await untilText(page, 'That was all');
    await page.press('Escape');
    await expect.poll(() => seePanel(page)).toBe('');
    await pressNamed(page, 'Show the saved words');
    await untilPanel(page, 'It stands here as you saved it.');
    await page.press('Escape');

    expect(await countQuotes(browser())).toEqual({ all: 1, different: 1 });
    await pressNamed(page, 'Take it out of the library');
    await untilText(page, 'Nothing of the sample is in your library');
    await expect.poll(() => seeFound(page)).toEqual([]);
    expect(await countQuotes(browser())).toEqual({ all: 0, different: 0 });
    if (browser().name === 'chromium') await auditLooks(page as ChromiumPage);
    await page.close();
  });

  test('steps are skipped, and only sites that are named are read', async () => {
    const page = await browser().openExtensionPage('welcome.html');
    await untilText(page, 'First steps');
    for (const skipped of [1, 2, 3]) {
      await pressNamed(page, 'Skip');
      await expect
        .poll(async () => (await seeSteps(page)).filter((step) => step === 'Skipped').length)
        .toBe(skipped);
    }
    expect(await textOf(page, '.steps')).toContain('That was all');
    const choose = (value: number) =>
      page.evaluate(
        (value) => document.querySelectorAll<HTMLInputElement>('[type="radio"]')[value]?.click(),
        value,
      );
    await choose(1);
    const article = addressOf('anchorage-three-weeks-on');
    const type = async (text: string) => {
      await untilText(page, 'Name or address of a site');
      await page.evaluate(() =>
        document.querySelector<HTMLInputElement>('.site-names input:not([type="radio"])')?.focus(),
      );
      await page.type(text);
      await page.press('Enter');
    };
    await type('news.example');
    await untilText(page, 'news.example', '.site-names ul');
    const unread = await open(browser(), article);
    const popup = await browser().openPopup(unread);
    await untilText(popup, 'Only sites that you name are read');
    await popup.close();
    await type(new URL(article).hostname);
    await expect.poll(() => textOf(page, '.site-names ul')).toContain('127.0.0.1');
    const read = await open(browser(), article);
    await untilMarked(read, 'Mikhail Galuzin');
    if (browser().name === 'chromium') await auditLooks(page as ChromiumPage);
    await choose(0);
    await page.close();
  });
});
