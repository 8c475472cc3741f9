import type { DateParts } from '../../model/partial-date.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { joinTags, toCitation } from './citation.ts';
import type { QuoteFormat } from './quote-format.ts';

function toCslDate({ year, month, day }: DateParts): object {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}

function toItem(quote: SavedQuote): object {
  const { id, title, outlet, url, published, accessed, language, note, tags, ...rest } =
    toCitation(quote);
  return {
    id,
    type: 'article-newspaper',
    title,
    'container-title': outlet,
    URL: url,
    issued: published && toCslDate(published),
    accessed: accessed && toCslDate(accessed),
    language,
    abstract: rest.quote,
    note,
    keyword: joinTags(tags),
  };
}

/** What citation processors and Zotero read. https://docs.citationstyles.org */
export const cslJson: QuoteFormat = {
  id: 'csl-json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (quotes) => `${JSON.stringify(quotes.map(toItem), null, 2)}\n`,
};
