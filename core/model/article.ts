import type { Day } from './partial-date.ts';

/** Where an article's date was found, from the most to the least trusted. */
export type DateProvenance = 'given' | 'json-ld' | 'meta' | 'microdata' | 'time' | 'address';

/** What a page says of itself. A field that it does not say is undefined; nothing is guessed. */
export interface Article {
  title?: string | undefined;
  outlet?: string | undefined;
  /** As the page writes it: a day or a timestamp with its own offset. */
  publishedAt?: string | undefined;
  publishedAtFrom?: DateProvenance | undefined;
  canonicalUrl?: string | undefined;
  /** BCP 47, as the page declares it. */
  language?: string | undefined;
}

/** An article's own day, and whether today stands in for a missing date. */
export interface ArticleDay {
  day: Day;
  known: boolean;
}
