import type { Candidate, Candidates } from '../model/candidate.ts';
import { describeCandidate, indexNames } from './name-patterns.ts';
import { packIndex, searchIndex } from './packed-index.ts';
import { rareKey } from './rare-key.ts';
import { spellingKey } from './spelling.ts';
import type { Dataset } from '../model/dataset.ts';

/** The spelling keys under which a page's folded words are looked up. */
export function keysOf(words: Iterable<string>): Set<string> {
  const keys = new Set<string>();
  for (const word of words) {
    keys.add(spellingKey(word));
    const rare = rareKey(word);
    if (rare !== undefined) keys.add(rare);
  }
  return keys;
}

/** A dataset in memory with its packed index: what the background keeps in the database. */
export interface IndexedDataset {
  candidates: Candidate[];
  index: ArrayBuffer;
}

export function indexDataset(dataset: Dataset): IndexedDataset {
  const candidates = [
    ...dataset.people.map((person) => describeCandidate(dataset.id, { type: 'person', ...person })),
    ...dataset.terms.map((term) => describeCandidate(dataset.id, { type: 'term', ...term })),
  ];
  return { candidates, index: packIndex(candidates.map(indexNames)) };
}

/** Phase two's material for a page: the few entries that its words may name. */
export function findCandidates(datasets: IndexedDataset[], words: Iterable<string>): Candidates {
  const keys = keysOf(words);
  const found: Candidates = { entries: [], crowded: [] };
  for (const { candidates, index } of datasets) {
    const answer = searchIndex(index, keys);
    for (const number of answer.entries) {
      const candidate = candidates[number];
      if (candidate) found.entries.push(candidate);
    }
    found.crowded.push(...answer.crowded);
  }
  return found;
}
