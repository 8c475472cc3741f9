import { fold } from '../core/detection/fold.ts';
import { keysOf } from '../core/detection/find-candidates.ts';
import { searchIndex } from '../core/detection/packed-index.ts';
import { findWords } from '../core/detection/words.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import {
  aliasText,
  entryKey,
  splitEntryKey,
  type Entry,
  type EntryKey,
} from '../core/model/entry.ts';
import type { Day } from '../core/model/partial-date.ts';
import { addressesOf, asStatementOf } from '../core/model/same-entry.ts';
import type { Statement } from '../core/model/statement.ts';
import type { SourceContextDatabase } from './database.ts';
import { keysOfSame } from './merges.ts';
import {
  openStatements,
  readEntryRow,
  readEntryRowsAt,
  type SourceStatements,
} from './source-rows.ts';
import type { EntrySource } from './sources.ts';

/** What published datasets beside an entry's own have of the same one. Opened once for the entries of a page. */
export interface Elsewhere {
  /** With a day, all that may be later than it and few of the others. */
  statementsOf(key: EntryKey, entry: Entry, after?: Day): Promise<Statement[]>;
}

export function openElsewhere(
  db: SourceContextDatabase,
  sources: readonly EntrySource[],
): Elsewhere {
  const published = sources.filter(({ id }) => id !== ownDatasetId);
  const indexes = new Map<number, ArrayBuffer | undefined>();
  const opened = new Map<string, SourceStatements>();

  async function search({ generation }: EntrySource, keys: ReadonlySet<string>): Promise<number[]> {
    if (!indexes.has(generation))
      indexes.set(generation, (await db.indexes.get(generation))?.buffer);
    const index = indexes.get(generation);
    return index ? searchIndex(index, keys).entries : [];
  }

  /** The rows that share an address with an entry, found by its names: no other index knows of addresses. */
  async function listAlike(entry: Entry, others: readonly EntrySource[]): Promise<EntryKey[]> {
    const addresses = new Set(addressesOf(entry));
    if (addresses.size === 0) return [];
    const texts = [entry.name, ...entry.aliases.map(aliasText)];
    const keys = keysOf(texts.flatMap((text) => findWords(text).map((word) => fold(word.text))));
    const alike: EntryKey[] = [];
    for (const source of others)
      for (const { entry: other } of await readEntryRowsAt(db, source, await search(source, keys)))
        if (addressesOf(other).some((address) => addresses.has(address)))
          alike.push(entryKey(source.id, other.id));
    return alike;
  }

  return {
    async statementsOf(key, entry, after) {
      const { datasetId, id } = splitEntryKey(key);
      const others = published.filter((source) => source.id !== datasetId);
      const [, ...merged] = await keysOfSame(db, key);
      const alike = others.length > 0 ? await listAlike(entry, others) : [];
      const statements: Statement[] = [];
      for (const same of new Set([...merged, ...alike])) {
        const there = splitEntryKey(same);
        const source = others.find((one) => one.id === there.datasetId);
        const row = source && (await readEntryRow(db, source, there.id));
        if (!source || row?.entry.type !== entry.type) continue;
        const stored = opened.get(source.id) ?? (await openStatements(db, source));
        opened.set(source.id, stored);
        const read = entry.type === 'person' ? stored.bySpeaker : stored.about;
        statements.push(
          ...(await read(there.id, after)).map((one) => asStatementOf(id, same, one)),
        );
      }
      return statements;
    },
  };
}
