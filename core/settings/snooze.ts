import type { EntryKey } from '../model/entry.ts';
import { firstDay, type Day, type PartialDate } from '../model/partial-date.ts';

/** "Quiet about this entry until something new": from a day on, until a statement is newer than that. */
export interface Snooze {
  key: EntryKey;
  day: Day;
}

/** A snooze is kept as one text, the day before the key: a member of a set that devices merge one by one. */
const snoozePattern = /^(\d{4}-\d{2}-\d{2}) ([^\s\p{C}]{1,120} [^\s\p{C}]{1,120})$/u;

function readSnooze(text: string): Snooze | undefined {
  const [, day, key] = snoozePattern.exec(text) ?? [];
  return day !== undefined && key !== undefined ? { day, key } : undefined;
}

/** What is stored as snoozes, the latest of each entry, the newest first. */
export function readSnoozes(texts: readonly string[]): Snooze[] {
  const byKey = new Map<EntryKey, Snooze>();
  for (const text of [...texts].sort()) {
    const snooze = readSnooze(text);
    if (snooze) byKey.set(snooze.key, snooze);
  }
  return [...byKey.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
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
