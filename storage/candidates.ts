import { keysOf } from '../core/detection/find-candidates.ts';
import { describeCandidate } from '../core/detection/name-patterns.ts';
import { searchIndex } from '../core/detection/packed-index.ts';
import type { Candidates } from '../core/model/candidate.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import { splitEntryKey } from '../core/model/entry.ts';
import { leaveOutRepeated } from '../core/model/same-entry.ts';
import type { SourceContextDatabase } from './database.ts';
import { followMerges, keysBeside } from './merges.ts';
import { readEntry } from './read-entries.ts';
import { readEntryRowsAt } from './source-rows.ts';
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
    const found: Candidates = { entries: [], crowded: [] };
    const leaveOut = leaveOutRepeated();
    for (const source of await listSources(db)) {
      const index = await db.indexes.get(source.generation);
      if (!index) continue;
      const answer = searchIndex(index.buffer, keys);
      const rows = await readEntryRowsAt(db, source, answer.entries);
      // The reader's own are told apart from published ones in the library, where they can be merged.
      const fresh = source.id === ownDatasetId ? rows : leaveOut(rows, ({ entry }) => entry);
      found.entries.push(...fresh.map(({ entry }) => describeCandidate(source.id, entry)));
      found.crowded.push(...answer.crowded);
    }
    // A page is sent an entry once, whichever of its names it has first; so it comes with all of them.
    const known = found.entries.map((one) => one.key);
    for (const key of await keysBeside(db, known)) {
      const entry = await readEntry(db, key);
      if (entry) found.entries.push(describeCandidate(splitEntryKey(key).datasetId, entry));
    }
    found.entries = await followMerges(db, found.entries);
    return found;
  });
}
