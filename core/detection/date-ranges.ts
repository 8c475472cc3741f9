import type { DateInText } from '../article/dates-in-text.ts';
import {
  addDays,
  daysInMonth,
  firstDay,
  formatDay,
  lastDay,
  weekdayOf,
  type Day,
} from '../model/partial-date.ts';

export interface DayRange {
  from: Day;
  to: Day;
}

/** The days that a worded date may mean where the year is as given; weekdays around `articleDay`. */
function possibleRanges(
  date: DateInText,
  years: number[],
  articleDay: Day | undefined,
): DayRange[] {
  if (date.weekday !== undefined) {
    if (articleDay === undefined) return [];
    const back = (weekdayOf(articleDay) - date.weekday + 7) % 7;
    const last = addDays(articleDay, -back);
    const next = addDays(last, 7);
    return [
      { from: last, to: last },
      { from: next, to: next },
    ];
  }
  return (date.year === undefined ? years : [date.year]).map((year) => {
    if (date.month === undefined)
      return { from: firstDay(String(year)), to: lastDay(String(year)) };
    const to = date.toMonth ?? date.month;
    return {
      from: formatDay(year, date.month, date.day ?? 1),
      to: formatDay(year, to, date.day ?? daysInMonth(year, to)),
    };
  });
}

/** True where a worded date can mean a day within the range. */
export function fitsRange(date: DateInText, range: DayRange, articleDay: Day | undefined): boolean {
  const years = [Number(range.from.slice(0, 4)), Number(range.to.slice(0, 4))];
  return possibleRanges(date, years, articleDay).some(
    (possible) => possible.from <= range.to && range.from <= possible.to,
  );
}
