import {
  addDays,
  formatDay,
  daysInMonth,
  firstDay,
  lastDay,
  type Day,
} from '../model/partial-date.ts';
import { compilePattern } from './letters.ts';
import type { Language } from './languages/language.ts';

/** A date as a sentence words it: "August 15", "February-April 2022", "Monday", "2025". */
export interface DateInText {
  start: number;
  end: number;
  year?: number;
  month?: number;
  toMonth?: number;
  day?: number;
  /** 0 is Monday. */
  weekday?: number;
}

export interface DayRange {
  from: Day;
  to: Day;
}

const patterns = new WeakMap<Language, RegExp>();

/** One expression a language, with named groups; month and weekday are found again by their row. */
function patternFor(language: Language): RegExp {
  const made = patterns.get(language);
  if (made) return made;
  const month = `(?:${language.months.join('|')})`;
  const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
  const year = '(?:1[6-9]|20)\\d\\d';
  const weekday = language.weekdays.join('|');
  const edge = '(?<!\\p{L})';
  const pattern = compilePattern(
    `${edge}(?:(?:(?<dayBefore>${day})\\s+)?(?:(?<month>${month})(?:\\s?[-–—]\\s?(?<toMonth>${month}))?)` +
      `(?!\\p{L})\\.?(?:\\s+(?<dayAfter>${day})(?!\\d))?(?:,?\\s+(?<year>${year})(?!\\d))?` +
      `|(?<weekday>${weekday})(?!\\p{L})|(?<yearAlone>${year})(?!\\p{L}))`,
    'gi',
  );
  patterns.set(language, pattern);
  return pattern;
}

function rowOf(word: string | undefined, rows: readonly string[]): number {
  if (word === undefined) return -1;
  return rows.findIndex((row) => compilePattern(`^(?:${row})$`, 'i').test(word));
}

function dayNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

/** All dates that a text words. Offsets are into `text`. */
export function findDates(text: string, language: Language): DateInText[] {
  return Array.from(text.matchAll(patternFor(language)), (found) => {
    const groups = found.groups ?? {};
    const date: DateInText = { start: found.index, end: found.index + found[0].length };
    const year = dayNumber(groups['year'] ?? groups['yearAlone']);
    const day = dayNumber(groups['dayBefore'] ?? groups['dayAfter']);
    const month = rowOf(groups['month'], language.months);
    const toMonth = rowOf(groups['toMonth'], language.months);
    const weekday = rowOf(groups['weekday'], language.weekdays);
    if (year !== undefined) date.year = year;
    if (month >= 0) date.month = month + 1;
    if (toMonth >= 0) date.toMonth = toMonth + 1;
    if (day !== undefined) date.day = day;
    if (weekday >= 0) date.weekday = weekday;
    return date;
    // "may" in small letters is a verb far more often than a month.
  }).filter(
    (date) => date.month !== 5 || date.day !== undefined || !text.startsWith('may', date.start),
  );
}

function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
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
