import type { ListedQuote } from '../../components/saving/QuoteList.tsx';
import { isWorthSaving } from '../../core/quotes/saving/worth-saving.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import type { PageCapture } from './capture.ts';

function plain(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** All direct quotes of the page in its order, those that are saved already told apart. */
export async function listPageQuotes(
  page: PageCapture,
  signal: AbortSignal,
): Promise<ListedQuote[]> {
  const quotes = page.found.flatMap((found) => {
    const { start, end } = found;
    return isWorthSaving(found, page.joined.text) ? (page.capture({ start, end }) ?? []) : [];
  });
  const [first] = quotes;
  // Where nobody answers the list is shown all the same; saving then says what is wrong.
  const asked = first && ask(() => sendMessage('getQuotes', first.article.key), signal);
  const saved = (await asked?.catch(() => undefined)) ?? [];
  const have = new Set(saved.map(({ selector }) => plain(selector.exact)));
  return quotes.map((quote) => ({
    quote,
    isTicked: false,
    isSaved: have.has(plain(quote.selector.exact)),
  }));
}
