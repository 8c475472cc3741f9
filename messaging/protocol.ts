import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Vocabulary } from '../core/detection/languages/language.ts';
import type { PlainNames } from '../core/detection/plain-names.ts';
import type { Candidates } from '../core/model/candidate.ts';
import type { CardMaterial } from '../core/model/card.ts';
import type { EntryKey } from '../core/model/entry.ts';
import type { PageEntry } from '../core/model/page-entry.ts';
import type { Day } from '../core/model/partial-date.ts';

export interface PageSummary {
  title: string;
  /** The article's own day; undefined where the page gives none. */
  day?: Day | undefined;
  entries: PageEntry[];
}

export interface OpenedPage {
  candidates: Candidates;
  vocabulary: Vocabulary;
}

/** Every message between the rooms of the extension. */
export interface Protocol {
  /** Loader to background: this page looks like an article; read it where reading is on. */
  offerArticle(): void;
  /** Glance to background: which plain names are in these runs of large words? `language` as declared. */
  openView(request: { runs: string[]; language: string }): PlainNames;
  /** Glance to background: what is in view is marked; inject the script that reads all of the page. */
  bringReader(): void;
  /** Reader to background: marks are painted; inject the script that opens their cards. */
  bringCards(): void;
  /**
   * Reader to background, once a page: which entries may its folded words name, and what is to be known of
   * its language? So the reader need not carry the words of all languages into every page.
   */
  openPage(request: { words: string[]; language: string }): OpenedPage;
  /** Reader to background: the same of words that came later. */
  findCandidates(words: string[]): Candidates;
  /** Cards to background: material for them, of each entry the `most` statements nearest to the day. */
  getCards(request: { keys: EntryKey[]; day: Day; most: number }): CardMaterial[];
  /** Popup to background: read this tab's page though it does not look like an article. */
  readTab(tabId: number): boolean;
  /** Popup to cards: whom and what does this page name? */
  summarisePage(): PageSummary;
  /** Popup to cards: scroll to the first mention of an entry and open its card. */
  showEntry(key: EntryKey): boolean;
  /** Background to cards: the shortcut for the next (1) or previous (-1) mention was pressed. */
  walkMentions(direction: 1 | -1): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
