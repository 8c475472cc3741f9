import { wordRanges } from '../detection/letters.ts';
import type { Article } from '../model/article.ts';
import { lastDay, type Day } from '../model/partial-date.ts';
import { safeHref, type Source } from '../model/source.ts';

const betweenWords = new RegExp(`[^${wordRanges}]+`, 'g');

function comparable(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(betweenWords, ' ').trim();
}

function addressWithoutQuery(address: string | undefined): string | undefined {
  const href = safeHref(address);
  if (href === undefined) return undefined;
  const url = new URL(href);
  return `${url.hostname.replace(/^(?:www|m|amp)\./, '')}${url.pathname.replace(/\/$/, '')}`;
}

/**
 * Answers for a source whether it is the article that is being read: by its address, or by its title
 * and day. What was said in the article itself is neither prior to it nor later.
 */
export function recogniseArticle(article: Article, day: Day): (source: Source) => boolean {
  const address = addressWithoutQuery(article.canonicalUrl);
  const title = comparable(article.title);
  // Parsing an address costs more than ranking a statement: most differ in their last plain letters.
  const tail = /[a-z0-9-]*$/i.exec(address ?? '')?.[0] ?? '';
  const hasAddress = (source: Source) =>
    address !== undefined &&
    source.url?.includes(tail) === true &&
    addressWithoutQuery(source.url) === address;
  return (source) =>
    hasAddress(source) ||
    (title !== '' &&
      lastDay(source.published ?? day) === day &&
      comparable(source.title) === title);
}
