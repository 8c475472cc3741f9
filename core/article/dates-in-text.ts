import type { CalendarWords } from './calendar-words.ts';

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

/** Letters and digits, of which a date's words and numbers must stand free. */
export const letter = '[0-9A-Za-z\\u00C0-\\u024F\\u0370-\\u052F]';

const patterns = new WeakMap<CalendarWords, RegExp>();

/** One expression a language, with named groups; month and weekday are found again by their row. */
function patternFor(words: CalendarWords): RegExp {
  const made = patterns.get(words);
  if (made) return made;
  const month = `(?:${words.months.join('|')})`;
  // "15th", "15." in German, "1er" in French, "1º" in Italian and Spanish, "15-го" in Russian.
  const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|[º°.]|-?го)?';
  const year = '(?:1[6-9]|20)\\d\\d';
  const weekday =
    words.weekdays.length > 0 ? `|(?<weekday>${words.weekdays.join('|')})(?!${letter})` : '';
  const pattern = new RegExp(
    `(?<!${letter})(?:(?:(?<dayBefore>${day})\\s*(?:of\\s+|de\\s+|di\\s+)?)?(?:(?<month>${month})(?:\\s?[-–—]\\s?(?<toMonth>${month}))?)` +
      `(?!${letter})\\.?(?:\\s+(?<dayAfter>${day})(?!\\d))?(?:,?\\s+(?:del?\\s+)?(?<year>${year})(?!\\d))?` +
      `${weekday}|(?<yearAlone>${year})(?!${letter}))`,
    'gi',
  );
  patterns.set(words, pattern);
  return pattern;
}

function rowOf(word: string | undefined, rows: readonly string[]): number {
  if (word === undefined) return -1;
  return rows.findIndex((row) => new RegExp(`^(?:${row})$`, 'i').test(word));
}

function dayNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

/** All dates that a text words. Offsets are into `text`. */
export function findDates(text: string, words: CalendarWords): DateInText[] {
  return Array.from(text.matchAll(patternFor(words)), (found) => {
    const groups = found.groups ?? {};
    const date: DateInText = { start: found.index, end: found.index + found[0].length };
    const year = dayNumber(groups['year'] ?? groups['yearAlone']);
    const day = dayNumber(groups['dayBefore'] ?? groups['dayAfter']);
    const month = rowOf(groups['month'], words.months);
    const toMonth = rowOf(groups['toMonth'], words.months);
    const weekday = rowOf(groups['weekday'], words.weekdays);
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
