import { entryKeyPattern, type EntryKey } from '../model/entry.ts';
import { firstDay, parsePartialDate, type Day, type PartialDate } from '../model/partial-date.ts';

/** "Quiet about this entry until something new": from a day on, until a statement is newer than that. */
export interface Snooze {
  key: EntryKey;
  day: Day;
}

/** A snooze is kept as one text, the day before the key: a member of a set that devices merge one by one. */
function readSnooze(text: string): Snooze | undefined {
  const [day, key] = [text.slice(0, 10), text.slice(11)];
  const isWhole = parsePartialDate(day)?.day !== undefined && text[10] === ' ';
  return isWhole && entryKeyPattern.test(key) ? { day, key } : undefined;
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What is stored as snoozes, the latest of each entry, the newest first. */
export function readSnoozes(texts: readonly string[]): Snooze[] {
  const byKey = new Map<EntryKey, Snooze>();
  for (const text of [...texts].sort()) {
    const snooze = readSnooze(text);
    if (snooze) byKey.set(snooze.key, snooze);
  }
  return [...byKey.values()].sort((a, b) => byText(b.day, a.day) || byText(a.key, b.key));
}

export function withoutSnooze(texts: readonly string[], key: EntryKey): string[] {
  return texts.filter((text) => readSnooze(text)?.key !== key);
}

export function withSnooze(texts: readonly string[], { key, day }: Snooze): string[] {
  return [...withoutSnooze(texts, key), `${day} ${key}`];
}

/** True once one of the dates can only lie after the snooze's day. */
export function isSnoozeOver({ day }: Snooze, dates: readonly PartialDate[]): boolean {
  return dates.some((date) => firstDay(date) > day);
}
