import {
  joinBlocks,
  piecesOf,
  type JoinedText,
  type Piece,
} from '../../core/article/joined-text.ts';
import { articleKey } from '../../core/article/article-key.ts';
import { collectBlocks } from '../../core/article/text-blocks.ts';
import { findAgain, type FoundAgain } from '../../core/quotes/anchoring/find-again.ts';
import { readPageText } from '../../core/quotes/anchoring/page-text.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { inSlices } from '../../page/slices.ts';

/** A saved quote as it is on the page now. */
export interface FoundQuoteOnPage {
  quote: SavedQuote;
  found: FoundAgain;
  /** The words now; empty where it is lost. */
  now: string;
  pieces: readonly Piece[];
}

/** What tells the article of this page from others, whatever its address. */
export function keyOfPage(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href;
  const told = globalThis.sourceContextPage?.reading.article().canonicalUrl ?? canonical;
  return articleKey(location.href, told) ?? location.href;
}

async function findIn(
  joined: JoinedText,
  quotes: readonly SavedQuote[],
  signal: AbortSignal,
): Promise<FoundQuoteOnPage[]> {
  const page = readPageText(joined.text);
  const all: FoundQuoteOnPage[] = [];
  await inSlices(
    quotes,
    (quote) => {
      const found = findAgain(page, quote.selector);
      const isThere = found.state !== 'lost';
      all.push({
        quote,
        found,
        now: isThere ? joined.text.slice(found.start, found.end) : '',
        pieces: isThere ? piecesOf(joined, found.start, found.end) : [],
      });
    },
    signal,
  );
  return all;
}

/** The page's text as it was looked through last, and what was found: a page that rests is not searched twice. */
export interface Looked {
  text: string;
  quotes: readonly SavedQuote[];
  found: FoundQuoteOnPage[];
}

/**
 * Looks for saved quotes in the text that the page has now; those that are not in the article's own text
 * are looked for in all of it, for a person may save the words of a button.
 */
export async function findOnPage(
  quotes: readonly SavedQuote[],
  last: Looked | undefined,
  signal: AbortSignal,
): Promise<Looked> {
  const joined = joinBlocks(collectBlocks(document.body));
  const isStill = last?.quotes === quotes && last.text === joined.text;
  if (isStill && last.found.every(({ pieces }) => pieces.every(({ node }) => node.isConnected)))
    return last;
  const found = await findIn(joined, quotes, signal);
  const lost = found.filter((one) => one.found.state === 'lost').map(({ quote }) => quote);
  const whole =
    lost.length === 0 ? joined : joinBlocks(collectBlocks(document.body, { asidesToo: true }));
  if (whole.text === joined.text) return { text: joined.text, quotes, found };
  const again = new Map((await findIn(whole, lost, signal)).map((one) => [one.quote.id, one]));
  return {
    text: joined.text,
    quotes,
    found: found.map((one) => again.get(one.quote.id) ?? one),
  };
}
