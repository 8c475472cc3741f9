import type { Candidate } from '../model/candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { matchSequence } from './match-words.ts';
import type { BlockWords } from './page-words.ts';
import { readName, type NameHit } from './read-name.ts';
import { isAllCapitals, isCapitalised, type Word } from './words.ts';

export interface TermHit {
  start: number;
  end: number;
  candidates: Candidate[];
}

export interface PlaceHit {
  start: number;
  end: number;
  candidates: Candidate[];
}

/** What a block of text may name, before the rest of the page is asked. */
export interface BlockHits {
  block: BlockWords;
  names: NameHit[];
  terms: TermHit[];
  places: PlaceHit[];
}

function collect(
  hits: TermHit[],
  span: { start: number; end: number },
  candidate: Candidate,
): void {
  const same = hits.find((hit) => hit.start === span.start && hit.end === span.end);
  if (!same) hits.push({ ...span, candidates: [candidate] });
  else if (!same.candidates.includes(candidate)) same.candidates.push(candidate);
}

/** Names, terms and places in one block, each by its own words alone. */
export function scanBlock(block: BlockWords, lexicon: Lexicon): BlockHits {
  const hits: BlockHits = { block, names: [], terms: [], places: [] };
  const { text } = block;
  const scanTerms = (word: Word, nearNoun: boolean) => {
    for (const { candidate, pattern, anchor } of lexicon.terms.get(lexicon.keyOf(word.text)) ??
      []) {
      const keepsCapitals = (found: Word, i: number) =>
        !pattern.capitals[i] ||
        isCapitalised(found.text) ||
        (nearNoun && candidate.event !== undefined);
      const span = matchSequence(lexicon, text, word, pattern.words, anchor, keepsCapitals);
      if (span) collect(hits.terms, span, candidate);
    }
    for (const { candidate, words } of lexicon.places.get(lexicon.keyOf(word.text)) ?? []) {
      const span = matchSequence(lexicon, text, word, words, words.length - 1, () => true);
      if (span) collect(hits.places, span, candidate);
    }
  };
  for (const word of block.capitalised) {
    const hit = readName(lexicon, text, word);
    if (hit) hits.names.push(hit);
    scanTerms(word, isAllCapitals(word.text));
  }
  for (const word of [...block.nearNouns, ...block.nouns])
    if (!isCapitalised(word.text)) scanTerms(word, true);
  return hits;
}
