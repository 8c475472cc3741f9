import type { Page } from 'playwright-core';
import { json } from '../../../core/datasets/quote-formats/json.ts';
import { makeQuote } from '../../../tests/fixtures/make-quote.ts';
import type { Face } from '../face.ts';
import type { Stage } from '../stage.ts';

const read = '[data-complete]';

async function openFirst(stage: Stage, path: string): Promise<Page> {
  const page = await stage.openOwn(`library.html#${path}`, read);
  await page.locator('.windowed .row').first().click();
  await page.locator('.detail').waitFor();
  return page;
}

const openQuote = (stage: Stage) => openFirst(stage, 'quotes?kind=quote');

function place(id: string, title: string, path: string, ready: string): Face {
  return {
    id,
    title,
    show: async (stage) => ({ page: await stage.openOwn(`library.html#${path}`, ready) }),
  };
}

/** A face of a page that buttons lead to, in their order. */
function after(
  id: string,
  title: string,
  open: (stage: Stage) => Promise<Page>,
  buttons: readonly string[],
  ready: string,
): Face {
  return {
    id,
    title,
    async show(stage) {
      const page = await open(stage);
      for (const name of buttons)
        await page.getByRole('button', { name, exact: true }).first().click();
      await page.locator(ready).first().waitFor();
      return { page };
    },
  };
}

/** Offers one quote that is new, and one file that cannot be read. */
async function offerFiles(stage: Stage): Promise<Page> {
  const page = await stage.openOwn('library.html#exchange', '.drop');
  const noted = { entries: [], merges: [], statements: [] };
  const files = [
    { name: 'ours.json', text: json.write!([makeQuote({ id: 'q' })], noted) },
    { name: 'bad.json', text: '{' },
  ];
  await page.locator('input[type="file"]').setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
  return page;
}

export const facesOfLibrary: readonly Face[] = [
  place('library-quotes', 'Library: quotes and statements', 'quotes', read),
  {
    id: 'library-quote',
    title: 'Library: a quote',
    show: async (stage) => ({ page: await openQuote(stage) }),
  },
  after('library-quote-form', 'Library: a quote is edited', openQuote, ['Edit'], '.detail form'),
  after(
    'library-statement-form',
    'Library: a published statement is corrected',
    (stage) => openFirst(stage, 'quotes?kind=statement'),
    ['Correct'],
    '.detail form',
  ),
  place('library-own', 'Library: a statement of your own', 'quotes?add=statement', '.detail form'),
  {
    id: 'library-chosen',
    title: 'Library: several chosen',
    async show(stage) {
      const page = await stage.openOwn('library.html#quotes?kind=quote', read);
      for (const at of [0, 1]) await page.locator('.tick input').nth(at).check();
      return { page };
    },
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
  after('library-import', 'Library: what an import would change', offerFiles, [], '[data-count]'),
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
