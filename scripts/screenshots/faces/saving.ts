import type { Face } from '../face.ts';
import { findText } from '../../browser/hover-text.ts';
import { saveWords, untilFoundAgain } from '../../browser/save-words.ts';
import { areaInside, pressInside, untilInside, type OpenArticle, type Stage } from '../stage.ts';
import { attributed, findParagraph, savedParagraph } from '../scene.ts';

/** Selects a paragraph as by hand, so that the toolbar comes. */
async function selectParagraph({ page }: OpenArticle, words: string): Promise<void> {
  const { x, y } = await findText(page, 'article', words);
  await page.waitForTimeout(250);
  await page.mouse.click(x, y, { clickCount: 3 });
}

async function openToolbar(stage: Stage): Promise<OpenArticle> {
  const article = await stage.openArticle('anchorage-three-weeks-on');
  await untilInside(article, `root.querySelector('.saving .toolbar')`, () =>
    selectParagraph(article, 'Both leaders spoke publicly'),
  );
  return article;
}

const panelArea = (article: OpenArticle) => areaInside(article, '.saving .panel');

async function shown(article: OpenArticle, selector = '.saving .panel') {
  await article.page.waitForTimeout(200);
  return { page: article.page, area: areaInside(article, selector) };
}

/** Saves words, or all of their paragraph; after the picture they are not saved. */
async function shownSaved(stage: Stage, id: string, words: string, isAll: boolean) {
  const article = await stage.openArticle(id);
  const paragraph = findParagraph(article.page, words);
  await saveWords(article.page, article.inside, paragraph, isAll ? undefined : words);
  return {
    ...(await shown(article)),
    async tidy() {
      await pressInside(article, '.panel .actions button', 'Undo');
      await untilInside(
        article,
        `root.querySelector('.panel')?.innerText.includes('Nothing is saved')`,
      );
    },
  };
}

export const facesOfSaving: readonly Face[] = [
  {
    id: 'saving-toolbar',
    title: 'What can be done with selected words',
    show: async (stage) => shown(await openToolbar(stage), '.saving .toolbar'),
  },
  {
    id: 'saving-note',
    title: 'Saving with a note',
    async show(stage) {
      const article = await openToolbar(stage);
      await pressInside(article, '.toolbar button', 'Save with note');
      await untilInside(article, `root.querySelector('.panel textarea')`);
      return shown(article);
    },
  },
  {
    id: 'saving-saved',
    title: 'Saved, and what the speaker said earlier',
    show: (stage) => shownSaved(stage, attributed.article, attributed.words, false),
  },
  {
    id: 'saving-who',
    title: 'Saved, and the speaker is asked for',
    show: (stage) => shownSaved(stage, 'anchorage-three-weeks-on', 'Both leaders spoke', true),
  },
  {
    id: 'saving-list',
    title: 'All quotes of the page',
    async show(stage) {
      const article = await stage.openArticle('kremlin-rejects-impasse');
      const ask = () => article.page.keyboard.press('Alt+Shift+Q');
      await untilInside(article, `root.querySelector('.list li')`, ask);
      return shown(article);
    },
  },
  {
    id: 'quote-card',
    title: 'Card of a saved quote',
    async show(stage) {
      const article = await stage.openArticle('anchorage-three-weeks-on');
      const { page, inside } = article;
      await untilFoundAgain(page, inside, findParagraph(page, savedParagraph));
      const { x, y } = await findText(page, 'article', savedParagraph);
      await page.waitForTimeout(300);
      await page.mouse.click(x, y);
      await untilInside(article, `root.querySelector('.panel')`);
      return { page, area: panelArea(article) };
    },
  },
];
