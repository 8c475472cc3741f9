import type { SiftableEntry } from '../../core/library/sift-entries.ts';
import type { EntryCard } from '../../core/model/card.ts';
import type { FoundOnPage } from '../../core/model/page-quote.ts';
import type { Day } from '../../core/model/partial-date.ts';
import type { PageState, QuoteOnPage, ReadPage } from '../popup/model.ts';

/** An article as the panel shows it, whether it was read in its tab or from pasted text. */
export interface PanelArticle {
  /** Another one is another article. */
  id: string;
  from: 'tab' | 'text';
  title: string;
  /** The article's own day; undefined where it gives none. */
  day?: Day | undefined;
  /** In order of appearance; their cards come a moment later. */
  entries: readonly SiftableEntry[];
  saved: readonly QuoteOnPage[];
  /** Undefined until the article has been looked through for quotes. */
  found?: FoundOnPage | undefined;
  /** Pasted text without an address has nothing that a quote could be saved under. */
  canSave: boolean;
}

/** What a person pastes to have it read. */
export interface PastedText {
  text: string;
  address: string;
  day: string;
}

export type PanelPage = Exclude<PageState, ReadPage> | { is: 'read'; article: PanelArticle };

export interface PanelState {
  page: PanelPage;
  /** The article stays though another tab is looked at. */
  pinned: boolean;
  /** Cards that are open, each led to by the one before. */
  trail: readonly EntryCard[];
  /** The form for pasted text stands open, with what is known of the tab. */
  pasting?: PastedText | undefined;
  /** Said once, such as why a quote was not saved. */
  notice?: string | undefined;
}
