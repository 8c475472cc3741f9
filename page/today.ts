import { formatDay, type Day } from '../core/model/partial-date.ts';

/** The day on the reader's own clock. */
export function localToday(): Day {
  const now = new Date();
  return formatDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
