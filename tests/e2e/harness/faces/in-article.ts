import { expect } from 'vitest';
import type { ChromiumPage } from '../in-chromium.ts';
import {
  bringIntoView,
  dismiss,
  hover,
  middleOf,
  untilCard,
  untilMarked,
  untilNoCard,
} from '../reader.ts';
import { putQuotes, untilRead } from '../library.ts';
import { press, pressUntil, seeFound, select, untilPanel } from '../saving.ts';
import { facesQuotes } from './data.ts';
import type { Say } from './messages.ts';
import type { Place } from './place.ts';

/** What stands over an article: cards, and where words are saved. */

export const openArticle: Place['open'] = async (browser, addressOf) => {
  const page = await browser.newPage();
  await page.goto(addressOf('faces.html'));
  await untilMarked(page, 'Ana Ruiz', 'Callao strike');
  return page;
};

/** The starter dataset comes with the first page that is read. */
export const afterReading =
  (open: Place['open']): Place['open'] =>
  async (browser, addressOf) => {
    await (await openArticle(browser, addressOf)).close();
    return open(browser, addressOf);
  };

/** Rests on words until their card's names lead on: the cards of those come a moment later. */
async function restUntilLeads(page: ChromiumPage, words: string): Promise<void> {
  const look = async () => {
    await page.movePointer({ x: 3, y: 3 });
    await untilNoCard(page);
    await hover(page, words);
    return page.inCard<boolean>(`root.querySelector('.card .lead') !== null`);
  };
  await expect.poll(look, { timeout: 8_000, message: 'names that lead on' }).toBe(true);
}

/** From now on, as a browser does whose disk is full. */
async function refuseWrites({ page }: ChromiumPage): Promise<void> {
  for (const background of page.context().serviceWorkers())
    await background.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No more room', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
    });
}

const words = 'The harbour stays open through the winter';

async function save(page: ChromiumPage, say: Say): Promise<void> {
  await select(page, words);
  await untilPanel(page, say('saving.save'));
  await press(page, say('saving.save'));
  await untilPanel(page, say('saving.earlier'));
}

export const cards: readonly Place[] = [
  {
    name: 'card',
    open: openArticle,
    part: '.card',
    faces: [
      { name: 'a person', arrange: (page) => restUntilLeads(page, 'Ana Ruiz') },
      {
        name: 'a term',
        async arrange(page) {
          await dismiss(page);
          await restUntilLeads(page, 'Callao strike');
        },
      },
      {
        name: 'led to from another card',
        async arrange(page) {
          await page.inCard(`void root.querySelector('dd .lead').click()`);
          await untilCard(page, 'Eva Vega');
        },
      },
      {
        name: 'which of several',
        async arrange(page) {
          await dismiss(page);
          await hover(page, 'Ushakov');
        },
      },
    ],
  },
];

export const saving: Place = {
  name: 'saving',
  async open(browser, addressOf) {
    // What was saved before is among what a speaker said earlier.
    const library = await browser.openExtensionPage('library.html');
    await untilRead(library);
    await putQuotes(library, facesQuotes);
    await library.close();
    return openArticle(browser, addressOf);
  },
  part: '.saving :is(.toolbar, .panel)',
  faces: [
    {
      name: 'selected words',
      async arrange(page, say) {
        await select(page, 'Karen Holloway');
        await untilPanel(page, say('saving.addEntry'));
      },
    },
    {
      name: 'with a note',
      async arrange(page, say) {
        await press(page, say('saving.withNote'));
        await untilPanel(page, say('saving.tags'));
      },
    },
    {
      name: 'saved',
      async arrange(page, say) {
        await press(page, say('saving.cancel'));
        await save(page, say);
      },
    },
    {
      name: 'who said it',
      async arrange(page, say) {
        await press(page, say('saving.changeSpeaker'));
        await untilPanel(page, 'Eva Vega');
      },
    },
    {
      name: 'seen again',
      async arrange(page, say) {
        await page.press('Escape');
        await expect.poll(() => seeFound(page), { timeout: 8_000 }).toContain('found');
        // Words that are selected are no place to click on.
        await page.evaluate(() => getSelection()?.removeAllRanges());
        const [area] = await bringIntoView(page, words);
        await page.click(middleOf(area!));
        await untilPanel(page, say('finding.same'));
      },
    },
    {
      name: 'all quotes of the page',
      async arrange(page, say) {
        await page.press('Escape');
        await pressUntil(page, 'KeyQ', say('saving.list'));
      },
    },
    {
      name: 'nothing is selected',
      async arrange(page, say) {
        await page.press('Escape');
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await pressUntil(page, 'KeyS', say('saving.nothing'));
      },
    },
    {
      name: 'not saved',
      async arrange(page, say) {
        await page.press('Escape');
        await refuseWrites(page);
        await select(page, 'Karen Holloway');
        await untilPanel(page, say('saving.save'));
        await press(page, say('saving.save'));
        await untilPanel(page, say('saving.full'));
      },
    },
  ],
};
