import { browser } from 'wxt/browser';
import { firstCitationChoice, type CitationChoice } from '../core/quotes/citing/citation-styles.ts';

/** How the reader's citations look, in the browser's own store like the other settings. */

const key = 'citation';

export async function getCitation(): Promise<CitationChoice> {
  const stored = await browser.storage.local.get<{ citation?: CitationChoice }>(key);
  return stored.citation ?? firstCitationChoice;
}

export function setCitation(choice: CitationChoice): Promise<void> {
  return browser.storage.local.set({ [key]: choice });
}
