import type { Face } from '../face.ts';
import { findText } from '../../browser/hover-text.ts';
import { chooseSetting } from '../scene.ts';
import { areaInside, openCard, pressInside, untilInside, type Stage } from '../stage.ts';

/** Rests on words of an article; the picture is the card with the lines around it. */
async function showCard(stage: Stage, id: string, selector: string, text: string) {
  const article = await stage.openArticle(id);
  await openCard(article, selector, text);
  return { page: article.page, area: areaInside(article, '.card') };
}

const showPerson = (stage: Stage) =>
  showCard(stage, 'kremlin-rejects-impasse', '.story > p:nth-of-type(3)', 'Rybakov');
const showTerm = (stage: Stage) =>
  showCard(stage, 'anchorage-three-weeks-on', 'main, article', 'Anchorage summit');

export const facesOfCards: readonly Face[] = [
  { id: 'card-person', title: 'Card of a person', show: showPerson },
  { id: 'card-term', title: 'Card of an event', show: showTerm },
  {
    id: 'card-choice',
    title: 'Card that asks which of two is meant',
    show: (stage) => showCard(stage, 'kremlin-visit', 'main, article', 'Lavrov'),
  },
  {
    id: 'card-led-to',
    title: 'Card that another led to, all of it open',
    async show(stage) {
      const article = await stage.openArticle('anchorage-three-weeks-on');
      await openCard(article, 'main, article', 'Anchorage summit');
      await pressInside(article, 'dd .lead');
      await untilInside(article, `root.querySelector('.back')`);
      await article.inside.evaluate(
        `void root.querySelectorAll('.card details').forEach((one) => (one.open = true))`,
      );
      return { page: article.page, area: areaInside(article, '.card') };
    },
  },
  { id: 'card-forced', title: 'Card, forced colours', looks: 'forced-colours', show: showPerson },
  {
    id: 'marks-wash',
    title: 'Marks as a wash, with a quote that stands as it was saved',
    async show(stage) {
      await chooseSetting(stage, 'underline', 'wash');
      const { page } = await stage.openArticle('anchorage-three-weeks-on');
      await findText(page, 'article', 'Anchorage summit');
      return { page, tidy: () => chooseSetting(stage, 'underline', 'patterned') };
    },
  },
  {
    id: 'article-print',
    title: 'The article on paper: without marks and card',
    looks: 'print',
    show: async (stage) => ({ page: (await showTerm(stage)).page }),
  },
];
