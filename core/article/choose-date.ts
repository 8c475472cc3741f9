import type { DateProvenance } from '../model/article.ts';
import { addDays, type Day } from '../model/partial-date.ts';
import { readTimestamp, type NumberOrder } from './whole-days.ts';

/** What a source says of a date, as it stands there. */
export type Said = readonly [from: DateProvenance, value: string | null | undefined];

/** Before the web there were no pages; some carry 1744. */
const firstDay = '1990-01-01';

/**
 * The first of several dates that can be read and believed. Those more than a day after `today` are
 * not: authors east of the reader may be a day ahead, 2099 is a slip.
 */
export function chooseDate(
  said: Iterable<Said>,
  order: NumberOrder,
  today: Day,
): { value: string; from: DateProvenance } | undefined {
  const lastDay = addDays(today, 1);
  for (const [from, value] of said) {
    // Systems that write 11/01/2023 into a head think in America, whatever the page's language.
    const own = from === 'meta' && order === 'day-month' ? undefined : order;
    const read = value ? readTimestamp(value, own) : undefined;
    if (read !== undefined && read >= firstDay && read.slice(0, 10) <= lastDay)
      return { value: read, from };
  }
  return undefined;
}
