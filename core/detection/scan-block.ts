import type { Candidate } from '../model/candidate.ts';
import type { Span } from '../model/span.ts';
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

/** Hits by where they start and end, in the order in which they were found. */
type Found = Map<string, TermHit>;

function collect(found: Found, span: Span, candidate: Candidate): void {
  const place = `${span.start} ${span.end}`;
  const same = found.get(place);
  if (!same) found.set(place, { ...span, candidates: [candidate] });
  else if (!same.candidates.includes(candidate)) same.candidates.push(candidate);
}

/** Names, terms and places in one block, each by its own words alone. */
export function scanBlock(block: BlockWords, lexicon: Lexicon): BlockHits {
  const names: NameHit[] = [];
  const [foundTerms, foundPlaces]: [Found, Found] = [new Map(), new Map()];
  const { text } = block;
  const scanTerms = (word: Word, nearNoun: boolean) => {
    const key = lexicon.keyOf(word.text);
    const terms = lexicon.terms.get(key);
    const places = lexicon.places.get(key);
    if (terms)
      for (const { candidate, pattern, anchor } of terms) {
        const keepsCapitals = (found: Word, i: number) =>
          !pattern.capitals[i] ||
          isCapitalised(found.text) ||
          (nearNoun && candidate.event !== undefined);
        const span = matchSequence(lexicon, text, word, pattern.words, anchor, keepsCapitals);
        if (span) collect(foundTerms, span, candidate);
      }
    if (places)
      for (const { candidate, words } of places) {
        const span = matchSequence(lexicon, text, word, words, words.length - 1, () => true);
        if (span) collect(foundPlaces, span, candidate);
      }
  };
  for (const word of block.capitalised) {
    const hit = readName(lexicon, text, word);
    if (hit) names.push(hit);
    scanTerms(word, isAllCapitals(word.text));
  }
  for (const word of [...block.nearNouns, ...block.nouns])
    if (!isCapitalised(word.text)) scanTerms(word, true);
  return { block, names, terms: [...foundTerms.values()], places: [...foundPlaces.values()] };
}
