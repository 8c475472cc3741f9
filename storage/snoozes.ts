import { browser } from 'wxt/browser';
import { splitEntryKey, type EntryKey } from '../core/model/entry.ts';
import type { Statement } from '../core/model/statement.ts';
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
import { readEntry } from './read-entries.ts';
import { openElsewhere } from './same-person.ts';
import { readEntryRow } from './source-entries.ts';
import { openStatements } from './source-statements.ts';
import { listSources } from './sources.ts';

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

/** Whether a snooze is over, by all that a card of its entry would show of datasets. */
async function openNews(db: SourceContextDatabase): Promise<(snooze: Snooze) => Promise<boolean>> {
  const sources = await listSources(db);
  const elsewhere = openElsewhere(db, sources);
  return async (snooze) => {
    const { datasetId, id } = splitEntryKey(snooze.key);
    const source = sources.find((one) => one.id === datasetId);
    const row = source && (await readEntryRow(db, source, id));
    if (!source || !row) return false;
    const isNews = (statements: readonly Statement[]) =>
      isSnoozeOver(
        snooze,
        statements.map(({ date }) => date),
      );
    const stored = await openStatements(db, source);
    const read = row.entry.type === 'person' ? stored.bySpeaker : stored.about;
    return (
      isNews(await read(id, snooze.day)) ||
      isNews(await elsewhere.statementsOf(snooze.key, row.entry, snooze.day))
    );
  };
}

export async function listSnoozes(db: SourceContextDatabase): Promise<ListedSnooze[]> {
  const listed: ListedSnooze[] = [];
  const isOver = await openNews(db);
  for (const snooze of readSnoozes(await readTexts())) {
    const entry = await readEntry(db, snooze.key);
    listed.push({ ...snooze, name: entry?.name, isOver: await isOver(snooze) });
  }
  return listed;
}

/**
 * The entries that are not marked now.
 * @param among of these alone, where no others matter: each takes looking at what was said of it
 */
export async function listQuiet(
  db: SourceContextDatabase,
  among?: ReadonlySet<EntryKey>,
): Promise<EntryKey[]> {
  const snoozes = readSnoozes(await readTexts()).filter(({ key }) => among?.has(key) ?? true);
  if (snoozes.length === 0) return [];
  const isOver = await openNews(db);
  const quiet: EntryKey[] = [];
  // One after the other: they share what is opened, such as large indexes.
  for (const snooze of snoozes) if (!(await isOver(snooze))) quiet.push(snooze.key);
  return quiet;
}

export function watchSnoozes(changed: () => void, signal: AbortSignal): void {
  watchLocal([key], changed, signal);
}
