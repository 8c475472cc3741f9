import { expect } from 'vitest';
import { bringIntoView, pause } from './reader.ts';
import type { Point, TestBrowser, TestPage } from './browser.ts';

/** What a person does to save words of a page, and what they see of it. */

/** Drags over words, from their first to their last line. */
export async function select(page: TestPage, words: string, within?: string): Promise<void> {
  const areas = await bringIntoView(page, words, within);
  const [first, last] = [areas[0]!, areas.at(-1)!];
  await page.drag(
    { x: first.x + 1, y: first.y + first.height / 2 },
    { x: last.x + last.width - 1, y: last.y + last.height / 2 },
  );
}

/** The text of our panel or toolbar; empty where none is open. */
export function seePanel(page: TestPage): Promise<string> {
  return page.inCard<string>(
    `root?.querySelector('.saving :is(.toolbar, .panel)')?.innerText ?? ''`,
  );
}

export async function untilPanel(page: TestPage, text: string | RegExp): Promise<string> {
  await expect.poll(() => seePanel(page), { timeout: 8_000, message: 'the panel' }).toMatch(text);
  return seePanel(page);
}

/** Clicks the button with this text in our panel, once it is there. */
export async function press(page: TestPage, label: string): Promise<void> {
  const find = `(() => {
    const buttons = [...root?.querySelectorAll('.saving :is(button, input)') ?? []];
    const named = (one) => (one.getAttribute('aria-label') ?? one.textContent).trim();
    const button = buttons.find((one) => named(one).startsWith(${JSON.stringify(label)}));
    if (!button) return null;
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`;
  let at: Point | null | undefined;
  await expect
    .poll(async () => (at = await page.inCard<Point | null | undefined>(find)), {
      timeout: 8_000,
      message: `the button “${label}”`,
    })
    .toBeTruthy();
  await page.click(at!);
}

/** Presses a shortcut until it is heard: the script that listens comes a moment after the first marks. */
export async function pressUntil(
  page: TestPage,
  key: 'KeyQ' | 'KeyS',
  text: string | RegExp,
): Promise<string> {
  const answer = async () => {
    await page.press(key, 'Alt', 'Shift');
    const until = Date.now() + 600;
    while (Date.now() < until && !(await seePanel(page)).match(text)) await pause(20);
    return seePanel(page);
  };
  await expect.poll(answer, { timeout: 8_000, message: 'the panel' }).toMatch(text);
  return seePanel(page);
}

async function seeDrawn(page: TestPage): Promise<string[]> {
  return page.inCard<string[]>(
    `[...(root?.querySelectorAll('.finding .overlay > *') ?? [])].map((one) => one.className)`,
  );
}

/** Lines drawn over saved words, by their look. */
export async function seeFound(page: TestPage): Promise<string[]> {
  return (await seeDrawn(page)).filter((look) => !look.startsWith('own'));
}

/** Lines drawn under names of the reader's own entries, and quotes that repeat saved ones. */
export async function seeOwn(page: TestPage): Promise<string[]> {
  const own = (await seeDrawn(page)).filter((look) => look.startsWith('own'));
  // The style that the reader chose stands behind.
  return own.map((look) => look.replace(/ (?:patterned|solid|wash|none)$/, ''));
}

/** Selects words and saves them, and waits until they are kept. */
export async function saveWords(page: TestPage, words: string, within?: string): Promise<void> {
  await select(page, words, within);
  await untilPanel(page, 'Save quote');
  await press(page, 'Save quote');
  await untilPanel(page, /^Saved/);
}

/** What is kept in the store, as the library's page sees it. */
export async function countQuotes(
  browser: TestBrowser,
): Promise<{ all: number; different: number }> {
  const page = await browser.openExtensionPage('library.html');
  const counts = await page.evaluate(
    () =>
      new Promise<{ all: number; different: number }>((answer, fail) => {
        const opening = indexedDB.open('source-context');
        opening.onerror = () => fail(opening.error as DOMException);
        opening.onsuccess = () => {
          const db = opening.result;
          const asking = db.transaction('quotes').objectStore('quotes').getAll();
          asking.onsuccess = () => {
            const words = (asking.result as { selector: { exact: string } }[]).map(
              ({ selector }) => selector.exact,
            );
            db.close();
            answer({ all: words.length, different: new Set(words).size });
          };
        };
      }),
  );
  await page.close();
  return counts;
}
