import { addDays, daysBetween, formatDay, isPartialDate, type Day } from '../model/partial-date.ts';
import { everyMonth } from './calendar-words.ts';
import { findDates } from './dates-in-text.ts';

/** Two places and a region at most stand before a dateline's day. Characters. */
const longestDateline = 60;

const capital = 'A-ZÀ-ÞА-ЯЁІЇЄҐ';
/** "MOSCOW, ", "Washington, D.C., ", "КИЇВ. ": words with a capital, and no sentence. */
const place = new RegExp(
  `^\\s*(?:[${capital}][^\\s,.!?;:]*(?:\\.[${capital}]\\.?)*[,.]?\\s+){1,5}$`,
);
/** The agency in slashes or brackets or before a stop, or a dash: "/TASS/", "(Interfax)", "— ". */
const agency = new RegExp(`^(?:,?\\s+\\d{4})?[.,]?\\s*(?:[/(—–-]|[${capital}][^\\s.]*\\.)`);

/** The day of a year that a month and day fall on nearest to another day; undefined for February 30. */
export function nearestDay(month: number, day: number, near: Day): Day | undefined {
  const year = Number(near.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((one) => formatDay(one, month, day))
    .filter(isPartialDate)
    .sort((a, b) => Math.abs(daysBetween(a, near)) - Math.abs(daysBetween(b, near)));
  return days[0];
}

/** The last day not after another that a month and day fall on. */
export function lastSuchDay(month: number, day: number, until: Day): Day | undefined {
  const year = Number(until.slice(0, 4));
  // Eight years hold a February 29 even around 1900.
  for (let back = 0; back <= 8; back++) {
    const one = formatDay(year - back, month, day);
    if (isPartialDate(one) && one <= until) return one;
  }
  return undefined;
}

/**
 * The day of a dateline at the head of a text: "MOSCOW, September 4. /TASS/", "КИЇВ, 4 вересня —".
 * Datelines seldom give a year.
 * @param articleDay the article's day where it is known from elsewhere: the nearest such day counts
 * @param today else the last such day that is not after tomorrow, for authors east of the reader
 */
export function readDateline(
  text: string,
  articleDay: Day | undefined,
  today: Day,
): Day | undefined {
  const head = text.trimStart().slice(0, 2 * longestDateline);
  const date = findDates(head, everyMonth).find(({ day }) => day !== undefined);
  if (!date || date.start > longestDateline || !place.test(head.slice(0, date.start)))
    return undefined;
  const { year, month, day } = date;
  if (month === undefined || day === undefined || !agency.test(head.slice(date.end)))
    return undefined;
  if (year === undefined)
    return articleDay === undefined
      ? lastSuchDay(month, day, addDays(today, 1))
      : nearestDay(month, day, articleDay);
  const whole = formatDay(year, month, day);
  return isPartialDate(whole) ? whole : undefined;
}
