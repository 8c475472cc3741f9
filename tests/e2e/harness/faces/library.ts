import { json } from '../../../../core/datasets/quote-formats/json.ts';
import { chooseFiles, goTo, pressNamed, untilText } from '../forms.ts';
import type { ChromiumBrowser, ChromiumPage } from '../in-chromium.ts';
import { putQuotes, untilRead } from '../library.ts';
import { facesQuotes } from './data.ts';
import { afterReading } from './in-article.ts';
import type { Say } from './messages.ts';
import type { Face, Place } from './place.ts';

/** Each part of the library with what opens in it. */

const library =
  (place: string): Place['open'] =>
  (browser: ChromiumBrowser) =>
    browser.openExtensionPage(`library.html#${place}`) as Promise<ChromiumPage>;

const openAll = (page: ChromiumPage) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Another place of the library, once its text is there. */
const at = (name: string, place: string, until: (say: Say) => string): Face => ({
  name,
  async arrange(page, say) {
    await goTo(page, place);
    await untilText(page, until(say));
    await openAll(page);
  },
});

export const inLibrary: readonly Place[] = [
  {
    name: 'library before the first quote',
    open: library('quotes?kind=quote'),
    faces: [
      { name: 'nothing saved', arrange: (page) => untilRead(page) },
      at('no own entries', 'entries', (say) => say('entries.none')),
    ],
  },
  {
    name: 'library',
    open: afterReading(async (browser) => {
      const before = await browser.openExtensionPage('library.html');
      await untilRead(before);
      await putQuotes(before, facesQuotes);
      await before.close();
      return browser.openExtensionPage('library.html#quotes') as Promise<ChromiumPage>;
    }),
    faces: [
      {
        name: 'quotes and statements',
        async arrange(page) {
          await untilRead(page);
          await openAll(page);
        },
      },
      at('one quote', 'quotes?id=changed', (say) => say('quotes.cite.copy')),
      {
        name: 'editing it',
        async arrange(page, say) {
          await pressNamed(page, say('quotes.edit'));
          await untilText(page, say('quotes.form.isEntry', 'Ana Ruiz'));
        },
      },
      at('one statement', 'quotes?id=starter%20s1', (say) => say('quotes.readOnly')),
      {
        name: 'correcting it',
        async arrange(page, say) {
          await pressNamed(page, say('corrections.correct'));
          await untilText(page, say('corrections.words'));
        },
      },
      at('correcting a person', 'entries?correct=starter%20ruiz', (say) =>
        say('entries.description'),
      ),
      at('a statement of your own', 'quotes?add=statement', (say) => say('quotes.own.notWhole')),
      at('who a speaker is', 'quotes?speaker=starter+ruiz', (say) => say('quotes.same.hint')),
      at('nothing fits', 'quotes?q=zeppelin', (say) => say('quotes.empty.noneFitsHint')),
      {
        name: 'several chosen',
        async arrange(page, say) {
          await goTo(page, 'quotes?kind=quote');
          await untilText(page, 'treaty');
          await page.evaluate(() => document.querySelector<HTMLElement>('.tick input')?.click());
          await untilText(page, say('quotes.selected.none'));
        },
      },
      {
        name: 'a new person',
        async arrange(page, say) {
          await goTo(page, 'entries?add=person&name=Ana%20Ruiz');
          await untilText(page, say('entries.duplicates'));
          for (const key of ['entries.addAlias', 'entries.addRole', 'entries.addAddress'])
            await pressNamed(page, say(key));
        },
      },
      at('a new term', 'entries?add=term', (say) => say('term.who')),
      {
        name: 'what is wrong with it',
        async arrange(page, say) {
          await pressNamed(page, say('entries.save'));
          await untilText(page, say('entries.fault.empty'));
        },
      },
      at('import and export', 'exchange', (say) => say('exchange.choose')),
      {
        name: 'what an import would change',
        async arrange(page, say) {
          await chooseFiles(page, [
            {
              name: 'ours.json',
              text: json.write?.(facesQuotes, { entries: [], merges: [], statements: [] }) ?? '',
            },
            { name: 'bad.json', text: '{' },
          ]);
          await untilText(page, say('exchange.preview'));
          await openAll(page);
        },
      },
    ],
  },
];
