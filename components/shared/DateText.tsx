import { parsePartialDate, type PartialDate } from '../../core/model/partial-date.ts';
import { dateFormat } from './formats.ts';

/** A date as exact as it is known, in the interface's language: "15 August 2025", "August 2025", "2025". */
export function formatDate(date: PartialDate): string {
  const parts = parsePartialDate(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  const moment = new Date(0);
  moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const exactness = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  // "15 серпня 2025 р.": the letter never begins a line.
  return dateFormat(exactness)
    .format(moment)
    .replace(/ (?=[гр]\.$)/, '\u00a0');
}

export function DateText({ date }: { date: PartialDate }) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}
