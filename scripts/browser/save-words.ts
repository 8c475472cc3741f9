import type { Page } from 'playwright-core';
import type { InsideCard } from './inside-card.ts';

async function untilSeen(page: Page, look: () => Promise<string>, what: string): Promise<string> {
  const until = Date.now() + 8_000;
  while (Date.now() < until) {
    const seen = await look();
    if (seen !== '') return seen;
    await page.waitForTimeout(50);
  }
  throw new Error(`${what} did not come.`);
}

/** Selects a text element of the page and saves it by the shortcut; answers with what the panel says. */
export async function saveWords(page: Page, inside: InsideCard, selector: string): Promise<string> {
  await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (element) getSelection()?.selectAllChildren(element);
  }, selector);
  // The script that hears the shortcut comes a moment after the first marks.
  await page.waitForTimeout(1_000);
  await page.keyboard.press('Alt+Shift+S');
  const panel = () =>
    inside.evaluate<string>(`root?.querySelector('.saving [role="dialog"]')?.innerText ?? ''`);
  return untilSeen(page, panel, 'The panel that says what was saved');
}

/** Waits until saved words are drawn over the page's text. */
export async function untilFoundAgain(page: Page, inside: InsideCard): Promise<void> {
  const drawn = () =>
    inside.evaluate<string>(`root?.querySelector('.finding .overlay .found')?.className ?? ''`);
  await untilSeen(page, drawn, 'The tint over the saved words');
}
