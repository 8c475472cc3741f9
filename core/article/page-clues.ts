import type { FactProvenance } from '../model/article.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { Story } from './story.ts';
import type { VisibleDays } from './visible-days.ts';
import type { NumberOrder } from './whole-days.ts';

/** All that the sources of an article's facts look at. */
export interface PageClues {
  document: Document;
  /** Where the page was read; undefined for a loose file. */
  address: string | undefined;
  jsonLd: JsonLdArticle | undefined;
  /** Contents by name, property or itemprop, in small letters; the first of a name. */
  metas: ReadonlyMap<string, string>;
  language: { value: string; from: FactProvenance } | undefined;
  windowTitle: string;
  order: NumberOrder;
  /** Made when first asked for: few pages need it. */
  story: () => Story;
  /** Likewise, and it costs a walk over the page. */
  visible: () => VisibleDays;
}
