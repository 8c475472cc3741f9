import type { Locator, Page } from 'playwright-core';
import { saveWords } from '../browser/save-words.ts';
import { pressInside, untilInside, type Stage } from './stage.ts';

/** What a reader's library holds in the pictures: all of it made by hand, as a reader would. */

/** Words that are saved, and clicked in the picture of their card. */
export const savedParagraph = 'non-nuclear, neutral';

/** Words whose speaker the page tells for certain. */
export const attributed = {
  article: 'who-said-momentum',
  words: '“whole new level of escalation”',
};

/** What a reader would call a paragraph, in whatever element an article has it. */
export const paragraphs = 'p, dd';

export function findParagraph(page: Page, words: string): Locator {
  return page.locator(paragraphs, { hasText: words }).last();
}

/** An actor of a minister's surname: where an article writes only that, its card asks who is meant. */
const namesake = 'entries?add=person&name=Kirill%20Lavrov';

/** Where the settings have a list to choose from, by its row of core/settings/rows. */
export const listOfSetting = (row: string) => `[id="reading/${row}"] select`;

/** Chooses how to read, in the settings, by a row of core/settings/rows and one of its options. */
export async function chooseSetting(stage: Stage, row: string, option: string): Promise<void> {
  const list = listOfSetting(row);
  const page = await stage.openOwn('options.html#reading', list);
  await page.locator(list).selectOption(option);
  // It is written in the background, and the page must not go before it.
  await page.waitForTimeout(1_000);
  await page.close();
}

/** Saves quotes of two articles and adds a person. */
export async function setTheScene(stage: Stage): Promise<void> {
  const first = await stage.openArticle('anchorage-three-weeks-on');
  await saveWords(first.page, first.inside, findParagraph(first.page, savedParagraph));
  await first.page.close();

  const second = await stage.openArticle('kremlin-rejects-impasse');
  const ask = () => second.page.keyboard.press('Alt+Shift+Q');
  await untilInside(second, `root.querySelector('.list li')`, ask);
  await second.inside.evaluate(
    `void [...root.querySelectorAll('.list li')]
      .filter((row) => !row.querySelector('.by').textContent.includes('not certain'))
      .forEach((row) => row.querySelector('input').click())`,
  );
  await pressInside(second, '.list .primary');
  await untilInside(second, `!root.querySelector('.list')`);
  await second.page.close();

  const library = await stage.openOwn(`library.html#${namesake}`, '.entry-form');
  await library.getByLabel('Description').fill('Soviet film and stage actor (1925–2007)');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await library.locator('.notice').waitFor();
  await library.close();
}
