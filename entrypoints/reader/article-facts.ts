import { readArticle } from '../../core/article/read-article.ts';
import type { Article } from '../../core/model/article.ts';
import { dayOfTimestamp, type Day } from '../../core/model/partial-date.ts';
import { localToday } from '../../page/today.ts';

/** What the page says of itself, read when it is first asked about: names are painted without it. */
export interface ArticleFacts {
  article(): Article;
  publishedDay(): Day | undefined;
  /** The article's own day; today where the page gives none. */
  day(): { day: Day; known: boolean };
  /**
   * A single-page app shows another article under another address, date and headline. True where the
   * day is another, so that other statements are prior.
   */
  readAgain(records: readonly MutationRecord[]): boolean;
}

export function readFacts(): ArticleFacts {
  let address = location.href;
  let article: Article | undefined;
  const read = () => (article ??= readArticle(document, address, localToday()));
  const publishedDay = () => {
    const { publishedAt } = read();
    return publishedAt === undefined ? undefined : dayOfTimestamp(publishedAt);
  };
  return {
    article: read,
    publishedDay,
    day() {
      const published = publishedDay();
      return { day: published ?? localToday(), known: published !== undefined };
    },
    readAgain(records) {
      const sameHead = !records.some(({ target }) => document.head?.contains(target));
      if (sameHead && location.href === address) return false;
      const before = publishedDay();
      address = location.href;
      article = undefined;
      return publishedDay() !== before;
    },
  };
}
