import { dayOfTimestamp, parsePartialDate, type DateParts } from '../../model/partial-date.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { safeHref } from '../../model/source.ts';
import { cite } from '../../quotes/citing/cite.ts';

/** What reference managers want of a quote: the article it stands in. All texts are one line. */
export interface Citation {
  id: string;
  title: string;
  outlet?: string | undefined;
  url?: string | undefined;
  published?: DateParts | undefined;
  accessed?: DateParts | undefined;
  language?: string | undefined;
  /** The quote with its speaker. */
  quote: string;
  note?: string | undefined;
  tags: string[];
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001F\u007F]+/g, ' ').trim();
}

function datePartsOf(date: string | undefined): DateParts | undefined {
  return date === undefined ? undefined : parsePartialDate(dayOfTimestamp(date) ?? date);
}

function optional(text: string | undefined): string | undefined {
  return text === undefined || oneLine(text) === '' ? undefined : oneLine(text);
}

export function toCitation(quote: SavedQuote): Citation {
  const { article, note, tags, id } = quote;
  const url = safeHref(article.canonicalUrl ?? article.url);
  return {
    id: oneLine(id),
    title: optional(article.title) ?? url ?? article.key,
    outlet: optional(article.outlet),
    url,
    published: datePartsOf(article.publishedAt),
    accessed: datePartsOf(article.retrievedAt),
    language: optional(article.language),
    quote: oneLine(cite(quote, '“{quote}”[ — {speaker}][ ({said})]')),
    note: optional(note),
    tags: tags.flatMap((tag) => optional(tag) ?? []),
  };
}

/** `2025-03-05`, or as much of it as is known, with another sign between. */
export function writeDate({ year, month, day }: DateParts, between = '-'): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join(between);
}

/** Tags as one text, between commas; a comma inside a tag would make two of it. */
export function joinTags(tags: readonly string[]): string | undefined {
  return tags.length === 0 ? undefined : tags.map((tag) => tag.replaceAll(',', ';')).join(', ');
}
