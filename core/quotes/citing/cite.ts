import { safeHref } from '../../model/source.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { dayOfTimestamp } from '../../model/partial-date.ts';
import { withoutMarks } from '../marks.ts';
import { archiveAddress } from './archive-address.ts';
import { linkToText } from './text-fragment.ts';

/** What a citation template may name, each as text; empty where it is not known. */
const fields: Readonly<Record<string, (quote: SavedQuote, fragment?: string) => string>> = {
  quote: ({ selector }) => selector.exact.replace(/\s+/g, ' '),
  speaker: ({ speaker }) => speaker?.name ?? '',
  said: ({ saidAt }) => saidAt ?? '',
  title: ({ article }) => article.title ?? '',
  outlet: ({ article }) => article.outlet ?? '',
  published: ({ article }) =>
    dayOfTimestamp(article.publishedAt ?? '') ?? article.publishedAt ?? '',
  retrieved: ({ article }) => dayOfTimestamp(article.retrievedAt) ?? '',
  url: ({ article }) => safeHref(article.canonicalUrl ?? article.url) ?? '',
  link: ({ article }, fragment) => {
    const address = safeHref(article.canonicalUrl ?? article.url);
    return address === undefined ? '' : linkToText(address, fragment);
  },
  archive: ({ article }) =>
    archiveAddress(article.canonicalUrl ?? article.url, article.retrievedAt) ?? '',
  note: ({ note }) => note ?? '',
};

export const citationFields: readonly string[] = Object.keys(fields);

/** A quote, its speaker, where and when it was printed, and links to page and archive; no word of any language. */
export const plainCitation =
  '“{quote}”[ — {speaker}][ ({said})][, “{title}”][, {outlet}][, {published}][. {link}][ ({archive})]';

/**
 * A quote as a citation. In a template `{speaker}` stands for the speaker, and what is in square
 * brackets is left out where a field in it is not known; brackets do not nest. Unknown fields stay.
 * @param fragment leads to the quote on its page, from `textFragment`
 */
export function cite(quote: SavedQuote, template = plainCitation, fragment?: string): string {
  const fill = (text: string): { text: string; isWhole: boolean } => {
    let isWhole = true;
    const filled = text.replace(/\{([a-z]+)\}/g, (found, name: string) => {
      if (!Object.hasOwn(fields, name)) return found;
      const value = fields[name]?.(quote, fragment) ?? '';
      if (value === '') isWhole = false;
      return value;
    });
    return { text: filled, isWhole };
  };
  const { exact } = quote.selector;
  // Words that were saved with their marks get no second pair.
  const once =
    withoutMarks(exact) === exact ? template : template.replaceAll('“{quote}”', '{quote}');
  return once
    .split(/(\[[^[\]]*\])/)
    .map((part) => {
      if (!part.startsWith('[') || !part.endsWith(']')) return fill(part).text;
      const { text, isWhole } = fill(part.slice(1, -1));
      return isWhole ? text : '';
    })
    .join('');
}
