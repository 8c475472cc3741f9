/**
 * Dates that may lack a day or a month: EDTF level 0 (`2025`, `2025-08`, `2025-08-15`),
 * proleptic Gregorian, years 0001 to 9999. https://www.loc.gov/standards/datetime/
 */
export type PartialDate = string;

/** A whole day, `YYYY-MM-DD`. */
export type Day = string;

export interface DateParts {
  year: number;
  month?: number;
  day?: number;
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a date, or undefined where the text is no EDTF level 0 date. */
export function parsePartialDate(text: string): DateParts | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const year = Number(found[1]);
  if (year < 1) return undefined;
  if (found[2] === undefined) return { year };
  const month = Number(found[2]);
  if (month < 1 || month > 12) return undefined;
  if (found[3] === undefined) return { year, month };
  const day = Number(found[3]);
  return day < 1 || day > daysInMonth(year, month) ? undefined : { year, month, day };
}

export function isPartialDate(text: string): boolean {
  return parsePartialDate(text) !== undefined;
}

export function formatDay(year: number, month: number, day: number): Day {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The first day that the date allows: `2025-08` gives `2025-08-01`. */
export function firstDay(date: PartialDate): Day {
  const parts = parsePartialDate(date);
  return parts ? formatDay(parts.year, parts.month ?? 1, parts.day ?? 1) : date;
}

/** The last day that the date allows: `2025-08` gives `2025-08-31`. */
export function lastDay(date: PartialDate): Day {
  // A whole day is its own last one; cards ask this of thousands.
  if (date.length === 10) return date;
  const parts = parsePartialDate(date);
  if (!parts) return date;
  const month = parts.month ?? 12;
  return formatDay(parts.year, month, parts.day ?? daysInMonth(parts.year, month));
}

/** Prior means that even the last day the date allows is before the article's day. */
export function isBefore(date: PartialDate, articleDay: Day): boolean {
  return lastDay(date) < articleDay;
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * The day of a timestamp, read at its own offset and never converted:
 * `2025-08-15T23:30:00-04:00` is the 15th, wherever the reader is.
 */
export function dayOfTimestamp(timestamp: string): Day | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(timestamp)?.[1];
  return day !== undefined && isPartialDate(day) ? day : undefined;
}
