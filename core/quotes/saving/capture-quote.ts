import { articleKey } from '../../article/article-key.ts';
import { stripAddress } from '../../article/strip-address.ts';
import type { Article } from '../../model/article.ts';
import type { EntryKey } from '../../model/entry.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { QuoteSpeaker, SavedQuote } from '../../model/saved-quote.ts';
import type { Span } from '../../model/span.ts';
import { describeContext, describeSelection } from '../anchoring/describe-selection.ts';

/** UTF-16 code units; longer selections are articles, not quotes. */
export const longestQuote = 5_000;

/** A page as it stands at the moment of saving. */
export interface CapturedPage {
  /** Its whole text, which `Span`s are of. */
  text: string;
  url: string;
  article: Article;
  /** A timestamp in UTC. */
  retrievedAt: string;
}

/** What is known of a quote beside its words. */
export interface CapturedFacts {
  id: string;
  speaker?: QuoteSpeaker | undefined;
  saidAt?: PartialDate | undefined;
  about: readonly EntryKey[];
}

/**
 * A stretch of a page as a quote to save, with its evidence; the hash of the text is added where it can be
 * worked out. Undefined where nothing but white space is selected.
 */
export function captureQuote(
  { text, url, article, retrievedAt }: CapturedPage,
  { start, end }: Span,
  { id, speaker, saidAt, about }: CapturedFacts,
): SavedQuote | undefined {
  const selector = describeSelection(text, start, end);
  if (!selector) return undefined;
  const address = stripAddress(url);
  const { title, outlet, canonicalUrl, publishedAt, publishedAtFrom, language } = article;
  return {
    id,
    selector,
    context: describeContext(text, selector),
    article: {
      url: address,
      key: articleKey(url, canonicalUrl) ?? address,
      ...(canonicalUrl ? { canonicalUrl: stripAddress(canonicalUrl) } : {}),
      ...(title ? { title } : {}),
      ...(outlet ? { outlet } : {}),
      ...(publishedAt ? { publishedAt, publishedAtFrom } : {}),
      ...(language ? { language } : {}),
      retrievedAt,
    },
    ...(speaker ? { speaker } : {}),
    ...(saidAt ? { saidAt } : {}),
    about: [...new Set(about)],
    tags: [],
    savedAt: retrievedAt,
    sighting: { state: 'same', checkedAt: retrievedAt, seenAt: retrievedAt },
  };
}
