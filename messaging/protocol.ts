import { defineExtensionMessaging } from '@webext-core/messaging';
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

/** Every message between the rooms of the extension. */
export interface Protocol {
  /** Loader to background: this page looks like an article; read it where reading is on. */
  offerArticle(): void;
  /** Reader to background: marks are painted; inject the script that opens their cards. */
  bringCards(): void;
  /** Reader to background: which entries may these folded words of a page name? */
  findCandidates(words: string[]): Candidates;
  /** Reader to background: material for cards, of each entry the `most` statements nearest to the day. */
  getCards(request: { keys: EntryKey[]; day: Day; most: number }): CardMaterial[];
  /** Popup to background: read this tab's page though it does not look like an article. */
  readTab(tabId: number): boolean;
  /** Popup to reader: whom and what does this page name? */
  summarisePage(): PageSummary;
  /** Popup to reader: scroll to the first mention of an entry and open its card. */
  showEntry(key: EntryKey): boolean;
  /** Background to reader: the shortcut for the next (1) or previous (-1) mention was pressed. */
  walkMentions(direction: 1 | -1): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
