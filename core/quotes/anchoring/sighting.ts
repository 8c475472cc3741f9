import type { Span } from '../../model/span.ts';
import type { SelectorPattern } from './selector-pattern.ts';
import type { PatternWords } from './split-pattern.ts';
import type { Words } from './split-words.ts';

/** A place where a quote may be, and what speaks for it. Shares are from 0 to 1. */
export interface Sighting {
  /** The page's words from the quote's first to its last. */
  first: number;
  last: number;
  /** How much of the quote is there. */
  kept: number;
  /** How much of the context on both sides stands right beside it, from 0 to 2. */
  context: number;
  /** The larger part missing at an end where no context says how far the quote reaches. */
  loose: number;
}

/** Signs that may stand between a context and the quote, such as a dash or a full stop. */
const signsBetween = 2;

/** How much of the pattern's weight from `from` to before `to` was found. */
function shareFound(
  { weights }: PatternWords,
  partners: Int32Array,
  from: number,
  to: number,
): number {
  let all = 0;
  let found = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    all += weight;
    if ((partners[i] ?? -1) >= 0) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** One end of the quote: how many words of the page beyond the outermost found one belong to it. */
interface Edge {
  words: number;
  near: boolean;
}

/**
 * @param missing words of the quote beyond the outermost found one
 * @param away words of context between the quote and the nearest of it that was found; -1 for none
 * @param room words of the page between the two found ones
 */
function readEdge(missing: number, away: number, room: number): Edge {
  const near = away >= 0 && room <= missing + away + signsBetween;
  // What stands where a word is missing has replaced it, up to the context.
  const words = missing === 0 ? 0 : near ? room - away : Math.min(missing, room);
  return { words: Math.max(0, words), near };
}

/**
 * Reads an alignment of a pattern with a page; undefined where no word of the quote was found.
 * @param partners for each word of the pattern the equal one of the page, or -1
 */
export function readSighting(
  pattern: PatternWords,
  page: Words,
  partners: Int32Array,
): Sighting | undefined {
  const { from, to, weights } = pattern;
  const isFound = (i: number) => (partners[i] ?? -1) >= 0;
  const isContext = (i: number) => isFound(i) && weights[i] !== 0;
  let first = from;
  while (first < to && !isFound(first)) first++;
  if (first === to) return undefined;
  let last = to - 1;
  while (!isFound(last)) last--;
  let before = from - 1;
  while (before >= 0 && !isContext(before)) before--;
  let after = to;
  while (after < partners.length && !isContext(after)) after++;

  const start = partners[first] ?? 0;
  const end = partners[last] ?? 0;
  const roomBefore = start - (partners[before] ?? -1) - 1;
  const roomAfter = (partners[after] ?? page.count) - end - 1;
  const head = readEdge(first - from, before < 0 ? -1 : from - 1 - before, roomBefore);
  const tail = readEdge(to - 1 - last, after < partners.length ? after - to : -1, roomAfter);
  const contexts: number[] = [];
  if (from > 0) contexts.push(head.near ? shareFound(pattern, partners, 0, from) : 0);
  if (to < partners.length)
    contexts.push(tail.near ? shareFound(pattern, partners, to, partners.length) : 0);
  const kept = shareFound(pattern, partners, from, to);
  return {
    first: start - head.words,
    last: end + tail.words,
    kept,
    // A quote at the edge of a text has one side only, which then speaks for both.
    context: contexts.reduce((sum, share) => sum + share, 0) * (contexts.length === 1 ? 2 : 1),
    loose: Math.max(
      head.near ? 0 : shareBefore(pattern, first),
      tail.near ? 0 : shareBefore(pattern, to) - shareBefore(pattern, last + 1),
    ),
  };
}

/** How much of the quote's weight stands before a word of it. */
function shareBefore({ weights, from, to }: PatternWords, at: number): number {
  const sum = (end: number) => weights.subarray(from, end).reduce((all, one) => all + one, 0);
  return sum(at) / sum(to);
}

/** More than this missing at an end without context, and where the quote ends is a guess. */
const mostLoose = 0.1;

/**
 * Whether a place is the quote's. All of it must be there where nothing around it is as it was, three
 * quarters where one side is, less than half where both are; between them in proportion.
 */
export function isEnough({ kept, context, loose }: Sighting): boolean {
  const least = context <= 1 ? 1 - 0.25 * context : 0.75 - 0.3 * (context - 1);
  return kept >= least && loose <= mostLoose;
}

/** Kept words and context as one figure, from 0 to 4. */
export function strengthOf({ kept, context }: Sighting): number {
  return 2 * kept + context;
}

/** The stretch of the page; what a selection cut from its outermost words is cut here too. */
export function spanOf(
  { first, last }: Sighting,
  page: Words,
  { start, end }: SelectorPattern,
  { words, from, to }: PatternWords,
): Span {
  const isSame = (i: number, j: number) => words.hashes[i] === page.hashes[j];
  const cutBefore = Math.max(0, start - (words.starts[from] ?? start));
  const cutAfter = Math.max(0, (words.ends[to - 1] ?? end) - end);
  return {
    start: (page.starts[first] ?? 0) + (isSame(from, first) ? cutBefore : 0),
    end: (page.ends[last] ?? 0) - (isSame(to - 1, last) ? cutAfter : 0),
  };
}
