import type { SortOrder } from '../../../core/library/choice.ts';
import {
  rowOfOwn,
  rowOfQuote,
  rowOfStatement,
  type LibraryRow,
  type RowLists,
} from '../../../core/library/library-row.ts';
import { createRowStore } from '../../../core/library/row-store.ts';
import { createValueList } from '../../../core/library/facets.ts';
import { createWordList } from '../../../core/library/word-list.ts';
import type { Entry } from '../../../core/model/entry.ts';
import type { Statement } from '../../../core/model/statement.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import {
  readEntriesFrom,
  readNewestQuotes,
  readStatementsAfter,
  type ShelfPlace,
} from '../../../storage/library.ts';
import { readOwnEntries } from '../../../storage/own-entries.ts';
import { listSources, type EntrySource } from '../../../storage/sources.ts';
import { watch } from '../../../storage/watch.ts';
import { breathe } from '../../../page/breathe.ts';
import { followKept } from './follow-kept.ts';
import { followCorrections, readCorrections, type SaidOtherwise } from './follow-corrections.ts';
import { createEntryNames, type EntryNames } from './entry-names.ts';

/** Everything that the library lists, as far as it is read. */
export interface Collected extends RowLists, Pick<EntryNames, 'entries'> {
  /** Never changed once given; asked again after a change there is another. */
  rows(order: SortOrder): readonly LibraryRow[];
  find(kind: LibraryRow['kind'], id: string): LibraryRow | undefined;
  /** Everything was read once. */
  isComplete(): boolean;
  /** Why not everything could be read. */
  problem(): string | undefined;
}

/** As many as the first screen shows. */
const firstQuotes = 60;
/** Batches of some milliseconds, so that keys and scrolling come in between. */
const batch = { entries: 500, shelves: 5 };
/** Milliseconds to the second drawing while rows stream in; each waits longer than the one before. */
const firstWait = 250;
const waitsGrowBy = 1.5;

/**
 * Reads quotes, names and statements a batch at a time, the newest quotes first, and follows every
 * change in any tab until the signal ends.
 * @param changed called after changes, while reading not more often than a screen can follow
 */
export function collect(
  db: SourceContextDatabase,
  changed: () => void,
  signal: AbortSignal,
): Collected {
  const lists: RowLists = { words: createWordList(), values: createValueList() };
  const names = createEntryNames(lists.words);
  const store = createRowStore();
  let complete = false;
  let problem: string | undefined;
  let told = -Infinity;
  let wait = firstWait;

  const rest = async () => {
    if (performance.now() - told > wait) {
      told = performance.now();
      wait *= waitsGrowBy;
      changed();
    }
    await breathe();
  };
  const listing = { db, store, changed, rest, signal };
  const quotes = followKept(listing, {
    kind: 'quote',
    table: 'quotes',
    rowOf: (quote) => rowOfQuote(quote, lists),
  });
  const own = followKept(listing, {
    kind: 'own',
    table: 'statements',
    rowOf: (statement) => rowOfOwn(statement, lists),
  });

  async function readEntries(source: EntrySource): Promise<void> {
    for (let from = 0; !signal.aborted;) {
      const read = await readEntriesFrom(db, source, from, batch.entries);
      for (const { key, entry } of read) names.name(key, entry);
      const last = read.at(-1);
      if (!last || read.length < batch.entries) return;
      from = last.number + 1;
      await rest();
    }
  }

  async function readAllStatements(sources: readonly EntrySource[]): Promise<void> {
    for (const source of sources) {
      let place: ShelfPlace | undefined;
      do {
        const { statements, next } = await readStatementsAfter(db, source, place, batch.shelves);
        for (const statement of statements) store.put(rowOfStatement(statement, source.id, lists));
        place = next;
        await rest();
      } while (place && !signal.aborted);
    }
  }

  /** A dataset that came, went or has a new revision; the reader's own entries are followed apart. */
  let known = '';
  const nameSources = (sources: readonly EntrySource[]) =>
    sources.map(({ id, generation, revision }) => `${id} ${generation} ${revision}`).join();
  async function followSources(sources: readonly EntrySource[]): Promise<void> {
    const now = nameSources(sources);
    if (known === now) return;
    known = now;
    store.removeAll('statement');
    for (const source of sources) await readEntries(source);
    await readAllStatements(sources);
    changed();
  }

  let corrections: SaidOtherwise = new Map();
  async function readAll(): Promise<void> {
    corrections = await readCorrections(db);
    quotes.put(await readNewestQuotes(db, firstQuotes));
    const sources = await listSources(db);
    known = nameSources(sources);
    for (const source of sources.toReversed()) await readEntries(source);
    changed();
    await own.readAll();
    await quotes.readAll();
    await readAllStatements(sources);
    complete = true;
    changed();
  }

  const followOwn = (own: readonly Entry[]) => {
    names.setOwn(own);
    changed();
  };
  const listed = {
    findStatement: (key: string) => store.get('statement', key),
    putStatement: (statement: Statement, datasetId: string) =>
      store.put(rowOfStatement(statement, datasetId, lists)),
    nameEntry: names.name,
  };
  const follow = () => {
    if (signal.aborted) return;
    watch(
      () => listSources(db),
      (sources) => void followSources(sources),
      signal,
    );
    watch(() => readOwnEntries(db), followOwn, signal);
    followCorrections(db, corrections, listed, changed, signal);
  };
  readAll().then(follow, (error: unknown) => {
    problem = error instanceof Error ? error.message : '';
    changed();
  });
  return {
    ...lists,
    entries: names.entries,
    rows: store.inOrder,
    find: store.get,
    isComplete: () => complete,
    problem: () => problem,
  };
}
