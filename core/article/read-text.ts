import type { Article } from '../model/article.ts';
import type { Day } from '../model/partial-date.ts';
import { parseAddress } from './canonical-url.ts';
import { stripAddress } from './strip-address.ts';
import { chooseDate, type Said } from './choose-date.ts';
import { addressDates } from './date-sources.ts';
import { readDateline } from './dateline.ts';

/** What can be told of an article whose text alone is at hand: by its address and its dateline. */
export function readTextArticle(text: string, address: string | undefined, today: Day): Article {
  const own = parseAddress(address);
  const said: Said[] = [
    ...addressDates(address).map((value) => ['address', value] as const),
    ['dateline', readDateline(text, undefined, today)],
  ];
  const published = chooseDate(said, 'day-month', today);
  return {
    outlet: own?.hostname.replace(/^www\./, ''),
    publishedAt: published?.value,
    publishedAtFrom: published?.from,
    canonicalUrl: address === undefined ? undefined : stripAddress(address),
    from: {
      outlet: own && 'address',
      canonicalUrl: address === undefined ? undefined : 'address',
    },
  };
}
