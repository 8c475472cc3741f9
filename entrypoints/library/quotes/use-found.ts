import { useLayoutEffect, useState } from 'preact/hooks';
import { readChoice, writeChoice, type Choice } from '../../../core/library/choice.ts';
import { findWords, type FoundWords } from '../../../core/library/find-words.ts';
import { readQuery } from '../../../core/library/read-query.ts';
import type { EntryKey } from '../../../core/model/entry.ts';
import { startTally, type Counts, type Tally } from '../../../core/library/tally.ts';
import { breathe } from '../../../page/breathe.ts';
import type { Collected } from './collect.ts';

export interface Found extends Tally, Pick<FoundWords, 'isSought'> {
  counts: Counts;
  /** What was asked. */
  choice: Choice;
  /** Any words were. */
  seeks: boolean;
}

/** What merged entries are now. */
type Merges = ReadonlyMap<EntryKey, EntryKey>;

/** Work between two looks at the clock, in rows, and how long until keys and scrolling come in between. */
const rowsAtOnce = 1_000;
const sliceLength = 25;

/** Goes through all rows in slices; undefined where it was told to stop. */
export async function findRows(
  collected: Collected,
  choice: Choice,
  merges: Merges,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const rows = collected.rows(choice.sort ?? 'saved');
  const query = readQuery(choice.q ?? '');
  const { matches, isSought } = findWords(collected.words, query, merges);
  const resolve = (key: EntryKey) => merges.get(key) ?? key;
  const { take, tally, counts } = startTally(choice, matches, collected.values, resolve);
  let until = performance.now() + sliceLength;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    for (const row of rows.slice(at, at + rowsAtOnce)) take(row);
    if (performance.now() < until) continue;
    await breathe();
    if (signal.aborted) return undefined;
    until = performance.now() + sliceLength;
  }
  return { ...tally, counts: counts(), isSought, choice, seeks: query.words.length > 0 };
}

/**
 * What a choice shows, anew after every change; the last answer stays while the next is looked for.
 * @param version another number after every change of what is collected
 */
export function useFound(
  collected: Collected,
  version: number,
  choice: Choice,
  merges: Merges,
): Found | undefined {
  const [found, setFound] = useState<Found>();
  const key = writeChoice({ ...choice, id: undefined, add: undefined });
  // Before the next frame: most searches are done in less than one.
  useLayoutEffect(() => {
    const ending = new AbortController();
    const asked = readChoice(new URLSearchParams(key));
    const find = async () => {
      const next = await findRows(collected, asked, merges, ending.signal);
      if (next && !ending.signal.aborted) setFound(next);
    };
    void find();
    return () => ending.abort();
  }, [collected, version, key, merges]);
  return found;
}
