import { keysOf } from '../core/detection/find-candidates.ts';
import { joinCandidates } from '../core/detection/join-candidates.ts';
import { describeCandidate } from '../core/detection/name-patterns.ts';
import { searchIndex } from '../core/detection/packed-index.ts';
import type { Candidates } from '../core/model/candidate.ts';
import { isOwnKey } from '../core/model/dataset.ts';
import { splitEntryKey } from '../core/model/entry.ts';
import { listCopies } from '../core/model/same-entry.ts';
import type { SourceContextDatabase } from './database.ts';
import { followMerges } from './merges.ts';
import { bringCopies, bringMerged, listFound, type SearchedSource } from './same-person.ts';
import { readEntryRowsAt } from './source-entries.ts';
import { listSources } from './sources.ts';

/** Phase one's answer: the entries that a page's folded words may name. */
export async function findStoredCandidates(
  db: SourceContextDatabase,
  words: Iterable<string>,
): Promise<Candidates> {
  const keys = keysOf(words);
  const tables = [db.datasets, db.indexes, db.entries, db.corrections, db.merges];
  // An index and the entries whose numbers it holds are of one moment.
  return db.transaction('r', tables, async () => {
    const searched: SearchedSource[] = [];
    const crowded: string[] = [];
    for (const source of await listSources(db)) {
      const index = await db.indexes.get(source.generation);
      if (!index) continue;
      const answer = searchIndex(index.buffer, keys);
      const rows = await readEntryRowsAt(db, source, answer.entries);
      searched.push({ source, index: index.buffer, rows });
      crowded.push(...answer.crowded);
    }
    // A page is sent an entry once, whichever of its names it has first; so it comes with all of them.
    await bringCopies(db, searched);
    if (await bringMerged(db, searched)) await bringCopies(db, searched);
    const found = searched.flatMap(listFound);
    // The reader's own are told apart from published ones in the library, where they can be merged.
    const copies = listCopies(found.filter(({ key }) => !isOwnKey(key)));
    const entries = found.map(({ key, entry }) =>
      describeCandidate(splitEntryKey(key).datasetId, entry),
    );
    return { entries: joinCandidates(entries, await followMerges(db, copies)), crowded };
  });
}
