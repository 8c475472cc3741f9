import { popupWidths as widths, type Face } from '../face.ts';

export const facesOfPopup: readonly Face[] = [
  {
    id: 'popup-article',
    title: 'Popup over an article',
    widths,
    async show(stage) {
      const { page } = await stage.openArticle('anchorage-three-weeks-on');
      return { page: await stage.openOver(page, 'popup.html', '.entry') };
    },
  },
  {
    id: 'popup-page',
    title: 'Popup over a page that is no article',
    widths,
    async show(stage) {
      const page = await stage.openFrontPage();
      return { page: await stage.openOver(page, 'popup.html', '.action:nth-of-type(2)') };
    },
  },
];
