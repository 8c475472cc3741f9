import type { Mention } from '../model/mention.ts';
import { findDates, type DateInText } from '../article/dates-in-text.ts';
import type { Language } from './languages/language.ts';
import { compilePattern } from './letters.ts';
import type { BlockHits } from './scan-block.ts';
import type { Span } from '../model/span.ts';
import { findWords, isCapitalised, type Word } from './words.ts';

/** Further apart than this, noun and place do not speak of one thing. */
export const farWords = 22;
/** Text longer than this holds more words than that. */
const farCharacters = 500;

const heldPatterns = new WeakMap<Language, RegExp>();

/** A sentence with a place in it. Dates and verbs are looked for only where they are asked about. */
export interface Scene {
  sentence: Span;
  readonly dates: DateInText[];
  /** "was held", "took place". */
  readonly held: Span[];
  people: Mention[];
  nouns: Word[];
}

function heldPattern(language: Language): RegExp {
  let pattern = heldPatterns.get(language);
  if (!pattern) {
    pattern = compilePattern(
      `(?<!\\p{L})(?:${language.heldVerbs.join('|').replaceAll(' ', '\\s+')})(?!\\p{L})`,
      'gi',
    );
    heldPatterns.set(language, pattern);
  }
  return pattern;
}

export function openScene(
  hits: BlockHits,
  sentence: Span,
  everyone: Mention[],
  language: Language,
): Scene {
  const text = hits.block.text.slice(sentence.start, sentence.end);
  const inside = (span: Span) => sentence.start <= span.start && span.end <= sentence.end;
  const shift = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start + sentence.start,
    end: span.end + sentence.start,
  });
  let dates: DateInText[] | undefined;
  let held: Span[] | undefined;
  return {
    sentence,
    get dates() {
      return (dates ??= findDates(text, language).map(shift));
    },
    get held() {
      return (held ??= Array.from(text.matchAll(heldPattern(language)), (found) =>
        shift({ start: found.index, end: found.index + found[0].length }),
      ));
    },
    people: everyone.filter(inside),
    nouns: hits.block.nouns.filter(inside),
  };
}

function wordsBetween(text: string, from: number, to: number): number {
  return from < to ? findWords(text, from, to).length : 0;
}

/** Words apart; what is too far in characters is not counted out. */
export function distance(text: string, a: Span, b: Span): number {
  if (Math.max(b.start - a.end, a.start - b.end) > farCharacters) return farWords + 1;
  return a.end <= b.start ? wordsBetween(text, a.end, b.start) : wordsBetween(text, b.end, a.start);
}

/** "the talks in Geneva … Istanbul": a place of its own beside the noun claims it. */
function isClaimed(
  text: string,
  noun: Word,
  place: Span,
  language: Language,
  people: Mention[],
): boolean {
  if (noun.end > place.start) return false;
  const between = findWords(text, noun.end, place.start);
  return between.some((word, i) => {
    const next = between[i + 1];
    return (
      next !== undefined &&
      i + 1 < between.length &&
      language.placePrepositions.includes(word.text.toLowerCase()) &&
      isCapitalised(next.text) &&
      !people.some((person) => person.start < next.end && next.start < person.end) &&
      findDates(next.text, language).length === 0
    );
  });
}

export function nearestNoun(
  scene: Scene,
  text: string,
  place: Span,
  language: Language,
): Word | undefined {
  let best: Word | undefined;
  let bestDistance = farWords + 1;
  for (const noun of scene.nouns) {
    const apart = distance(text, noun, place);
    if (apart >= bestDistance || isClaimed(text, noun, place, language, scene.people)) continue;
    best = noun;
    bestDistance = apart;
  }
  return best;
}

/** The number of the round that the words before the noun name, 1 for the first; 0 for none. */
export function ordinalOf(text: string, noun: Word, sentence: Span, language: Language): number {
  const lead = text.slice(Math.max(sentence.start, noun.start - 24), noun.start).toLowerCase();
  return (
    language.ordinals.findIndex((words) =>
      compilePattern(`(?<!\\p{L})(?:${words})\\s+$`, '').test(lead),
    ) + 1
  );
}
