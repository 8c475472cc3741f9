import { surnameOfAdjective } from './adjectives.ts';
import type { Candidate, Candidates } from '../model/candidate.ts';
import { rareKey } from './rare-key.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Entry, EntryKey } from '../model/entry.ts';
import { listCopies } from '../model/same-entry.ts';
import { joinCandidates } from './join-candidates.ts';
import { describeCandidate } from './name-patterns.ts';
import { packEntries } from './pack-entries.ts';
import { searchIndex } from './packed-index.ts';
import { spellingKey, spellingKeys } from './spelling.ts';

/** The spelling keys under which a page's folded words are looked up. */
export function keysOf(words: Iterable<string>): Set<string> {
  const keys = new Set<string>();
  for (const word of words) {
    for (const key of spellingKeys(word)) keys.add(key);
    const rare = rareKey(word);
    if (rare !== undefined) keys.add(rare);
    const surname = surnameOfAdjective(word);
    if (surname !== undefined) keys.add(spellingKey(surname));
  }
  return keys;
}

/** A dataset in memory with its packed index: what the background keeps in the database. */
export interface IndexedDataset {
  entries: Entry[];
  candidates: Candidate[];
  index: ArrayBuffer;
}

export function indexDataset(dataset: Dataset): IndexedDataset {
  const entries: Entry[] = [
    ...dataset.people.map((person): Entry => ({ type: 'person', ...person })),
    ...dataset.terms.map((term): Entry => ({ type: 'term', ...term })),
  ];
  const candidates = entries.map((entry) => describeCandidate(dataset.id, entry));
  return { entries, candidates, index: packEntries(entries) };
}

/** Phase two's material for a page: the few entries that its words may name. */
export function findCandidates(datasets: IndexedDataset[], words: Iterable<string>): Candidates {
  const keys = keysOf(words);
  const found: { key: EntryKey; entry: Entry; candidate: Candidate }[] = [];
  const crowded: string[] = [];
  for (const { entries, candidates, index } of datasets) {
    const answer = searchIndex(index, keys);
    for (const number of answer.entries) {
      const [entry, candidate] = [entries[number], candidates[number]];
      if (entry && candidate) found.push({ key: candidate.key, entry, candidate });
    }
    crowded.push(...answer.crowded);
  }
  const entries = found.map(({ candidate }) => candidate);
  return { entries: joinCandidates(entries, listCopies(found)), crowded };
}
