import type { Piece } from '../core/article/joined-text.ts';
import type { TextBlock } from '../core/article/text-blocks.ts';
import type { Language } from '../core/detection/languages/language.ts';
import type { Article } from '../core/model/article.ts';
import type { EntryKey } from '../core/model/entry.ts';
import type { Mention } from '../core/model/mention.ts';
import type { Day } from '../core/model/partial-date.ts';
import type { PageSettings } from '../core/settings/page-settings.ts';
import type { onMessage, sendMessage } from './protocol.ts';

/**
 * What two scripts in one page share: the reader reads and marks, and leaves this in the isolated world
 * for the cards script, which comes once the marks are painted and answers the person.
 */

/** One mention on the page; hovering, walking and listing all speak of this object. */
export interface Mark {
  mention: Mention;
  block: TextBlock;
  /** One for each text node that the mention runs through. */
  pieces: Piece[];
  /** Where the mark is a quote: the statement whose words it repeats. */
  repeats?: string | undefined;
  /** The reader's own, to be drawn where a page cannot look: names only own entries, or repeats a saved quote. */
  own?: boolean | undefined;
}

/** A stretch of a block that repeats words of a statement. */
export interface RepeatedQuote {
  start: number;
  end: number;
  speaker: EntryKey;
  statement: string;
  /** The statement is a quote that the reader saved. */
  own?: boolean | undefined;
}

export interface Marks {
  /** The marks of a text node, for the hit test. */
  marksIn(node: Node): readonly Mark[];
  /** All marks in the order of the page. */
  inOrder(): Mark[];
  /** What is marked, how, and what opens its card. */
  readonly settings: PageSettings;
}

export interface Painter extends Marks {
  /** Puts a block's marks in place of those it had. */
  paint(block: TextBlock, marks: readonly Pick<Mark, 'mention' | 'repeats' | 'own'>[]): void;
  forget(block: TextBlock): void;
  /** Takes the settings, before the first mark; later ones repaint what is there. */
  use(settings: PageSettings): void;
  clear(): void;
}

/** What the first look at the page leaves to the reader. */
export interface Glance {
  /** Ends all of ours in this page. */
  ending: AbortController;
  painter: Painter;
  /** The blocks that were in view, with the mentions painted there. */
  seen: ReadonlyMap<TextBlock, readonly Mention[]>;
  /** Asks the background, again where it was ended before it answered. */
  ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** The messaging library is carried into a page once, by its first script. */
  sendMessage: typeof sendMessage;
  onMessage: typeof onMessage;
  /** Where the pointer went last, before there was a script that opens cards. */
  lastMove(): PointerEvent | undefined;
}

/** The page as it has been read so far. */
export interface Reading {
  marks: Marks;
  blocks(): readonly TextBlock[];
  shadowRoots: ReadonlySet<ShadowRoot>;
  language: Language;
  article(): Article;
  /** The article's own day; today where the page gives none. */
  day(): { day: Day; known: boolean };
}

/** A reader at work in this page. */
export interface PageReading {
  reading: Reading;
  /** Ends the reader, with all that hangs on it. */
  ending: AbortController;
  /** Asks the background, again where it was ended before it answered. */
  ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T>;
  lastMove: Glance['lastMove'];
  sendMessage: typeof sendMessage;
  onMessage: typeof onMessage;
  /** Does a piece of work for each item, in slices that leave the page its time. */
  inSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<void>;
  /** Marks quotes beside the names, in place of those marked before. */
  markQuotes(quotes: ReadonlyMap<TextBlock, readonly RepeatedQuote[]>): void;
  /** Marks what the page names now: the reader has named somebody, or datasets are others. */
  readAgain(): void;
  /** Repaints the page by settings that were changed. */
  useSettings(settings: PageSettings): void;
  /** An element of ours, whose comings and goings are no change of the page. */
  ignore(element: Element): void;
  /** Calls back after changes of the page; `changed`: in its text, its date or its marks. */
  onChange(listener: (changed: boolean) => void): void;
  /** Set by the cards script that serves this page: a second one does nothing. */
  served?: true;
}

/** What draws the reader's own over the text of this page; it may be there before the page is read, and after. */
export interface Finding {
  /** Asks for the saved quotes anew. */
  refresh(): void;
  /** Scrolls to a saved quote and opens its card; false where it was not found. */
  show(id: string): boolean;
  /** Draws what this reading marks as the reader's own, as long as it lasts. */
  follow(page: PageReading): void;
}

declare global {
  /** Set while we read this page: a second run does nothing. */
  var sourceContextReading: true | undefined;
  /** Set from the first look at the page until the reader takes over. */
  var sourceContextGlance: Glance | undefined;
  /** Set once the first marks are painted. */
  var sourceContextPage: PageReading | undefined;
  /** Set while the reader's own is drawn in this page: a second run only refreshes it. */
  var sourceContextFinding: Finding | undefined;
}
