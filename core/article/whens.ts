import {
  addDays,
  formatDay,
  isPartialDate,
  weekdayOf,
  type Day,
  type PartialDate,
} from '../model/partial-date.ts';
import { lastSuchDay } from './dateline.ts';
import { findDates, letter, type DateInText } from './dates-in-text.ts';
import type { DayWords } from './day-words.ts';
import type { Span } from '../model/span.ts';

/** How the day of a statement was found; for the reader to see. */
export type SaidOnProvenance =
  | 'date in the sentence'
  | 'weekday in the sentence'
  | 'relative day in the sentence'
  | 'dateline'
  | 'article day';

/** Words of a sentence that say when, and what they say; no date where nobody can tell. */
export interface When extends Span {
  date: PartialDate | undefined;
  from: SaidOnProvenance;
}

const compiled = new Map<string, RegExp>();

/** Compiled once, for quotes come by the dozen. */
function compile(source: string): RegExp {
  let pattern = compiled.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'gi');
    compiled.set(source, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}

/** Words that stand free, in any case. */
export function wordsPattern(source: string): RegExp {
  return compile(`(?<!${letter})(?:${source})(?!${letter})`);
}

/** The shortest date that covers all days from one to another. */
function cover(from: Day, to: Day): PartialDate | undefined {
  for (const length of [10, 7, 4])
    if (from.slice(0, length) === to.slice(0, length)) return to.slice(0, length);
  return undefined;
}

function countBack(
  articleDay: Day,
  unit: 'day' | 'week' | 'month',
  back: number,
): PartialDate | undefined {
  if (unit === 'day') return addDays(articleDay, -back);
  if (unit === 'month') return addDays(`${articleDay.slice(0, 7)}-01`, -1).slice(0, 7);
  const monday = addDays(articleDay, -weekdayOf(articleDay) - 7 * back);
  return cover(monday, back === 0 ? articleDay : addDays(monday, 6));
}

const anyRelative = new Map<DayWords, string>();

/** Whether a text has any of the words at all: most have none, and each row would be a pass of its own. */
function hasRelative(text: string, words: DayWords): boolean {
  let source = anyRelative.get(words);
  if (source === undefined) {
    source = [words.daysAgo, ...words.relative.map(([one]) => one), words.vague].join('|');
    anyRelative.set(words, source);
  }
  return wordsPattern(source).test(text);
}

function findRelative(text: string, words: DayWords, articleDay: Day | undefined): When[] {
  const found: When[] = [];
  if (!hasRelative(text, words)) return found;
  const add = (
    source: string,
    read: (day: Day, found: RegExpExecArray) => PartialDate | undefined,
  ) => {
    for (const one of text.matchAll(wordsPattern(source))) {
      const span = { start: one.index, end: one.index + one[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const date = articleDay && read(articleDay, one);
      found.push({ ...span, date, from: 'relative day in the sentence' });
    }
  };
  add(`(\\d{1,2}|${words.numbers.join('|')})\\s+${words.daysAgo}`, (day, [, number = '']) => {
    const row = words.numbers.findIndex((one) => wordsPattern(`^(?:${one})$`).test(number));
    return addDays(day, -(row < 0 ? Number(number) : row + 2));
  });
  for (const [source, unit, back] of words.relative)
    add(source, (day) => countBack(day, unit, back));
  add(words.vague, () => undefined);
  return found;
}

/** True where words of a source stand right before an offset. */
export function standsBefore(text: string, at: number, source: string): boolean {
  return compile(`(?<!${letter})(?:${source})\\s*$`).test(text.slice(Math.max(0, at - 40), at));
}

/** What a worded date says of the day; undefined where it is the day of something else. */
function readDate(
  date: DateInText,
  text: string,
  words: DayWords,
  articleDay: Day | undefined,
): When | undefined {
  const { start, end, year, month, day, weekday } = date;
  const isLast = standsBefore(text, start, words.last);
  if (standsBefore(text, start, words.next) || date.toMonth !== undefined) return undefined;
  if (compile(words.ofNoun).test(text.slice(end, end + 20))) return undefined;
  if (weekday !== undefined) {
    if (!articleDay || !standsBefore(text, start, words.beforeWeekday)) return undefined;
    const back = (weekdayOf(articleDay) - weekday + 7) % 7;
    const days = isLast && back === 0 ? 7 : back;
    return { start, end, date: addDays(articleDay, -days), from: 'weekday in the sentence' };
  }
  const when = { start, end, from: 'date in the sentence' as const };
  if (month !== undefined && day !== undefined) {
    const whole =
      year === undefined
        ? articleDay && lastSuchDay(month, day, articleDay)
        : formatDay(year, month, day);
    return whole !== undefined && isPartialDate(whole) ? { ...when, date: whole } : undefined;
  }
  if (!isLast && !standsBefore(text, start, words.inPeriod)) return undefined;
  if (month === undefined) return { ...when, date: String(year) };
  const own = articleDay?.slice(0, 7);
  const inYear = (one: number) => formatDay(one, month, 1).slice(0, 7);
  if (year !== undefined) return { ...when, date: inYear(year) };
  if (own === undefined) return undefined;
  const thisYear = inYear(Number(own.slice(0, 4)));
  const isPast = isLast ? thisYear < own : thisYear <= own;
  return { ...when, date: isPast ? thisYear : inYear(Number(own.slice(0, 4)) - 1) };
}

/** All words of a sentence that say when, past or at the article's day; weekdays and the like by that day. */
export function findWhens(text: string, words: DayWords, articleDay: Day | undefined): When[] {
  const isPast = ({ date }: When) =>
    date === undefined || articleDay === undefined || date <= articleDay;
  const dated = findDates(text, words).map((date) => readDate(date, text, words, articleDay));
  return [...dated, ...findRelative(text, words, articleDay)]
    .filter((when) => when !== undefined)
    .filter(isPast);
}
