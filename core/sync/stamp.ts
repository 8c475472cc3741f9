/**
 * When and where something was written, by a hybrid logical clock: milliseconds in base 36, a counter, the
 * device. Sorts as text; later is greater, and of two of one moment one is greater on every device.
 */
export type Stamp = string;

/** Nine digits last until the year 5188, four count 1.6 million writes of one millisecond. */
const timeDigits = 9;
const countDigits = 4;
const mostCount = 36 ** countDigits - 1;

/**
 * A clock that is two days off is a wrong clock, not a time zone. What it stamps is taken, but does not
 * move the clocks of others beyond this (research: engines that refuse it never sync again).
 */
export const mostAhead = 48 * 3_600_000;

const pattern = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z_]{1,40}$/;

export function isStamp(text: string): text is Stamp {
  return pattern.test(text);
}

function write(time: number, count: number, device: string): Stamp {
  const digits = (n: number, width: number) => n.toString(36).padStart(width, '0');
  return `${digits(time, timeDigits)}-${digits(count, countDigits)}-${device}`;
}

export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, timeDigits), 36);
}

function countOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(timeDigits + 1, timeDigits + 1 + countDigits), 36);
}

export function deviceOf(stamp: Stamp): string {
  return stamp.slice(timeDigits + countDigits + 2);
}

/** The next stamp of a device: after its last one, whatever its clock says. `now` in milliseconds. */
export function nextStamp(last: Stamp | undefined, now: number, device: string): Stamp {
  if (last === undefined || timeOf(last) < now) return write(now, 0, device);
  return stampAfter(last, device);
}

/** A stamp of this device that beats another, even one of a clock that is years ahead. */
export function stampAfter(beaten: Stamp, device: string): Stamp {
  const count = countOf(beaten) + 1;
  // A counter that runs over borrows the next millisecond.
  if (count > mostCount) return write(timeOf(beaten) + 1, 0, device);
  // Each field of a row has one: the digits of the time are taken as they stand.
  return `${beaten.slice(0, timeDigits + 1)}${count.toString(36).padStart(countDigits, '0')}-${device}`;
}

/** The last stamp of a device that has seen one of another: later ones of its own will be greater. */
export function seeStamp(last: Stamp | undefined, seen: Stamp, now: number): Stamp | undefined {
  if (last !== undefined && seen <= last) return last;
  return timeOf(seen) > now + mostAhead ? last : seen;
}
