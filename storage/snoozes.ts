import { browser } from 'wxt/browser';
import type { EntryKey } from '../core/model/entry.ts';
import {
  isSnoozeOver,
  readSnoozes,
  withoutSnooze,
  withSnooze,
  type Snooze,
} from '../core/settings/snooze.ts';
import type { SourceContextDatabase } from './database.ts';
import { localKeys, watchLocal } from './local-keys.ts';
import { readEntry, readStatementDates } from './lookups.ts';

/** Entries that are quiet until something new; in the browser's own store, so that open pages hear of it. */

const key = localKeys.snoozes;

async function readTexts(): Promise<string[]> {
  const stored = await browser.storage.local.get<{ [key]?: { quiet: string[] } }>(key);
  return stored[key]?.quiet ?? [];
}

const write = (quiet: string[]) => browser.storage.local.set({ [key]: { quiet } });

export async function addSnooze(snooze: Snooze): Promise<void> {
  await write(withSnooze(await readTexts(), snooze));
}

export async function endSnooze(entry: EntryKey): Promise<void> {
  await write(withoutSnooze(await readTexts(), entry));
}

export async function endAllSnoozes(): Promise<void> {
  if ((await readTexts()).length > 0) await write([]);
}

/** A snooze as the settings list it. */
export interface ListedSnooze extends Snooze {
  /** Undefined where the entry is in no dataset any more. */
  name?: string | undefined;
  /** Something newer has come; the entry is marked again. */
  isOver: boolean;
}

export async function listSnoozes(db: SourceContextDatabase): Promise<ListedSnooze[]> {
  const listed: ListedSnooze[] = [];
  for (const snooze of readSnoozes(await readTexts())) {
    const isOver = isSnoozeOver(snooze, await readStatementDates(db, snooze.key));
    listed.push({ ...snooze, name: (await readEntry(db, snooze.key))?.name, isOver });
  }
  return listed;
}

/** The entries that are not marked now. */
export async function listQuiet(db: SourceContextDatabase): Promise<EntryKey[]> {
  const snoozes = readSnoozes(await readTexts());
  if (snoozes.length === 0) return [];
  const dates = await Promise.all(snoozes.map((one) => readStatementDates(db, one.key)));
  return snoozes.filter((one, i) => !isSnoozeOver(one, dates[i] ?? [])).map((one) => one.key);
}

export function watchSnoozes(changed: () => void, signal: AbortSignal): void {
  watchLocal([key], changed, signal);
}
