import type { Mention } from '../model/mention.ts';
import { findDates, type DateInText } from '../article/dates-in-text.ts';
import type { Candidate } from '../model/candidate.ts';
import type { EntryKey } from '../model/entry.ts';
import { firstEndingAfter, firstPlace } from '../model/search-sorted.ts';
import type { Language } from './languages/language.ts';
import { compilePattern } from './letters.ts';
import type { BlockHits } from './scan-block.ts';
import type { Span } from '../model/span.ts';
import { findWords, isCapitalised, type Word } from './words.ts';

/** Further apart than this, noun and place do not speak of one thing. */
export const farWords = 22;
/** Text longer than this holds more words than that. */
const farCharacters = 500;

const patterns = new WeakMap<Language, Patterns>();

/** A sentence with a place in it. Dates and verbs are looked for only where they are asked about. */
export interface Scene {
  sentence: Span;
  readonly dates: DateInText[];
  /** "was held", "took place". */
  readonly held: Span[];
  /** Whom it names. */
  named: ReadonlySet<EntryKey | null>;
  people: Mention[];
  nouns: Word[];
  /** Which candidates a date in it fits, as far as that was asked. */
  fitting: Map<Candidate, boolean>;
}

/** What a block has for its scenes, in the order of its text. */
export interface Stage {
  text: string;
  nouns: readonly Word[];
  people: readonly Mention[];
}

export function setStage({ block: { text, nouns } }: BlockHits, people: readonly Mention[]): Stage {
  return { text, nouns, people: [...people].sort((a, b) => a.start - b.start) };
}

/** The spans in order by their starts that lie in a stretch whole. */
function spansIn<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  const before = (at: number) =>
    firstPlace(spans.length, (place) => (spans[place]?.start ?? 0) < at);
  return spans.slice(before(start), before(end)).filter((span) => span.end <= end);
}

interface Patterns {
  held: RegExp;
  ordinals: RegExp[];
}

function patternsOf(language: Language): Patterns {
  let made = patterns.get(language);
  if (!made) {
    const compile = (words: string, flags: string, after: string) =>
      compilePattern(`(?<!\\p{L})(?:${words})${after}`, flags);
    made = {
      held: compile(language.heldVerbs.join('|').replaceAll(' ', '\\s+'), 'gi', '(?!\\p{L})'),
      ordinals: language.ordinals.map((words) => compile(words, '', '\\s+$')),
    };
    patterns.set(language, made);
  }
  return made;
}

export function openScene(stage: Stage, sentence: Span, language: Language): Scene {
  const text = stage.text.slice(sentence.start, sentence.end);
  const people = spansIn(stage.people, sentence);
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
      return (held ??= Array.from(text.matchAll(patternsOf(language).held), (found) =>
        shift({ start: found.index, end: found.index + found[0].length }),
      ));
    },
    named: new Set(people.map(({ entry }) => entry)),
    people,
    nouns: spansIn(stage.nouns, sentence),
    fitting: new Map(),
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
  people: readonly Mention[],
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
  const behind = firstEndingAfter(scene.nouns, place.start);
  // Those further off on either side are no nearer, and claimed where these are.
  for (const noun of scene.nouns.slice(Math.max(0, behind - 1), behind + 1)) {
    const apart = distance(text, noun, place);
    if (apart >= bestDistance || isClaimed(text, noun, place, language, scene.people)) continue;
    best = noun;
    bestDistance = apart;
  }
  return best;
}

/** The number of the round that the words before the noun name, 1 for the first; 0 for none. */
function ordinalOf(text: string, noun: Word, sentence: Span, language: Language): number {
  const lead = text.slice(Math.max(sentence.start, noun.start - 24), noun.start).toLowerCase();
  return patternsOf(language).ordinals.findIndex((pattern) => pattern.test(lead)) + 1;
}

/** Words between two nouns of one phrase: "the second round of the Istanbul talks". */
const phraseReach = 3;

/** The place of the first span with no more than so many words to another, or of the first behind that. */
function firstNear(spans: readonly Span[], text: string, to: Span, most: number): number {
  let at = firstEndingAfter(spans, to.start);
  for (let one = spans[at - 1]; one && distance(text, one, to) <= most; one = spans[at - 1]) at--;
  return at;
}

/** The round that is named before a noun, or before those that lead up to it. */
export function roundAt(scene: Scene, text: string, noun: Word, language: Language): number {
  const { nouns, sentence } = scene;
  for (let at = firstNear(nouns, text, noun, phraseReach); ; at++) {
    const one = nouns[at];
    if (!one || one.start > noun.start) return 0;
    const ordinal = ordinalOf(text, one, sentence, language);
    if (ordinal > 0) return ordinal;
  }
}

/** The first verb of holding that has no more than so many words between it and a place. */
export function verbNear(
  { held }: Scene,
  text: string,
  place: Span,
  most: number,
): Span | undefined {
  const verb = held[firstNear(held, text, place, most)];
  return verb && distance(text, verb, place) <= most ? verb : undefined;
}
