import type { Locator, Page } from 'playwright-core';
import type { InsideCard } from './inside-card.ts';

/** Looks, and does something before each look, until there is something to see. */
async function untilSeen(
  page: Page,
  look: () => Promise<string>,
  what: string,
  before: () => Promise<void> = async () => {},
): Promise<string> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    await before();
    await page.waitForTimeout(400);
    const seen = await look();
    if (seen !== '') return seen;
  }
  throw new Error(`${what} did not come.`);
}

/**
 * Selects an element of the page, or only some of its words, and saves that by the shortcut; answers with what the
 * panel says.
 * @param words those of one text node
 */
export async function saveWords(
  page: Page,
  inside: InsideCard,
  element: Locator,
  words?: string,
): Promise<string> {
  await element.evaluate((node, words) => {
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.selectAllChildren(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (words !== undefined && walker.nextNode()) {
      const text = walker.currentNode as Text;
      const at = text.data.indexOf(words);
      if (at >= 0) getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
    }
  }, words);
  const panel = () =>
    inside.evaluate<string>(`root?.querySelector('.saving [role="dialog"]')?.innerText ?? ''`);
  // The script that hears the shortcut comes a moment after the first marks.
  const press = () => page.keyboard.press('Alt+Shift+S');
  return untilSeen(page, panel, 'The panel that says what was saved', press);
}

/** Brings an element with saved words into view, and waits until they are drawn over the page's text. */
export async function untilFoundAgain(
  page: Page,
  inside: InsideCard,
  element: Locator,
): Promise<void> {
  const drawn = () =>
    inside.evaluate<string>(`root?.querySelector('.finding .overlay .found')?.className ?? ''`);
  // Only those in view and a little beyond are drawn; which those are differs with the machine's fonts.
  const bring = () =>
    element.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await untilSeen(page, drawn, 'The tint over the saved words', bring);
}
