import type { Candidate, Candidates } from '../model/candidate.ts';
import { rareKey } from './rare-key.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Entry } from '../model/entry.ts';
import { describeCandidate, indexNames, type IndexName } from './name-patterns.ts';
import { packIndex, searchIndex } from './packed-index.ts';
import { remember } from './remember.ts';
import { spellingKey, spellingKeys } from './spelling.ts';

/** The spelling keys under which a page's folded words are looked up. */
export function keysOf(words: Iterable<string>): Set<string> {
  const keys = new Set<string>();
  for (const word of words) {
    for (const key of spellingKeys(word)) keys.add(key);
    const rare = rareKey(word);
    if (rare !== undefined) keys.add(rare);
  }
  return keys;
}

/** Entries as detection needs them, one at a time, so that a million never stand in memory at once. */
export function* describeEntries(
  datasetId: string,
  entries: Iterable<Entry>,
): Generator<Candidate, undefined> {
  for (const entry of entries) yield describeCandidate(datasetId, entry);
}

function* listNames(candidates: Iterable<Candidate>): Generator<IndexName[], undefined> {
  // A million made-up names hold two million words, 26,000 of them different.
  const keyOf = remember(spellingKey);
  for (const candidate of candidates) yield indexNames(candidate, keyOf);
}

/** The packed index over entries; an entry's number in it is its place among `candidates`. */
export function packCandidates(candidates: Iterable<Candidate>): ArrayBuffer {
  return packIndex(listNames(candidates));
}

/** A dataset in memory with its packed index: what the background keeps in the database. */
export interface IndexedDataset {
  candidates: Candidate[];
  index: ArrayBuffer;
}

export function indexDataset(dataset: Dataset): IndexedDataset {
  const entries: Entry[] = [
    ...dataset.people.map((person): Entry => ({ type: 'person', ...person })),
    ...dataset.terms.map((term): Entry => ({ type: 'term', ...term })),
  ];
  const candidates = [...describeEntries(dataset.id, entries)];
  return { candidates, index: packCandidates(candidates) };
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
