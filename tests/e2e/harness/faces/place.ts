import type { ChromiumBrowser, ChromiumPage } from '../in-chromium.ts';
import type { Say } from './messages.ts';

/** A look of a place: how it comes about from the look before it, and what is seen then. */
export interface Face {
  name: string;
  arrange(page: ChromiumPage, say: Say): Promise<unknown>;
}

/** Where faces are seen one after another: a page of the extension, or what we draw in an article. */
export interface Place {
  name: string;
  open(browser: ChromiumBrowser, addressOf: (page: string) => string): Promise<ChromiumPage>;
  /** What of our closed root is looked at; without it, the whole page. */
  part?: string;
  faces: readonly Face[];
}
