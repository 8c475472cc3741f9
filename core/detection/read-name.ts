import { isNotHerForm } from './case-forms.ts';
import { generations } from './generations.ts';
import type { Candidate } from '../model/candidate.ts';
import { findGivenName } from './given-names.ts';
import { compareWords, type Lexicon, type LexiconName, type Likeness } from './lexicon.ts';
import { matchParticles, matchSequence } from './match-words.ts';
import {
  namesThing,
  readAfter,
  readBefore,
  wordsLeading,
  type After,
  type Before,
} from './surroundings.ts';
import { isCapitalised, type Word } from './words.ts';

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

function better(a: NameReading, b: NameReading): boolean {
  const rank = (reading: NameReading) =>
    (reading.given ? 8 : 0) +
    (reading.given === 'same' ? 2 : 0) +
    (reading.exact ? 1 : 0) +
    (reading.likeness === 'variant' ? 0 : 4);
  return rank(a) > rank(b);
}

interface Suffix {
  folded: string;
  end: number;
}

/** "Jr.", «-младший» or «(мл.)» after a surname, as far as it stands there. */
function findSuffix(text: string, at: number): Suffix | undefined {
  if (!'JSI(мс'.includes(text[at + (text[at] === ',' ? 2 : 1)] ?? ' ')) return undefined;
  const found =
    /^,?\s(Jr|Sr|III|II|IV)\b\.?/.exec(text.slice(at, at + 6)) ??
    /^[-\u2010\u2011 ](млад|молод|стар)ш[а-яі]{2,3}/.exec(text.slice(at, at + 12)) ??
    /^ \((мл|ст)\.\)/.exec(text.slice(at, at + 7));
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
  suffix: Suffix | undefined,
  { candidate, pattern, anchor }: LexiconName,
): NameReading | undefined {
  const likeness = compareWords(lexicon, word.text, pattern.words[anchor] ?? '');
  const start = likeness && matchParticles(lexicon, pattern, text, word.start);
  if (!likeness || start === undefined) return undefined;
  if (likeness === 'inflected' && isNotHerForm(pattern.words[anchor] ?? '', pattern.given[0]))
    return undefined;
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

/** Whom a word of the page may name, by the words around it alone; undefined for nobody. */
export function readName(lexicon: Lexicon, text: string, word: Word): NameHit | undefined {
  const names = lexicon.namesOf(word.text);
  if (names.length === 0) return undefined;
  const readings = new Map<string, NameReading>();
  const close = wordsLeading(text, word.start);
  const suffix = findSuffix(text, word.end);
  for (const name of names) {
    const reading = name.pattern.whole
      ? readWhole(lexicon, text, word, name)
      : readSurname(lexicon, text, word, close, suffix, name);
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
