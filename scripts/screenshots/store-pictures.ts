import type { Page } from 'playwright-core';
import { saveWords } from '../browser/save-words.ts';
import { attributed, findParagraph } from './scene.ts';
import { openCard, type Stage } from './stage.ts';

/** Of the listings in docs/store. */
export const storeLanguages = ['en', 'ru', 'uk'] as const;

/** A picture of the listing in the stores, whose captions are in docs/store. */
export interface StorePicture {
  file: string;
  /** A page that fills the window. */
  show(stage: Stage): Promise<Page>;
}

/** CSS pixels; what the Chrome Web Store and Edge Add-ons want, and Firefox Add-ons take. */
export const storeSize = { width: 1280, height: 800 };
const panelWidth = 400;

/** Two pages as a window shows them: no remote control reaches the frame of the browser around them. */
async function standTogether(left: Page, right: Page): Promise<Page> {
  const [article, panel] = await Promise.all(
    [left, right].map(async (page) => (await page.screenshot()).toString('base64')),
  );
  await left.setViewportSize(storeSize);
  await left.setContent(
    `<style>body { display: flex; margin: 0 } img { height: ${storeSize.height}px }
    img + img { box-sizing: border-box; width: ${panelWidth}px; border-left: 1px solid #c4cad1 }</style>
    <img src="data:image/png;base64,${article}" alt=""><img src="data:image/png;base64,${panel}" alt="">`,
  );
  return left;
}

/** The one that docs/screenshots/card.png is a copy of, in the first language. */
export const pictureOfReadme = '2-event.png';

/** In the order in which the stores show them. */
export const storePictures: readonly StorePicture[] = [
  {
    file: '1-card.png',
    async show(stage) {
      const article = await stage.openArticle('who-said-momentum');
      await openCard(article, 'main', 'Sergei Ryabkov');
      return article.page;
    },
  },
  {
    file: '2-event.png',
    async show(stage) {
      const article = await stage.openArticle('anchorage-three-weeks-on');
      await openCard(article, '#summit', 'Anchorage');
      return article.page;
    },
  },
  {
    file: '3-saved.png',
    async show(stage) {
      const { page, inside } = await stage.openArticle(attributed.article);
      const paragraph = findParagraph(page, attributed.words);
      await saveWords(page, inside, paragraph, attributed.words);
      return page;
    },
  },
  {
    file: '4-panel.png',
    async show(stage) {
      const { page } = await stage.openArticle('anchorage-three-weeks-on');
      const panel = await stage.openOver(page, 'sidepanel.html', '.row .glimpse');
      await panel.setViewportSize({ width: panelWidth, height: storeSize.height });
      await page.setViewportSize({ ...storeSize, width: storeSize.width - panelWidth });
      return standTogether(page, panel);
    },
  },
  {
    file: '5-library.png',
    async show(stage) {
      const page = await stage.openOwn('library.html#quotes?kind=quote', '[data-complete]');
      await page.locator('.windowed .row', { hasText: 'Yury Ushakov' }).first().click();
      await page.locator('.detail').waitFor();
      // Choosing a row that stands lower has scrolled the page to it.
      await page.evaluate(() => scrollTo(0, 0));
      return page;
    },
  },
];
