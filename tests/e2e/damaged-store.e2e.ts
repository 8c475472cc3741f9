import { expect, test } from 'vitest';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { inChromium } from './harness/browsers.ts';
import { pressNamed, textOf, untilText } from './harness/forms.ts';
import { untilRows } from './harness/library.ts';
import { open } from './harness/reader.ts';
import { saveWords } from './harness/saving.ts';
import { openSettings } from './harness/settings.ts';
import { usePages } from './harness/sites.ts';

/** The browser cleared the database away, or a part of it: noticed at the next start, put back by a click. */

const { addressOf } = usePages();
const words = 'The harbour stays open through the winter';
const missing = 'Some of your data is missing from this browser.';

/** As a browser does whose disk runs full. */
function clearDatabase(page: TestPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const clearing = indexedDB.deleteDatabase('source-context');
        clearing.onsuccess = () => done();
        clearing.onerror = () => failed(clearing.error!);
      }),
  );
}

/** As a disk does that loses a part of a file. */
function loseQuotes(page: TestPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('source-context');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('quotes', 'readwrite');
          writing.objectStore('quotes').clear();
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
}

/** Ends the background and has the next one start, as an event of the browser would. */
async function restart(browser: TestBrowser): Promise<void> {
  await browser.killBackground();
  const page = await open(browser, addressOf('story.html'));
  await expect.poll(() => browser.isBackgroundRunning()).toBe(true);
  await page.close();
}

inChromium((browser) => {
  test('a torn store and a cleared one are told of, and put back from the copy by one click', async () => {
    await saveWords(await open(browser(), addressOf('story.html')), words);
    await restart(browser());
    const settings = await openSettings(browser(), 'backup');
    await pressNamed(settings, 'Copy now');
    await untilText(settings, 'A copy was made.');
    expect(await textOf(settings)).not.toContain(missing);

    for (const damage of [loseQuotes, clearDatabase]) {
      await damage(settings);
      await restart(browser());
      const library = await browser().openExtensionPage('library.html#quotes?kind=quote');
      await untilText(library, missing);
      await untilRows(library);
      await pressNamed(library, 'Put it back');
      await untilRows(library, expect.stringContaining(words) as unknown as string);
      await expect.poll(() => textOf(library)).not.toContain(missing);
      await library.close();
    }
  });
});
