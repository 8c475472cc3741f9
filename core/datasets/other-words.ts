import type { SavedQuote } from '../model/saved-quote.ts';
import { stableId } from './quote-formats/bring-in.ts';

/**
 * What was seen is written once. A quote that comes under the id of another keeps the words, the article and
 * the moment that stand there; with other words, or from another article, it is another quote, under an id
 * that its words give it.
 * @param first what stands under its id; undefined where nothing does
 */
export function settleWords(first: SavedQuote | undefined, quote: SavedQuote): SavedQuote {
  if (!first) return quote;
  const { selector, context, article, savedAt } = first;
  if (selector.exact === quote.selector.exact && article.key === quote.article.key)
    return { ...quote, selector, context, article, savedAt };
  return { ...quote, id: stableId('words', quote.id, quote.selector.exact, quote.article.key) };
}
