import { formatDay, isPartialDate, type Day } from '../model/partial-date.ts';
import { everyMonth } from './calendar-words.ts';
import { findDates } from './dates-in-text.ts';

/** A day with its year, as a page writes it for readers: "Samstag, 19. Juli 2014", "04.09.2025". */
export interface WholeDay {
  start: number;
  end: number;
  day: Day;
}

/** Which of two small numbers is the month. Undefined: the page's language does not tell. */
export type NumberOrder = 'day-month' | 'month-day' | undefined;

const numbers =
  /(?<![\d.,/:-])(?:(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})|(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\6\s?(\d{4}|\d{2}))(?![\d/-]|[.,:]\d)/g;

/**
 * In English 04/09/2025 is April in America and September elsewhere; `en` alone leaves it open. All
 * other languages read here, and dots in any, put the day first.
 */
export function numberOrderOf(language: string | undefined): NumberOrder {
  const [code, region] = (language ?? '').toLowerCase().split(/[-_]/);
  if (code !== 'en') return language === undefined ? undefined : 'day-month';
  if (region === 'us') return 'month-day';
  return region === undefined ? undefined : 'day-month';
}

function fromNumbers(found: RegExpExecArray, order: NumberOrder): Day | undefined {
  if (found[1] !== undefined) return formatDay(+found[1], Number(found[3]), Number(found[4]));
  const [first, second] = [Number(found[5]), Number(found[7])];
  const year = found[8]?.length === 2 ? 2000 + Number(found[8]) : Number(found[8]);
  if (found[6] === '.' || first > 12 || first === second) return formatDay(year, second, first);
  if (second > 12) return formatDay(year, first, second);
  if (order === undefined) return undefined;
  return order === 'day-month' ? formatDay(year, second, first) : formatDay(year, first, second);
}

/** All whole days that a text names in numbers or words, in order. No month or weekday alone. */
export function findWholeDays(text: string, order: NumberOrder): WholeDay[] {
  const days: WholeDay[] = [];
  for (const found of text.matchAll(numbers)) {
    const day = fromNumbers(found, order);
    if (day !== undefined)
      days.push({ start: found.index, end: found.index + found[0].length, day });
  }
  for (const { start, end, year, month, day } of findDates(text, everyMonth))
    if (year !== undefined && month !== undefined && day !== undefined)
      days.push({ start, end, day: formatDay(year, month, day) });
  return days.filter(({ day }) => isPartialDate(day)).sort((a, b) => a.start - b.start);
}

/** ISO 8601 as pages write it; what follows it is no part of it. */
const timestamp =
  /^\d{4}-\d{2}-\d{2}(?![\d-])(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)(?!\w))?)?/i;

/**
 * A value that a page gives for a date: a timestamp stays as it is written, with its own offset; what
 * is written for readers becomes its day. Undefined where no whole day of the calendar is named.
 */
export function readTimestamp(value: string, order: NumberOrder): string | undefined {
  const text = value.trim();
  // Longer than any date with its time zone's name: a sentence, or somebody's bomb.
  if (text.length > 80) return undefined;
  const iso = timestamp.exec(text)?.[0];
  if (iso !== undefined) return isPartialDate(iso.slice(0, 10)) ? iso : undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact) {
    const day = `${compact[1]}-${compact[2]}-${compact[3]}`;
    return isPartialDate(day) ? day : undefined;
  }
  return findWholeDays(text, order)[0]?.day;
}
