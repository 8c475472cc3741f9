import type { PageEntry } from '../../core/model/page-entry.ts';
import type { Day } from '../../core/model/partial-date.ts';
import { isSiteOn, type Reading } from '../../core/model/reading.ts';

/** What is known of the page behind the popup. */
export type PageState =
  | { is: 'looking' }
  /** The person asked for it; the reader is starting. */
  | { is: 'starting' }
  | { is: 'unread' }
  /** Asked for, and no reader came. */
  | { is: 'failed' }
  /** The browser lets no extension in: its own pages, its store, its viewers. */
  | { is: 'closed' }
  | ReadPage;

export interface ReadPage {
  is: 'read';
  title: string;
  /** The article's own day; undefined where the page gives none. */
  day?: Day | undefined;
  entries: PageEntry[];
  quotes: QuoteOnPage[];
}

/** A quote saved of the page, as it was found there just now. */
export interface QuoteOnPage {
  id: string;
  words: string;
  speaker?: string | undefined;
  state: 'same' | 'changed' | 'lost';
}

/** All that the popup shows. */
export interface PopupState {
  switches: Reading;
  /** Host name without "www."; undefined where the tab shows no page of a web site. */
  site?: string | undefined;
  /** The browser holds back access to web pages in general. */
  withheld: boolean;
  page: PageState;
  /** The entry that was asked for last no longer stands on the page. */
  gone?: boolean | undefined;
}

/** Why a page is not being read, in the order in which a person can change it. */
export function whyUnread({
  switches,
  site,
}: PopupState): 'everywhereOff' | 'siteOff' | 'siteNotNamed' | 'noArticle' {
  if (!switches.everywhere) return 'everywhereOff';
  if (site === undefined || isSiteOn(switches, site)) return 'noArticle';
  return switches.sites === 'named' ? 'siteNotNamed' : 'siteOff';
}

/** Why nothing can be switched for this site alone. */
export function whySiteIsLocked(
  state: PopupState,
): 'nothing' | 'withheld' | 'everywhereOff' | undefined {
  const { switches, site, withheld, page } = state;
  if (site === undefined && withheld) return 'withheld';
  if (site === undefined || (page.is === 'closed' && !withheld)) return 'nothing';
  return switches.everywhere ? undefined : 'everywhereOff';
}
