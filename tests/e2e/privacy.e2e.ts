import { expect, test } from 'vitest';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { fillIn, pressNamed, untilText } from './harness/forms.ts';
import { hover, open, pause, restOn, untilCard, untilMarked } from './harness/reader.ts';
import {
  press,
  saveWords,
  seeFound,
  seeOwn,
  seePanel,
  select,
  untilPanel,
} from './harness/saving.ts';
import { usePages } from './harness/sites.ts';

/** A page that tries everything to learn its reader's own names and quotes learns none of them. */

const { addressOf } = usePages();

interface Spy {
  told: string[];
  words(): { word: string; tells: string }[];
  highlighted(): string[];
  host(): string | undefined;
  globals(): string[];
  finds(words: string): { selected: boolean; animated: string[]; text: boolean };
}

/** What the page's spy answers: see tests/e2e/pages/spy.js. */
function askSpy<K extends 'words' | 'highlighted' | 'host' | 'globals' | 'finds'>(
  page: TestPage,
  question: K,
  words = '',
): Promise<ReturnType<Spy[K]>> {
  return page.evaluate(
    ({ question, words }) =>
      (globalThis as unknown as { spy: Spy }).spy[question](words) as ReturnType<Spy[K]>,
    { question, words },
  );
}

/** What it was told since it was last asked, by events and observers. */
function listen(page: TestPage): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { spy: Spy }).spy.told.splice(0));
}

async function addOwn(browser: TestBrowser): Promise<void> {
  const library = await browser.openExtensionPage(
    'library.html#entries?add=person&name=Maren%20Holloway',
  );
  await fillIn(library, 'Description', 'Took pictures of a secret regatta.');
  await pressNamed(library, 'Save');
  await untilText(library, 'Maren Holloway was saved.');
  await library.close();
}

inEveryBrowser((browser) => {
  test('what a page can measure, hear and find tells nothing of what is the reader’s own', async () => {
    await addOwn(browser());
    const page = await open(browser(), addressOf('spy.html'));
    await untilMarked(page, 'Sergei ');
    await saveWords(page, 'The tide was higher', '#saved');
    await page.click({ x: 1_200, y: 600 });
    await expect.poll(() => seePanel(page)).toBe('');
    await page.movePointer({ x: 3, y: 3 });
    await expect.poll(() => seeOwn(page)).not.toEqual([]);
    await expect.poll(() => seeFound(page)).not.toEqual([]);
    await pause(400);

    // Word by word: an own name and saved words look like words that are nobody's.
    const words = (await askSpy(page, 'words')).filter(({ word }) => word !== '');
    const plain = words.find(({ word }) => word === 'else')!.tells;
    const telling = words.filter(({ tells }) => tells !== plain).map(({ word }) => word);
    expect(telling).toEqual([]);
    const listed = await askSpy(page, 'highlighted');
    expect(listed.filter((one) => !/: (?:Sergei |Ryabkov )$/.test(one))).toEqual([]);

    // The host is as it was before anything was drawn in it.
    const host = await askSpy(page, 'host');
    expect(JSON.parse(host!)).toMatchObject({
      numbers: [0, 0, 0, 0, 0, 0],
      rects: [[0, 0]],
      text: '',
    });
    expect(await askSpy(page, 'globals')).toEqual([]);

    // A card about an own name comes and goes unheard.
    await listen(page);
    await restOn(page, 'Maren', '#names');
    await untilCard(page, 'Maren Holloway');
    await pause(200);
    const heard = await listen(page);
    expect(heard.filter((one) => !one.startsWith('entry '))).toEqual([]);
    expect(heard.filter((one) => /extension|Maren|Holloway|regatta/i.test(one))).toEqual([]);
    expect(await askSpy(page, 'host')).toBe(host);
    // Both browsers' `window.find` looks into closed roots: docs/privacy.md says so.
    expect(await askSpy(page, 'finds', 'secret regatta')).toEqual({
      selected: false,
      animated: [],
      text: false,
    });
  });

  test('what is typed in a form of ours is not heard by the page', async () => {
    const page = await open(browser(), addressOf('spy.html'));
    await untilMarked(page, 'Sergei ');
    await select(page, 'nobody else has ever said so', '#other');
    await untilPanel(page, 'Save quote');
    await press(page, 'Save with note');
    await untilPanel(page, 'Note');
    await page.inCard(`void root.querySelector('.saving textarea').focus()`);
    await listen(page);
    await page.type('a regatta');
    expect(await page.inCard(`root.querySelector('.saving textarea')?.value`)).toBe('a regatta');
    // Of an event that takes long the browser tells every page that it did, and not which key (docs/privacy.md).
    const heard = (await listen(page)).filter((one) => !one.startsWith('entry '));
    expect(heard.filter((one) => /key|input/.test(one))).toEqual([]);
  });

  test('the card of a published name opens as unheard, so that neither tells of the other', async () => {
    const page = await open(browser(), addressOf('spy.html'));
    await untilMarked(page, 'Sergei ');
    await pause(500);
    await listen(page);
    await hover(page, 'Sergei');
    const heard = await listen(page);
    expect(heard.filter((one) => !one.startsWith('entry '))).toEqual([]);
  });
});
