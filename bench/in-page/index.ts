import { keysOf } from '../../core/detection/find-candidates.ts';
import { packEntries } from '../../core/detection/pack-entries.ts';
import { searchIndex } from '../../core/detection/packed-index.ts';
import type { Entry } from '../../core/model/entry.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { makeDataset } from '../made-up/dataset.ts';
import { time } from './clock.ts';

/** Runs in a page: builds an index as an import does, stores it, and reads it in a later browser. */
export interface Built {
  /** Milliseconds from entries in memory to the buffer. */
  build: number;
  bytes: number;
}

const database = 'bench-index';

export async function buildAndStore(aliases: number): Promise<Built> {
  const dataset = makeDataset({ aliases, statements: 0 });
  const entries: Entry[] = [
    ...dataset.people.map((person): Entry => ({ type: 'person', ...person })),
    ...dataset.terms.map((term): Entry => ({ type: 'term', ...term })),
  ];
  const times: Record<string, number> = {};
  const buffer = time(times, 'build', () => packEntries(entries));
  const db = new SourceContextDatabase(`${database}-${aliases}`);
  await db.indexes.put({ generation: 1, buffer });
  db.close();
  return { build: times['build'] ?? 0, bytes: buffer.byteLength };
}

export interface Loaded {
  /** Opening the database and reading the buffer, and the first search in it. Milliseconds. */
  times: Record<string, number>;
  found: number;
}

export async function loadAndSearch({
  aliases,
  words,
}: {
  aliases: number;
  words: string[];
}): Promise<Loaded> {
  const begun = performance.now();
  const db = new SourceContextDatabase(`${database}-${aliases}`);
  const row = await db.indexes.get(1);
  const times: Record<string, number> = { load: performance.now() - begun };
  if (!row) throw new Error('No index was stored.');
  const answer = time(times, 'search', () => searchIndex(row.buffer, keysOf(words)));
  db.close();
  return { times, found: answer.entries.length };
}
