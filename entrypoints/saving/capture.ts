import {
  blockAt,
  indexNodes,
  joinBlocks,
  type JoinedText,
} from '../../core/article/joined-text.ts';
import { readArticle } from '../../core/article/read-article.ts';
import { collectBlocks } from '../../core/article/text-blocks.ts';
import { chooseLanguage } from '../../core/detection/languages/index.ts';
import { findUnlinkedNames } from '../../core/detection/unlinked-names.ts';
import type { Article } from '../../core/model/article.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import type { FoundQuote } from '../../core/model/found-quote.ts';
import type { KnownPerson } from '../../core/model/known-person.ts';
import type { Mention } from '../../core/model/mention.ts';
import { dayOfTimestamp, type PartialDate } from '../../core/model/partial-date.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { Span } from '../../core/model/span.ts';
import { findQuotes } from '../../core/quotes/find-quotes.ts';
import { quoteLanguage } from '../../core/quotes/languages/index.ts';
import { captureQuote } from '../../core/quotes/saving/capture-quote.ts';
import { chooseFound } from '../../core/quotes/saving/choose-found.ts';
import { speakerFrom } from '../../core/quotes/saving/speaker-from.ts';
import { readDays, whenSaid } from '../../core/quotes/when-said.ts';
import { spanOfSelection } from './span-of-selection.ts';
import type { SelectedRange } from '../../page/selection.ts';
import { localToday } from '../../page/today.ts';

/** The page as it stands now, with whom it names and who says what in it. */
export interface PageCapture {
  joined: JoinedText;
  found: readonly FoundQuote[];
  spanOf(range: SelectedRange): Span | undefined;
  /** Who is named nearest to a stretch, those before it first. */
  listNear(span: Span): EntryKey[];
  /** Full names of people whom the data does not know. */
  listUnlinked(): string[];
  /** A stretch as a quote; its speaker and date are filled in where the text tells them. */
  capture(span: Span): SavedQuote | undefined;
}

/** What the reader has marked, as stretches of the whole text. */
function listMentions(joined: JoinedText): Mention[] {
  const starts = indexNodes(joined);
  const marks = globalThis.sourceContextPage?.reading.marks.inOrder() ?? [];
  return marks.flatMap(({ mention, pieces, repeats }) => {
    const [first] = pieces;
    const at = first && starts.get(first.node);
    if (repeats !== undefined || first === undefined || at === undefined) return [];
    const start = at + first.from;
    return [{ ...mention, start, end: start + mention.end - mention.start }];
  });
}

/** Which people the page's marks name: what is to be known of them before its quotes are read. */
export function listNamed(): EntryKey[] {
  const marks = globalThis.sourceContextPage?.reading.marks.inOrder() ?? [];
  const people = marks.filter(({ mention }) => mention.kind === 'person');
  return [...new Set(people.flatMap(({ mention }) => mention.entry ?? []))];
}

/**
 * Reads the page; some milliseconds for an article.
 * @param asidesToo menus, buttons and listings too
 */
export function capturePage(
  people: ReadonlyMap<EntryKey, KnownPerson>,
  asidesToo: boolean,
): PageCapture {
  const joined = joinBlocks(collectBlocks(document.body, { asidesToo }));
  const article: Article = readArticle(document, location.href, localToday());
  const language = chooseLanguage(
    document.documentElement.lang || article.language,
    () => joined.text,
  );
  const mentions = listMentions(joined);
  const blocks = joined.blocks.map(({ text, start }) => ({
    text,
    start,
    mentions: mentions
      .filter((one) => one.start >= start && one.end <= start + text.length)
      .map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
  }));
  const row = quoteLanguage(language.code);
  const found = row ? findQuotes(blocks, row, language, (key) => people.get(key)) : [];
  const { publishedAt } = article;
  const days = readDays(blocks, publishedAt && dayOfTimestamp(publishedAt), localToday());

  const saidAt = (quote: FoundQuote | undefined): PartialDate | undefined => {
    const block = quote && blocks[blockAt(joined, quote.start)];
    const said = quote && block && whenSaid(quote, block, language, days);
    // The day of print says only that it was said by then; that is kept as what it is.
    return said?.from === 'article day' ? undefined : said?.date;
  };
  return {
    joined,
    found,
    listNear({ start, end }) {
      // Whoever is named behind the words is further off: speakers are mostly named before.
      const far = (one: Mention) => (one.start < end ? Math.max(0, start - one.end) : 3 * (one.start - end)); // prettier-ignore
      const near = mentions.filter(({ kind }) => kind === 'person').sort((a, b) => far(a) - far(b));
      return [...new Set(near.flatMap(({ entry }) => entry ?? []))];
    },
    spanOf: (range) => spanOfSelection(joined, range),
    listUnlinked: () => findUnlinkedNames(blocks, language),
    capture(span) {
      const quote = chooseFound(span, found);
      const about = mentions.flatMap(({ entry, start, end }) =>
        entry !== null && start < span.end && end > span.start ? [entry] : [],
      );
      return captureQuote(
        {
          text: joined.text,
          url: location.href,
          article: { ...article, language: article.language ?? language.code },
          retrievedAt: new Date().toISOString(),
        },
        span,
        {
          id: crypto.randomUUID(),
          speaker: speakerFrom(quote, joined.text, (key) => people.get(key)?.name),
          saidAt: saidAt(quote),
          about,
        },
      );
    },
  };
}
