import type { Candidate } from '../model/candidate.ts';
import type { Mention, MentionRule } from '../model/mention.ts';
import { firstPlace } from '../model/search-sorted.ts';
import { crossesAlphabets } from './other-alphabet.ts';
import {
  isCountNoun,
  isHalfOfName,
  isOthersName,
  isPlace,
  mayStandAlone,
} from './other-meanings.ts';
import { bestFullNames, isThing, type PageContext } from './page-context.ts';
import type { NameHit, NameReading } from './read-name.ts';
import { confidenceOf } from './rules.ts';

export function decide(
  start: number,
  end: number,
  candidate: Candidate,
  rule: MentionRule,
): Mention {
  return { start, end, entry: candidate.key, kind: 'person', rule, confidence: confidenceOf[rule] };
}

function ask(start: number, end: number, readings: NameReading[]): Mention {
  return {
    start,
    end,
    entry: null,
    kind: 'person',
    rule: 'several-candidates',
    confidence: confidenceOf['several-candidates'],
    candidates: readings.map((reading) => reading.candidate.key),
  };
}

function resolveFullName(full: NameReading[], { fullNames }: PageContext): Mention {
  const clear = full.filter(({ candidate }) => fullNames.has(candidate.key));
  const readings = clear.length === 1 ? clear : full;
  const [first] = readings;
  const start = Math.min(...readings.map((reading) => reading.start));
  const end = Math.max(...readings.map((reading) => reading.end));
  if (readings.length > 1 || !first) return ask(start, end, readings);
  const same = first.given !== 'variant' && first.likeness !== 'variant';
  return decide(start, end, first.candidate, same ? 'full-name' : 'full-name-variant');
}

/** The number of the first of places in order that is at an offset or behind it. */
function firstAtLeast(places: readonly number[], at: number): number {
  return firstPlace(places.length, (i) => (places[i] ?? 0) < at);
}

/** True where one of places in order is at `from` or behind it, and before `to`. */
function isAnyIn(places: readonly number[], from: number, to: number): boolean {
  return (places[firstAtLeast(places, from)] ?? to) < to;
}

/** Headline, standfirst and caption stand before the first full name, and no more. Blocks. */
const longestOpening = 3;

/**
 * Before anybody of a family is named in full, its surname means the one who is named first of all, if
 * that is soon and nobody else of the family is named in the same paragraph.
 */
function chooseOfOpening(
  block: number,
  inOrder: NameReading[],
  { fullNames, starts }: PageContext,
): NameReading[] {
  const [first = 0, second = 0] = inOrder.map(
    ({ candidate }) => fullNames.get(candidate.key)?.[0] ?? 0,
  );
  const next = firstAtLeast(starts, first + 1);
  const isClear = next <= block + 1 + longestOpening && second >= (starts[next] ?? Infinity);
  return isClear ? inOrder.slice(0, 1) : inOrder;
}

/**
 * Which of a family a surname alone means, where the page names several in full: the one named so far, or
 * first of all where none was yet; after that the one whom the page had called by surname alone before it named another, unless another
 * is named in the same paragraph. A plain surname is never the son's who is called "Jr.".
 */
function chooseOfFamily(
  hit: NameHit,
  block: number,
  bearers: NameReading[],
  context: PageContext,
): NameReading[] {
  const { fullNames, bare, lexicon, starts, texts } = context;
  const elders = bearers.filter((reading) => !reading.junior);
  const left = elders.length > 0 ? elders : bearers;
  const places = (reading: NameReading) => fullNames.get(reading.candidate.key) ?? [];
  const start = starts[block] ?? 0;
  const at = start + hit.word.start;
  const inOrder = [...left].sort((a, b) => (places(a)[0] ?? 0) - (places(b)[0] ?? 0));
  const [first, second] = inOrder.filter((reading) => (places(reading)[0] ?? at) < at);
  if (left.length === 1) return left;
  // "Mrs. Clinton" tells her from him, but not to one who does not know which is which.
  const near = lexicon.foldOf(hit.near?.text ?? '');
  if (hit.before === 'title' && lexicon.language.titlesOfOthers?.has(near)) return left;
  if (!first) return chooseOfOpening(block, inOrder, context);
  if (!second) return [first];
  const [from = 0, to = 0] = [places(first)[0], places(second)[0]];
  const established = isAnyIn(bare.get(lexicon.keyOf(hit.word.text)) ?? [], from + 1, to);
  const end = start + (texts[block]?.length ?? 0);
  const othersHere = left.some(
    (reading) => reading !== first && isAnyIn(places(reading), start, end),
  );
  return established && !othersHere && hit.before !== 'title' ? [first] : left;
}

function resolveAlone(hit: NameHit, context: PageContext): Mention | undefined {
  // Another alphabet leaves only the key to go by; within one, a mere variant is too little.
  const alone = hit.readings.filter(
    ({ likeness, candidate }) =>
      likeness !== 'variant' || crossesAlphabets(hit, candidate, context.lexicon),
  );
  const [only] = alone;
  if (!only) return undefined;
  if (alone.length > 1) return ask(only.start, only.end, alone);
  const rule = hit.before === 'title' ? 'surname-with-title' : 'surname-unique';
  return decide(only.start, only.end, only.candidate, rule);
}

/**
 * Whom a name names, by the rules of DESIGN section 3 in their order; undefined for nobody known.
 * @param block the number of the block that the hit is in
 */
export function resolvePerson(
  hit: NameHit,
  block: number,
  context: PageContext,
): Mention | undefined {
  if (isThing(hit)) return undefined;
  const full = bestFullNames(hit);
  if (full.length > 0) return resolveFullName(full, context);
  if (hit.before === 'other given name' || hit.after === 'longer name' || hit.after === 'capital')
    return undefined;
  if (isHalfOfName(hit, block, context) || isPlace(hit, block, context)) return undefined;
  if (isOthersName(hit, context)) return undefined;
  const onPage = hit.readings.filter((reading) => context.fullNames.has(reading.candidate.key));
  if (onPage.length === 0)
    return mayStandAlone(hit, block, context) ? resolveAlone(hit, context) : undefined;
  if (isCountNoun(hit, block, context, false)) return undefined;
  const bearers = chooseOfFamily(hit, block, onPage, context);
  const [only] = bearers;
  if (bearers.length > 1 || !only) return ask(hit.word.start, hit.word.end, bearers);
  const rule = only.likeness === 'variant' ? 'full-name-variant' : 'surname-after-full-name';
  return hit.before === 'compound' && only.likeness === 'variant'
    ? undefined
    : decide(only.start, only.end, only.candidate, rule);
}
