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
import { inTurn } from './in-turn.ts';
import { localKeys, watchLocal } from './local-keys.ts';
import { readEntry, readStatementDates } from './read-entries.ts';

/** Entries that are quiet until something new; in the browser's own store, so that open pages hear of it. */

const key = localKeys.snoozes;

async function readTexts(): Promise<string[]> {
  const stored = await browser.storage.local.get<{ [key]?: { quiet: string[] } }>(key);
  return stored[key]?.quiet ?? [];
}

const change = (how: (quiet: string[]) => string[]) =>
  inTurn(async () => browser.storage.local.set({ [key]: { quiet: how(await readTexts()) } }));

export const addSnooze = (snooze: Snooze): Promise<void> =>
  change((quiet) => withSnooze(quiet, snooze));

export const endSnooze = (entry: EntryKey): Promise<void> =>
  change((quiet) => withoutSnooze(quiet, entry));

export async function endAllSnoozes(): Promise<void> {
  if ((await readTexts()).length > 0) await change(() => []);
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
