import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PackProblem } from '../core/datasets/pack/problem.ts';
import type { Vocabulary } from '../core/detection/languages/language.ts';
import type { PlainNames } from '../core/detection/plain-names.ts';
import type { Candidate, Candidates } from '../core/model/candidate.ts';
import type { CardMaterial, CardStatement, EntryCard } from '../core/model/card.ts';
import type { EntryKey } from '../core/model/entry.ts';
import type { MatchPreview } from '../core/model/match-preview.ts';
import type { PageEntry } from '../core/model/page-entry.ts';
import type { FoundOnPage } from '../core/model/page-quote.ts';
import type { Day } from '../core/model/partial-date.ts';
import type { Result } from '../core/model/result.ts';
import type { KnownPerson } from '../core/model/known-person.ts';
import type { Written } from '../core/model/written.ts';
import type { PageSettings } from '../core/settings/page-settings.ts';
import type { QuoteSpeaker, QuoteSighting, SavedQuote } from '../core/model/saved-quote.ts';
import type { PageScript } from './page-scripts.ts';

export interface PageSummary {
  title: string;
  /** The article's own day; undefined where the page gives none. */
  day?: Day | undefined;
  entries: PageEntry[];
}

/** What is marked first, and how the reader wants to read. */
export interface OpenedView {
  plain: PlainNames;
  settings: PageSettings;
}

export interface OpenedPage {
  candidates: Candidates;
  vocabulary: Vocabulary;
  settings: PageSettings;
}

/** What the page may change of a quote; all the rest is done in the library. */
export type PageEdit =
  | {
      id: string;
      set: { speaker?: QuoteSpeaker | undefined; note?: string | undefined; tags?: string[] };
    }
  | { id: string; remove: true };

/** What is done with the words that are selected. */
export type SaveHow = 'offer' | 'offer-by-touch' | 'save' | 'note' | 'cite';

/** Every message between the rooms of the extension. */
export interface Protocol {
  /** Loader to background: this page looks like an article; read it where reading is on. */
  offerArticle(): void;
  /** Glance to background: which plain names are in these runs of large words? `language` as declared. */
  openView(request: { runs: string[]; language: string }): OpenedView;
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
  /** Cards to background: the page is left; the cards of these entries were opened in it. */
  noteLooks(request: { keys: EntryKey[]; day: Day }): void;
  /**
   * Background to first-run page: no browser lets an extension inject into its own pages, so load this
   * script of ours yourself. True once it has run.
   */
  loadScript(file: PageScript): boolean;
  /** Cards to background, after the settings were changed: what are they now? */
  getPageSettings(): PageSettings;
  /** Cards to background: be quiet about this entry until something new. */
  snoozeEntry(key: EntryKey): void;
  /** Popup to background: read this tab's page though it does not look like an article. */
  readTab(tabId: number): boolean;
  /** Popup and side panel to cards: whom and what does this page name? */
  summarisePage(): PageSummary;
  /** Side panel to cards: the cards of these entries of the page, each beside its first mention. */
  assembleCards(keys: EntryKey[]): EntryCard[];
  /** Popup and side panel to cards: scroll to the first mention of an entry and open its card. */
  showEntry(key: EntryKey): boolean;
  /** Library to preview: what would an entry that is being written match on this page? */
  previewEntry(draft: Candidate): MatchPreview;
  /** Background to cards: the shortcut for the next (1) or previous (-1) mention was pressed. */
  walkMentions(direction: 1 | -1): void;

  /** Cards to background: words are selected; inject the script that saves them, and let it do this. */
  bringSaving(how: SaveHow | 'list'): void;
  /**
   * Loader and cards to background: where quotes of this page are saved, or it names entries of the reader's
   * own, inject the script that draws them over the text.
   */
  bringFinding(page: { url: string; canonical?: string | undefined; own?: boolean }): void;
  /** Saving to background: who are these people? */
  describePeople(keys: EntryKey[]): KnownPerson[];
  /** Saving to background: whom may these typed letters mean? */
  findPeople(typed: string): KnownPerson[];
  /** Saving to background: keep these quotes; of the page's text only its hash is kept. */
  saveQuotes(request: { quotes: SavedQuote[]; text: string }): Written;
  /** Saving and finding to background: change or delete quotes. */
  amendQuotes(edits: PageEdit[]): Written;
  /** Saving to background: what did the speaker of a saved quote say of it earlier? */
  listEarlier(quoteId: string): CardStatement[];
  /** Side panel to saving: who says what on the page, and which names are in nobody's data? */
  listFound(): FoundOnPage;
  /** Side panel to saving: keep a quote of that list. */
  saveFound(id: string): Written;
  /** Cards to background: open the side panel beside this page. */
  openPanel(): void;
  /** Side panel to background: inject the script that knows the quotes of this tab's page. */
  bringQuotes(tabId: number): boolean;
  /** Finding to background: the quotes saved of an article. */
  getQuotes(articleKey: string): SavedQuote[];
  /** Finding to background: how quotes were found again. */
  noteSightings(sightings: { id: string; sighting: QuoteSighting }[]): void;
  /** Saving and finding to background: open the library at a place, such as `quotes?id=…`. */
  openLibrary(place: string): void;
  /** Background to saving: do this with the selected words. */
  saveSelection(how: SaveHow): void;
  /** Popup to background: list all quotes of this tab's page, to be saved at once. */
  listPageQuotes(tabId: number): boolean;
  /** Background to saving: open that list. */
  openQuoteList(): void;
  /** Popup and side panel to finding: the quotes of the page as they were found now. */
  summariseQuotes(): SavedQuote[];
  /** Popup and side panel to finding: scroll to a saved quote and open its card. */
  showQuote(id: string): boolean;

  /**
   * Settings to background: the reader has confirmed the address of this `pack.json`; bring the pack in and ask
   * daily for what is new. Answers with its id; how far it is stands in the store, under the token. Undefined
   * where it was stopped: then there is no subscription, unless there was one before.
   */
  subscribePack(request: {
    address: string;
    token: string;
  }): Result<string, PackProblem> | undefined;
  /**
   * Settings to background: end the fetch of a pack that has this token; what was in use stays. Answers when it
   * is over whether this has ended it: what came first to its end stands.
   */
  stopPack(token: string): boolean;
  /** Settings to background: ask these packs (or all) now for what is new. */
  updatePacks(ids?: string[]): void;
  /** Settings to background: the reader agrees to a version that takes much away. */
  confirmPack(agreed: { id: string; version: number }): void;
  /** Settings to background: let go of a pack, or of a dataset from a file; nothing reads it from now on. */
  unsubscribePack(id: string): void;

  /**
   * Settings to background: sync this vault now, or all that are not paused. `confirm` is the token of what
   * the reader was shown and agreed to; with `adopt` they want the vault begun at its place (again); with
   * `again` all of it is read once more, because rows were lost here. How it goes stands in the store.
   */
  syncVault(request: { id?: string; confirm?: string; adopt?: boolean; again?: boolean }): void;
  /**
   * Library, settings and side panel to background, every 20 s while they are seen: hear at once of what others
   * write into a newsroom.
   */
  followVaults(): void;
  /** Settings to background: end the sync of this vault that is under way; what was done by then stays. */
  stopVault(id: string): void;
  /** Library and settings to background: something was edited; send it soon to the vaults that wait for it. */
  noteEdit(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
