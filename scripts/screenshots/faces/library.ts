import type { Page } from 'playwright-core';
import type { Face } from '../face.ts';
import type { Stage } from '../stage.ts';

const read = '[data-complete]';

async function openQuote(stage: Stage): Promise<Page> {
  const page = await stage.openOwn('library.html#quotes?kind=quote', read);
  await page.locator('.windowed .row').first().click();
  await page.locator('.detail').waitFor();
  return page;
}

function place(id: string, title: string, path: string, ready: string): Face {
  return {
    id,
    title,
    show: async (stage) => ({ page: await stage.openOwn(`library.html#${path}`, ready) }),
  };
}

export const facesOfLibrary: readonly Face[] = [
  place('library-quotes', 'Library: quotes and statements', 'quotes', read),
  {
    id: 'library-quote',
    title: 'Library: a quote',
    show: async (stage) => ({ page: await openQuote(stage) }),
  },
  place('library-found', 'Library: a search', 'quotes?q=momentum', read),
  place('library-nothing', 'Library: nothing found', 'quotes?q=marmalade', read),
  place('library-entries', 'Library: people and terms', 'entries', '.entries li'),
  place(
    'library-person',
    'Library: a person is added',
    'entries?add=person&name=Sergei%20Lavrov',
    '.duplicates li',
  ),
  place(
    'library-term',
    'Library: a term is added',
    'entries?add=term&name=Lima%20Accord',
    '.entry-form',
  ),
  place(
    'library-correction',
    'Library: a published person is corrected',
    'entries?correct=starter%20lavrov',
    '.entry-form',
  ),
  place('library-exchange', 'Library: import and export', 'exchange', '.drop'),
  {
    ...place('library-quotes-empty', 'Library: no quote yet', 'quotes', '.empty'),
    isFresh: true,
  },
  {
    ...place('library-entries-empty', 'Library: no own entry yet', 'entries', '.entry-list'),
    isFresh: true,
  },
  {
    ...place('library-forced', 'Library, forced colours', 'quotes', read),
    looks: 'forced-colours',
  },
  {
    id: 'library-print',
    title: 'Library on paper',
    looks: 'print',
    show: async (stage) => ({ page: await openQuote(stage) }),
  },
];
