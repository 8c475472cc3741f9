import { expect, onTestFinished, test } from 'vitest';
import { csv } from '../../core/datasets/quote-formats/csv.ts';
import { json } from '../../core/datasets/quote-formats/json.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson } from '../fixtures/make.ts';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import {
  catchDownloads,
  chooseFiles,
  fillIn,
  goTo,
  pressNamed,
  takeDownloads,
  textOf,
  untilText,
  type ChosenFile,
} from './harness/forms.ts';
import { dismiss, hover, marks, open, pause, settledMarks, untilMarked } from './harness/reader.ts';
import { saveWords, seeOwn } from './harness/saving.ts';
import { flip } from './harness/switches.ts';
import { useNewsroom } from './harness/sites.ts';

const addressOf = useNewsroom();

async function openLibrary(browser: TestBrowser, place: string): Promise<TestPage> {
  const page = await browser.openExtensionPage(`library.html#${place}`);
  onTestFinished(() => page.close());
  return page;
}

const quotes = ['a', 'b', 'c'].map((id) => {
  const quote = makeQuote({ id });
  quote.selector.exact = `=cmd "${id}"\nשלום 😀`;
  return quote;
});
const person = { type: 'person' as const, ...makePerson('ruiz', 'Ana Ruiz') };
const ours = json.write?.(quotes, { entries: [person], merges: [], statements: [] }) ?? '';

/** The counts of a preview: `quotes fresh` and so on. */
function counts(page: TestPage): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-count]')].map((cell) => [
        cell.dataset['count'] ?? '',
        cell.innerText,
      ]),
    ),
  );
}

async function importFiles(
  page: TestPage,
  ...files: Parameters<typeof chooseFiles>[1]
): Promise<void> {
  await chooseFiles(page, files);
  await untilText(page, 'What would change');
}

inEveryBrowser((browser) => {
  test('a person added from an address is previewed, saved, marked, edited, deleted and brought back', async () => {
    const article = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(article, 'Mikhail Galuzin');
    expect(await marks(article)).not.toContain('Maren Holloway');
    const library = await openLibrary(browser(), 'entries?add=person&name=Maren%20Holloway');
    await untilText(library, /1 match\./, '.preview');
    expect(await textOf(library, '.preview')).toContain('By Maren Holloway');
    await pressNamed(library, 'Save');
    await untilText(library, 'Maren Holloway was saved.');
    // On the page that stood open, and a mark as any other, but where the page cannot look.
    await article.bringToFront();
    await expect.poll(() => seeOwn(article), { timeout: 8_000 }).toContain('own own-person');
    expect(await settledMarks(article)).not.toContain('Maren Holloway');
    expect((await hover(article, 'Maren Holloway')).name).toBe('Maren Holloway');
    await dismiss(article);

    await goTo(library, 'entries?id=own%20maren-holloway');
    await fillIn(library, 'Description', 'A reporter who was made up.');
    await pressNamed(library, 'Save');
    await untilText(library, 'A reporter who was made up.');
    await pressNamed(library, 'Delete Maren Holloway');
    await untilText(library, 'You have added no people or terms yet');
    await expect.poll(() => seeOwn(article), { timeout: 8_000 }).toEqual([]);
    expect(await settledMarks(article)).toContain('Mikhail Galuzin');
    await pressNamed(library, 'Undo');
    await untilText(library, 'A reporter who was made up.');
    await expect.poll(() => seeOwn(article), { timeout: 8_000 }).toContain('own own-person');
    await pressNamed(library, 'Delete Maren Holloway');
    await untilText(library, 'You have added no people or terms yet');
  });

  test('a spelling of somebody who is there is noticed, and may become the same', async () => {
    const library = await openLibrary(browser(), 'entries?add=person&name=Serhij%20Lavrov');
    await untilText(library, 'Is it one of these?');
    expect(await textOf(library, '.duplicates')).toContain('Sergey Lavrov');
    await pressNamed(library, 'It is the same: Sergey Lavrov');
    await untilText(library, 'this becomes the same as Sergey Lavrov');
    await pressNamed(library, 'Save');
    await untilText(library, 'Entries that you made one');
    await pressNamed(library, 'Separate Serhij Lavrov from Sergey Lavrov');
    await untilText(library, 'Serhij Lavrov stands for itself again.');
    await pressNamed(library, 'Delete Serhij Lavrov');
    await untilText(library, 'You have added no people or terms yet');
  });

  test('what is not right is said beside its field, and nothing is saved', async () => {
    const library = await openLibrary(browser(), 'entries?add=term');
    await fillIn(library, 'Date', 'yesterday');
    await pressNamed(library, 'Save');
    await untilText(library, 'This must not be empty.');
    expect(await textOf(library)).toContain('Write a date such as 2025');
    // The keyboard goes there once the sentences stand.
    await expect
      .poll(() => library.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
  });

  test('what was exported comes back after all is deleted, and coming twice adds nothing', async () => {
    const library = await openLibrary(browser(), 'exchange');
    await untilText(library, 'There are no quotes to export yet.');
    await importFiles(library, { name: 'ours.json', text: ours });
    expect(await counts(library)).toMatchObject({ 'quotes fresh': '3', 'entries fresh': '1' });
    await pressNamed(library, 'Import');
    await untilText(library, '4 rows were written.');
    await untilText(library, 'Your 3 quotes');

    await catchDownloads(library);
    await pressNamed(library, 'Download');
    await untilText(library, '1 file was made.');
    const [file] = await takeDownloads(library);
    expect(file?.name).toMatch(/^source-context-quotes-\d{4}-\d\d-\d\d\.json$/);
    expect(file?.text).toContain('"id":"ruiz"');

    await pressNamed(library, 'Undo this import');
    await untilText(library, 'There are no quotes to export yet.');
    await importFiles(library, { name: 'again.json', text: file?.text ?? '' });
    await pressNamed(library, 'Import');
    await untilText(library, '4 rows were written.');
    await pressNamed(library, 'Download');
    await expect.poll(() => takeDownloads(library)).toEqual([file]);

    for (const text of [file?.text ?? '', csv.write?.(quotes) ?? '']) {
      await importFiles(library, { name: 'twice', text });
      expect(await counts(library)).toMatchObject({
        'quotes fresh': '0',
        'quotes changed': '0',
        'quotes same': '3',
      });
      await pressNamed(library, 'Do not import');
    }
    const other = quotes.map((quote) => ({ ...quote, note: 'Read again' }));
    await importFiles(library, { name: 'other.json', text: json.write?.(other) ?? '' });
    expect(await counts(library)).toMatchObject({ 'quotes changed': '3' });
    await library.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.click(),
    );
    await pressNamed(library, 'Import');
    await untilText(library, '3 rows were written.');
    await pressNamed(library, 'Undo this import');
    await untilText(library, 'The import was undone.');
    await importFiles(library, { name: 'again.json', text: file?.text ?? '' });
    expect(await counts(library)).toMatchObject({ 'quotes same': '3', 'entries same': '1' });
  });
});

const refused: [name: string, content: Omit<ChosenFile, 'name'>, message: string][] = [
  ['a truncated file', { text: ours.slice(0, -60) }, 'no whole JSON'],
  ['a foreign file', { text: '<!doctype html><p>Hello' }, 'no file that Source Context can read'],
  ['another version', { text: ours.replace('@1', '@9') }, 'of another version'],
  ['windows-1251', { bytes: [0xcf, 0xf0, 0xe8, 0xe2] }, 'not in UTF-8'],
  ['UTF-16', { bytes: [0xff, 0xfe, 0x7b, 0, 0x7d, 0] }, 'not in UTF-8'],
  ['100 MB', { zeros: 100_000_000 }, 'larger than 50 MB'],
];

inChromium((browser) => {
  test('files that cannot be read are refused by name, and nothing can be written', async () => {
    const library = await openLibrary(browser(), 'exchange');
    await untilText(library, 'Choose files');
    for (const [name, content, message] of refused) {
      await importFiles(library, { name, ...content });
      await untilText(library, name, '.import-preview');
      expect(await textOf(library, '.import-preview'), name).toContain(message);
      expect(
        await library.evaluate(
          () => document.querySelector<HTMLButtonElement>('.import-preview .primary')?.disabled,
        ),
        name,
      ).toBe(true);
      await pressNamed(library, 'Do not import');
    }
  });

  test('the reader’s own name for a published person is marked where no page can look', async () => {
    const library = await openLibrary(browser(), 'exchange');
    await untilText(library, 'There are no quotes to export yet.');
    const entries = [{ type: 'person' as const, ...makePerson('holloway', 'Maren Holloway') }];
    const merges = [{ from: 'own holloway', into: 'starter galuzin' }];
    const text = json.write?.([], { entries, merges, statements: [] }) ?? '';
    await importFiles(library, { name: 'own.json', text });
    await pressNamed(library, 'Import');
    await untilText(library, '2 rows were written.');
    const article = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(article, 'Mikhail Galuzin');
    await expect.poll(() => seeOwn(article), { timeout: 8_000 }).toContain('own own-person');
    const published = await settledMarks(article);
    expect(published).not.toContain('Maren Holloway');
    expect(published).toContain('Mikhail Galuzin');
    expect((await hover(article, 'Maren Holloway')).name).toBe('Mikhail Galuzin');
    await pressNamed(library, 'Undo this import');
    await untilText(library, 'The import was undone.');
  });

  test('own names go when reading is switched off; words saved of the page stay', async () => {
    const library = await openLibrary(browser(), 'entries?add=person&name=Maren%20Holloway');
    await pressNamed(library, 'Save');
    await untilText(library, 'Maren Holloway was saved.');
    const article = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(article, 'Mikhail Galuzin');
    await saveWords(article, 'a fresh start between Russia', 'article');
    // The loader now brings the script that draws, before there is a reader.
    await article.reload();
    await untilMarked(article, 'Mikhail Galuzin');
    await article.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => seeOwn(article), { timeout: 8_000 }).toContain('own own-person');
    // What looks once more when a page has settled would hide that nothing else looks.
    await pause(3_500);
    const popup = await browser().openPopup(article);
    await flip(popup, /On 127\.0\.0\.1/);
    await expect.poll(() => seeOwn(article), { timeout: 2_000 }).toEqual([]);
    await flip(popup, /On 127\.0\.0\.1/);
    await popup.close();
  });
});
