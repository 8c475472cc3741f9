import type { Day } from './partial-date.ts';

/**
 * Where an article's date was found. `text` is what the page shows its readers, `dateline` the head of
 * the story ("MOSCOW, September 4"); `updated` means that the page shows only when it was last changed.
 */
export type DateProvenance =
  | 'given'
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time'
  | 'address'
  | 'text'
  | 'dateline'
  | 'script'
  | 'updated';

/** Where any other fact was found: `link` is rel=canonical, `html` the lang attribute, `window` the window's title. */
export type FactProvenance =
  'given' | 'json-ld' | 'meta' | 'link' | 'html' | 'heading' | 'window' | 'address' | 'text';

/** What a page says of itself. A field that it does not say is undefined; nothing is guessed. */
export interface Article {
  /** The headline, without the outlet's name after it. */
  title?: string | undefined;
  outlet?: string | undefined;
  /** A day, or a timestamp with its own offset as the page writes it. */
  publishedAt?: string | undefined;
  publishedAtFrom?: DateProvenance | undefined;
  /** The last change that the page tells of, of the same shape. */
  updatedAt?: string | undefined;
  updatedAtFrom?: DateProvenance | undefined;
  /** Without its fragment; parameters that track may be in it. */
  canonicalUrl?: string | undefined;
  /** BCP 47, as the page declares it. */
  language?: string | undefined;
  from?: Partial<
    Record<'title' | 'outlet' | 'canonicalUrl' | 'language', FactProvenance | undefined>
  >;
}

/** An article's own day, and whether today stands in for a missing date. */
export interface ArticleDay {
  day: Day;
  known: boolean;
}
