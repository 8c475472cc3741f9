import type { Candidate } from '../model/candidate.ts';
import { splitEntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { firstEndingAfter } from '../model/search-sorted.ts';
import { addDays, daysBetween, firstDay, lastDay, type Day } from '../model/partial-date.ts';
import { fitsRange, type DayRange } from './date-ranges.ts';
import {
  distance,
  farWords,
  nearestNoun,
  openScene,
  roundAt,
  setStage,
  verbNear,
  type Scene,
} from './event-scene.ts';
import type { Lexicon } from './lexicon.ts';
import type { BlockHits, PlaceHit } from './scan-block.ts';
import { sentenceAt, splitSentences } from './sentences.ts';
import type { Span } from '../model/span.ts';
import type { Word } from './words.ts';
import { confidenceOf } from './rules.ts';

/** Place and noun this many words apart need no further evidence (measured: 22 found, 0 false). */
const nearWords = 6;
/** An event named without any date is not looked for this long after it. */
const freshDays = 730;
/** A mark no longer than a glance; beyond it the place alone is marked. */
const phraseWords = 3;

export interface EventContext {
  lexicon: Lexicon;
  /** Undefined where the page has no date: then nothing is too early or too late. */
  articleDay: Day | undefined;
  /** Datasets of the people found anywhere on the page. */
  datasetsOnPage: ReadonlySet<string>;
}

function rangeOf(candidate: Candidate): DayRange {
  const event = candidate.event;
  return { from: firstDay(event?.from ?? ''), to: lastDay(event?.to ?? '') };
}

/** True where a date of the sentence may be a day of the event. */
function isDated(candidate: Candidate, scene: Scene, { articleDay }: EventContext): boolean {
  let fits = scene.fitting.get(candidate);
  if (fits === undefined) {
    const range = rangeOf(candidate);
    fits = scene.dates.some((date) => fitsRange(date, range, articleDay));
    scene.fitting.set(candidate, fits);
  }
  return fits;
}

/** Dates and weekdays no further from a place than this are dates of what happens there. Characters. */
const dateReach = 60;
const weekdayReach = 4;

/** A dated day beside the place that the event does not have: "in Istanbul in March 2021". */
function isContradicted(
  candidate: Candidate,
  scene: Scene,
  place: Span,
  context: EventContext,
): boolean {
  if (isDated(candidate, scene, context)) return false;
  const { dates } = scene;
  const from = firstEndingAfter(dates, place.start - dateReach - 1);
  const to = firstEndingAfter(dates, place.end + dateReach) + 1;
  return dates.slice(from, to).some((date) => {
    const apart = Math.min(Math.abs(date.start - place.end), Math.abs(place.start - date.end));
    return apart <= (date.weekday === undefined ? dateReach : weekdayReach);
  });
}

type Choice = { rule: 'event-date' | 'event-place'; candidates: Candidate[] };

/** Candidates without the parents of others among them. */
function mostExact(candidates: Candidate[]): Candidate[] {
  return candidates.filter((one) => !candidates.some((other) => other.event?.partOf === one.key));
}

/** Candidates without the children of others among them. */
function mostGeneral(candidates: Candidate[]): Candidate[] {
  return candidates.filter((one) => !candidates.some((other) => one.event?.partOf === other.key));
}

/** The first, second … of the parts of an event, by their days. */
function roundOf(candidates: Candidate[], ordinal: number): Candidate | undefined {
  return mostExact(candidates)
    .filter((candidate) => candidate.event?.partOf !== undefined)
    .sort((a, b) => (rangeOf(a).from < rangeOf(b).from ? -1 : 1))[ordinal - 1];
}

function choose(
  candidates: Candidate[],
  scene: Scene,
  ordinal: number,
  context: EventContext,
): Choice {
  const dated = candidates.filter((candidate) => isDated(candidate, scene, context));
  const rule = dated.length > 0 ? 'event-date' : 'event-place';
  const exact = mostExact(dated);
  if (exact.length === 1) return { rule, candidates: exact };
  const round = ordinal > 0 ? roundOf(dated.length > 0 ? dated : candidates, ordinal) : undefined;
  if (round) return { rule, candidates: [round] };
  if (dated.length > 0) {
    // "The Istanbul talks of 2025": a year that all rounds share means the whole.
    const whole = mostGeneral(dated);
    return { rule, candidates: whole.length === 1 ? whole : exact };
  }
  const day = context.articleDay;
  const past = candidates.filter((candidate) => {
    const { from, to } = rangeOf(candidate);
    return day === undefined || (from <= day && day <= addDays(to, freshDays));
  });
  const general = mostGeneral(past);
  if (day === undefined || general.length < 2) return { rule: 'event-place', candidates: general };
  // Of several at one place the talk is of the latest, if it is far later than the one before.
  const ages = general
    .map((candidate) => ({ candidate, age: Math.max(0, daysBetween(rangeOf(candidate).to, day)) }))
    .sort((a, b) => a.age - b.age);
  const [first, second] = ages;
  const clear = first && second && second.age > 3 * (first.age + 14);
  return { rule: 'event-place', candidates: clear ? [first.candidate] : general };
}

function hasEvidence(
  candidate: Candidate,
  scene: Scene,
  context: EventContext,
  apart: number,
): boolean {
  if (candidate.event?.participants.some((key) => scene.named.has(key))) return true;
  if (isDated(candidate, scene, context)) return true;
  // Travel pages hold talks in Istanbul too: somebody of the same dataset must be on the page.
  return apart <= nearWords && context.datasetsOnPage.has(splitEntryKey(candidate.key).datasetId);
}

/** What to mark: place and noun as one phrase where they stand close, else the place alone. */
function spanOf(
  text: string,
  place: Span,
  noun: Word | undefined,
  people: readonly Mention[],
): Span {
  const alone = { start: place.start, end: place.end };
  if (!noun) return alone;
  // "talks held in Istanbul" and "Istanbul talks" are phrases; "Istanbul seriously as a round" is none.
  if (distance(text, noun, place) > (noun.start > place.start ? 0 : phraseWords)) return alone;
  const phrase = { start: Math.min(noun.start, place.start), end: Math.max(noun.end, place.end) };
  const splits = people.some((person) => person.start < phrase.end && phrase.start < person.end);
  return splits ? alone : phrase;
}

function judgePlace(
  hit: PlaceHit,
  scene: Scene,
  text: string,
  context: EventContext,
): Mention | undefined {
  const { language } = context.lexicon;
  const noun = nearestNoun(scene, text, hit, language);
  const held = verbNear(scene, text, hit, nearWords);
  if (!noun && !held) return undefined;
  const nounApart = noun ? distance(text, noun, hit) : farWords + 1;
  const apart = noun && held ? Math.min(nounApart, distance(text, held, hit)) : nounApart;
  const fitting = hit.candidates.filter(
    (candidate) =>
      !isContradicted(candidate, scene, hit, context) &&
      hasEvidence(candidate, scene, context, apart),
  );
  if (fitting.length === 0) return undefined;
  const ordinal = noun ? roundAt(scene, text, noun, language) : 0;
  const { rule, candidates } = choose(fitting, scene, ordinal, context);
  // Without a noun only a date tells an event from "he was held in Istanbul".
  if (candidates.length === 0 || (!noun && rule !== 'event-date')) return undefined;
  const span = spanOf(text, hit, noun, scene.people);
  const [only] = candidates;
  if (candidates.length === 1 && only)
    return { ...span, entry: only.key, kind: 'term', rule, confidence: confidenceOf[rule] };
  return {
    ...span,
    entry: null,
    kind: 'term',
    rule: 'several-candidates',
    confidence: confidenceOf['several-candidates'],
    candidates: candidates.map((candidate) => candidate.key),
  };
}

/** "Anchorage, Alaska" is one place: its names stand with only a comma between them. */
function joinPlaces(hits: readonly PlaceHit[], text: string): PlaceHit[] {
  const joined: PlaceHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const shared = last?.candidates.filter((candidate) => hit.candidates.includes(candidate)) ?? [];
    if (last && shared.length > 0 && /^,\s*$/.test(text.slice(last.end, hit.start)))
      joined[joined.length - 1] = { start: last.start, end: hit.end, candidates: shared };
    else joined.push(hit);
  }
  return joined;
}

/** Events that a block speaks of without naming them: place, event noun, participants, date. */
export function findEvents(hits: BlockHits, people: Mention[], context: EventContext): Mention[] {
  if (hits.places.length === 0) return [];
  const { text } = hits.block;
  const { language } = context.lexicon;
  const sentences = splitSentences(text, language);
  const stage = setStage(hits, people);
  const scenes = new Map<Span, Scene>();
  const found: Mention[] = [];
  for (const hit of joinPlaces(hits.places, text)) {
    const sentence = sentenceAt(sentences, hit.start, text);
    const scene = scenes.get(sentence) ?? openScene(stage, sentence, language);
    scenes.set(sentence, scene);
    const mention = judgePlace(hit, scene, text, context);
    if (mention) found.push(mention);
  }
  return found;
}
