import type { PackChange } from '../core/datasets/pack/delta.ts';
import type { ChangedLines } from '../core/datasets/pack/ledger-page.ts';
import type { PageHashes } from '../core/datasets/pack/ledger.ts';
import { repackEntries } from '../core/detection/pack-entries.ts';
import type { DatasetHead } from '../core/model/dataset.ts';
import type { Entry } from '../core/model/entry.ts';
import type { SourceContextDatabase } from './database.ts';
import type { AmendmentRow, DatasetRow, PackRow } from './dataset-rows.ts';
import { tellOfDatasets } from './tell-pages.ts';

/**
 * So many rows of a generation may be changed; past this the next version comes in whole. Each lookup of
 * statements reads the ids of those that were.
 */
export const mostChangedRows = 2_000;

type StatementChange = Extract<PackChange, { table: 'statements' }>;
type EntryChange = Extract<PackChange, { table: 'people' | 'terms' }>;

function amendStatement(generation: number, change: StatementChange): AmendmentRow {
  if (change.op === 'del') return { generation, id: change.id, about: [] };
  const { id, speaker, about } = change.row;
  const keys = Array.from(new Set(about), (entry) => `${generation} ${entry}`);
  return { generation, id, statement: change.row, speaker, about: keys };
}

interface SortedChanges {
  newHead: DatasetHead | undefined;
  /** Removals first, because a row may be removed as a term and added as a person. */
  ofEntries: EntryChange[];
  ofStatements: StatementChange[];
}

function sortChanges(changes: readonly PackChange[]): SortedChanges {
  const sorted: SortedChanges = { newHead: undefined, ofEntries: [], ofStatements: [] };
  for (const change of changes) {
    if (change.table === 'statements') sorted.ofStatements.push(change);
    else if (change.table === 'head') {
      if (change.op !== 'del') sorted.newHead = change.row;
    } else if (change.op === 'del') sorted.ofEntries.unshift(change);
    else sorted.ofEntries.push(change);
  }
  return sorted;
}

/** Writes changed entries in their places, new ones behind the last, and the names of all into the index. */
async function amendEntries(
  db: SourceContextDatabase,
  generation: number,
  changes: readonly EntryChange[],
): Promise<void> {
  const rows = db.entries
    .where('[generation+number]')
    .between([generation, 0], [generation, Infinity]);
  let next = ((await rows.last())?.number ?? -1) + 1;
  const changed = new Map<number, Entry | undefined>();
  for (const change of changes) {
    const id = change.op === 'del' ? change.id : change.row.id;
    const known = await db.entries.where('[generation+id]').equals([generation, id]).first();
    if (change.op === 'del') {
      if (!known) continue;
      await db.entries.delete([generation, known.number]);
      changed.set(known.number, undefined);
    } else {
      const number = known?.number ?? next++;
      const entry: Entry =
        change.table === 'people'
          ? { type: 'person', ...change.row }
          : { type: 'term', ...change.row };
      await db.entries.put({ generation, number, id, entry });
      changed.set(number, entry);
    }
  }
  const index = await db.indexes.get(generation);
  if (index && changed.size > 0)
    await db.indexes.put({ generation, buffer: repackEntries(index.buffer, changed) });
}

/** What an amended dataset is from then on. */
export interface Amended {
  changed: ChangedLines;
  hashes: PageHashes;
  pack: PackRow;
}

/**
 * Lays the changes of a delta over a dataset, all in one step.
 * @param dataset as it was when the changes were pulled; where it is another one now nothing is written
 * @returns whether it was written
 */
export async function amendDataset(
  db: SourceContextDatabase,
  { id, generation, head }: DatasetRow,
  changes: readonly PackChange[],
  { changed, hashes, pack }: Amended,
): Promise<boolean> {
  const { datasets, entries, indexes, amendments, ledgers, ledgerChanges, packs } = db;
  const tables = [datasets, entries, indexes, amendments, ledgers, ledgerChanges, packs];
  const isWritten = await db.transaction('rw', tables, async () => {
    const [now, subscription, changedBefore] = await Promise.all([
      datasets.get(id),
      packs.get(id),
      ledgerChanges.get(generation),
    ]);
    const isSame = now?.generation === generation && now.head.revision === head.revision;
    // Unsubscribed from meanwhile, there is nothing to update.
    if (!now || !isSame || !subscription) return false;
    const { newHead, ofEntries, ofStatements } = sortChanges(changes);
    const all = new Map([...(changedBefore?.changed ?? []), ...changed]);
    await Promise.all([
      amendments.bulkPut(ofStatements.map((change) => amendStatement(generation, change))),
      ofEntries.length > 0 && amendEntries(db, generation, ofEntries),
      ledgers.put({ generation, hashes }),
      ledgerChanges.put({ generation, changed: all }),
      datasets.put({ ...now, head: newHead ?? now.head, amended: all.size }),
      packs.put(pack),
    ]);
    return true;
  });
  if (isWritten) void tellOfDatasets();
  return isWritten;
}
