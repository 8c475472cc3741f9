import type { Candidate } from '../model/candidate.ts';
import { isNotHerForm } from './case-forms.ts';
import { compareWords, type Lexicon, type Likeness } from './lexicon.ts';
import type { BlockWords } from './page-words.ts';
import {
  findGivenName,
  matchParticles,
  readAfter,
  readBefore,
  wordsLeading,
  type After,
  type Before,
} from './surroundings.ts';
import {
  isAllCapitals,
  isCapitalised,
  joinsNames,
  wordAfter,
  wordBefore,
  type Word,
} from './words.ts';

/** One person that a surname on the page may name. */
export interface NameReading {
  candidate: Candidate;
  start: number;
  likeness: Exclude<Likeness, undefined>;
  /** Whether the first name stands with it, and how alike. A name of one word has none. */
  given: Likeness;
}

export interface NameHit {
  word: Word;
  readings: NameReading[];
  before: Before;
  after: After;
}

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

function better(a: NameReading, b: NameReading): boolean {
  const rank = (reading: NameReading) =>
    (reading.given ? 4 : 0) +
    (reading.given === 'same' ? 1 : 0) +
    (reading.likeness === 'variant' ? 0 : 2);
  return rank(a) > rank(b);
}

function readName(lexicon: Lexicon, text: string, word: Word): NameHit | undefined {
  const names = lexicon.namesOf(word.text);
  const readings = new Map<string, NameReading>();
  const close = wordsLeading(text, word.start);
  for (const { candidate, pattern, anchor } of names) {
    const likeness = compareWords(lexicon, word.text, pattern.words[anchor] ?? '');
    const surnameStart = likeness && matchParticles(lexicon, pattern, text, word.start);
    if (!likeness || surnameStart === undefined) continue;
    if (likeness === 'inflected' && isNotHerForm(pattern.words[anchor] ?? '', pattern.given[0]))
      continue;
    const leading = surnameStart === word.start ? close : wordsLeading(text, surnameStart);
    const given = findGivenName(lexicon, leading, pattern.given);
    const reading: NameReading = {
      candidate,
      start: given?.start ?? surnameStart,
      likeness,
      given: given?.likeness,
    };
    const known = readings.get(candidate.key);
    if (!known || better(reading, known)) readings.set(candidate.key, reading);
  }
  if (readings.size === 0) return undefined;
  const start = Math.min(...Array.from(readings.values(), (reading) => reading.start));
  const whole = [...readings.values()].some((reading) => reading.given);
  return {
    word,
    readings: [...readings.values()],
    before: whole
      ? 'nothing'
      : readBefore(lexicon, text, start, start === word.start ? close : wordsLeading(text, start)),
    after: readAfter(lexicon, text, word),
  };
}

/** The stretch that a run of words takes around its anchor, or undefined where it is not there. */
function matchSequence(
  lexicon: Lexicon,
  text: string,
  anchor: Word,
  words: readonly string[],
  anchorAt: number,
  accepts: (word: Word, index: number) => boolean,
): { start: number; end: number } | undefined {
  const fits = (word: Word, i: number) => {
    const likeness = compareWords(lexicon, word.text, words[i] ?? '');
    return likeness !== undefined && likeness !== 'variant' && accepts(word, i);
  };
  if (!fits(anchor, anchorAt)) return undefined;
  let { start, end } = anchor;
  for (let i = anchorAt - 1; i >= 0; i--) {
    const word = wordBefore(text, start);
    if (!word || !joinsNames(text.slice(word.end, start)) || !fits(word, i)) return undefined;
    start = word.start;
  }
  for (let i = anchorAt + 1; i < words.length; i++) {
    const word = wordAfter(text, end);
    if (!word || !joinsNames(text.slice(end, word.start)) || !fits(word, i)) return undefined;
    end = word.end;
  }
  return { start, end };
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
