import type { Candidate } from '../model/candidate.ts';
import { isNotHerForm } from './case-forms.ts';
import { findGivenName } from './given-names.ts';
import { compareWords, type Lexicon, type LexiconName, type Likeness } from './lexicon.ts';
import type { BlockWords } from './page-words.ts';
import { generations } from './person-names.ts';
import {
  matchParticles,
  namesThing,
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
  end: number;
  likeness: Exclude<Likeness, undefined>;
  /** Whether the first name stands with it, and how alike. A name of one word has none. */
  given: Likeness;
  /** Whether the page gives the same middle names and suffix as the dataset. */
  exact: boolean;
  /** The dataset has "Jr." or the like for this person. */
  junior: boolean;
}

export interface NameHit {
  /** The last word of the surname. */
  word: Word;
  readings: NameReading[];
  /** The word before the name, where one may belong to it. */
  near: Word | undefined;
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
  // "Catherine, Duchess of Cambridge".
  const joins = (gap: string) => joinsNames(gap) || gap === ', ';
  if (!fits(anchor, anchorAt)) return undefined;
  let { start, end } = anchor;
  for (let i = anchorAt - 1; i >= 0; i--) {
    const word = wordBefore(text, start);
    if (!word || !joins(text.slice(word.end, start)) || !fits(word, i)) return undefined;
    start = word.start;
  }
  for (let i = anchorAt + 1; i < words.length; i++) {
    const word = wordAfter(text, end);
    if (!word || !joins(text.slice(end, word.start)) || !fits(word, i)) return undefined;
    end = word.end;
  }
  return { start, end };
}

function better(a: NameReading, b: NameReading): boolean {
  const rank = (reading: NameReading) =>
    (reading.given ? 8 : 0) +
    (reading.given === 'same' ? 2 : 0) +
    (reading.exact ? 1 : 0) +
    (reading.likeness === 'variant' ? 0 : 4);
  return rank(a) > rank(b);
}

/** "Jr." or «-младший» after a surname, as far as it stands there. */
function findSuffix(text: string, at: number): { folded: string; end: number } | undefined {
  const found =
    /^,?\s(Jr|Sr|III|II|IV)\b\.?/.exec(text.slice(at, at + 6)) ??
    /^[-\u2010\u2011 ](млад|молод|стар)ш[а-яі]{2,3}/.exec(text.slice(at, at + 12));
  const word = found?.[1]?.toLowerCase() ?? '';
  return found ? { folded: generations[word] ?? word, end: at + found[0].length } : undefined;
}

/** A name whose words must all stand, as one reading. */
function readWhole(
  lexicon: Lexicon,
  text: string,
  word: Word,
  { candidate, pattern, anchor }: LexiconName,
): NameReading | undefined {
  const fits = (found: Word, i: number) => !pattern.capitals[i] || isCapitalised(found.text);
  const span = matchSequence(lexicon, text, word, pattern.words, anchor, fits);
  return (
    span && { ...span, candidate, likeness: 'same', given: 'same', exact: true, junior: false }
  );
}

function readSurname(
  lexicon: Lexicon,
  text: string,
  word: Word,
  close: readonly Word[],
  { candidate, pattern, anchor }: LexiconName,
): NameReading | undefined {
  const likeness = compareWords(lexicon, word.text, pattern.words[anchor] ?? '');
  const start = likeness && matchParticles(lexicon, pattern, text, word.start);
  if (!likeness || start === undefined) return undefined;
  if (likeness === 'inflected' && isNotHerForm(pattern.words[anchor] ?? '', pattern.given[0]))
    return undefined;
  const suffix = findSuffix(text, word.end);
  // Donald Trump Jr. is not Donald Trump.
  if (suffix && suffix.folded !== pattern.suffix) return undefined;
  const leading = start === word.start ? close : wordsLeading(text, start);
  const given = findGivenName(lexicon, leading, pattern);
  return {
    candidate,
    start: given?.start ?? start,
    end: suffix?.end ?? word.end,
    likeness,
    given: given?.likeness,
    exact: (given?.exact ?? true) && suffix?.folded === pattern.suffix,
    junior: pattern.suffix !== undefined,
  };
}

function readName(lexicon: Lexicon, text: string, word: Word): NameHit | undefined {
  const names = lexicon.namesOf(word.text);
  if (names.length === 0) return undefined;
  const readings = new Map<string, NameReading>();
  const close = wordsLeading(text, word.start);
  for (const name of names) {
    const reading = name.pattern.whole
      ? readWhole(lexicon, text, word, name)
      : readSurname(lexicon, text, word, close, name);
    if (!reading) continue;
    const known = readings.get(name.candidate.key);
    if (!known || better(reading, known)) readings.set(name.candidate.key, reading);
  }
  if (readings.size === 0) return undefined;
  const all = [...readings.values()];
  const start = Math.min(...all.map((reading) => reading.start));
  const end = Math.max(...all.map((reading) => reading.end));
  const leading = start === word.start ? close : wordsLeading(text, start);
  const whole = all.some((reading) => reading.given);
  const thing = namesThing(lexicon, text, start, end);
  return {
    word,
    readings: all,
    near: leading[0],
    before: thing ? 'thing' : whole ? 'nothing' : readBefore(lexicon, text, start, leading),
    after: readAfter(lexicon, text, { ...word, end }),
  };
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
