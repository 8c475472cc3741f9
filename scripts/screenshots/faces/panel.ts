import type { Page } from 'playwright-core';
import { panelWidths as widths, type Face } from '../face.ts';
import type { Stage } from '../stage.ts';

async function openPanel(stage: Stage): Promise<Page> {
  const { page } = await stage.openArticle('anchorage-three-weeks-on');
  return stage.openOver(page, 'sidepanel.html', '.row .glimpse');
}

/** A face of the panel that buttons lead to, in their order. */
function after(id: string, title: string, buttons: readonly string[], ready: string): Face {
  return {
    id,
    title,
    widths,
    async show(stage) {
      const page = await openPanel(stage);
      for (const name of buttons)
        await page.getByRole('button', { name, exact: true }).first().click();
      await page.locator(ready).first().waitFor();
      return { page };
    },
  };
}

export const facesOfPanel: readonly Face[] = [
  after('panel-names', 'Side panel: who and what', [], '.row .glimpse'),
  after('panel-when', 'Side panel: when', ['When'], '.timeline'),
  after('panel-quotes', 'Side panel: quotes', ['Quotes'], '[aria-labelledby="panel-found"] .row'),
  after('panel-card', 'Side panel: a card', ['Anchorage summit'], '.cards h2'),
  after('panel-paste', 'Side panel: pasted text', ['Read pasted text…'], '.paste textarea'),
  {
    id: 'panel-empty',
    title: 'Side panel: a page that is no article',
    widths,
    async show(stage) {
      const page = await stage.openFrontPage();
      return { page: await stage.openOver(page, 'sidepanel.html', '.empty button') };
    },
  },
];
