import { stripAddress } from '../core/article/strip-address.ts';
import type { Article } from '../core/model/article.ts';

/** An article's facts as the command line prints them: every key is there, `null` where nothing is said. */
export function printArticle(article: Article): object {
  const { title, outlet, canonicalUrl, language, from = {} } = article;
  const { publishedAt, publishedAtFrom, updatedAt, updatedAtFrom } = article;
  return {
    title: title ?? null,
    outlet: outlet ?? null,
    publishedAt: publishedAt ?? null,
    publishedAtFrom: publishedAtFrom ?? null,
    updatedAt: updatedAt ?? null,
    updatedAtFrom: updatedAtFrom ?? null,
    canonicalUrl: canonicalUrl === undefined ? null : stripAddress(canonicalUrl),
    language: language ?? null,
    from: {
      title: from.title ?? null,
      outlet: from.outlet ?? null,
      canonicalUrl: from.canonicalUrl ?? null,
      language: from.language ?? null,
    },
  };
}
