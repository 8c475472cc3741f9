import { findWord, placeAt, type WordIndex } from './word-index.ts';

/** A stretch of words, `to` not included. */
export interface Region {
  from: number;
  to: number;
}

/** Words that came in between shift the rest by as much; an advertisement or attribution has fewer. */
const bucketBits = 4;
const bucket = 1 << bucketBits;
const bucketsTogether = 4;
const mostRegions = 3;
/**
 * A place with less than this share of the words is no place. Where three words of a sentence were
 * edited it holds .8 and more, and a short sentence that moved away from its context .4.
 */
const leastShare = 0.25;
/** A place with less than this share of the best one's votes cannot come near it. */
const leastBesideBest = 0.3;

/** Votes are counted from the rarest words on, until there are so many: common ones say little. */
const mostVotes = 4_000;

/** A word of the pattern: where it stands there, and its stretch of the index. */
interface Sought {
  inPattern: number[];
  from: number;
  to: number;
}

/** The words of the pattern that are on the page, the rarest there first. */
function gatherWords(pattern: Int32Array, index: WordIndex): Sought[] {
  const words = new Map<number, Sought>();
  pattern.forEach((hash, i) => {
    const word = words.get(hash);
    if (word) word.inPattern.push(i);
    else words.set(hash, { inPattern: [i], ...findWord(index, hash) });
  });
  return [...words.values()]
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** For each shift between pattern and page, in buckets of shifts. */
interface Tally {
  /** What speaks for it: a word counts the more, the rarer it is on the page. */
  votes: Float64Array;
  /** The weight of the words that speak for it, and of all that had a voice. */
  weights: Float64Array;
  all: number;
}

function countVotes(pattern: Int32Array, weights: Uint8Array, index: WordIndex): Tally {
  const size = ((index.length + pattern.length) >> bucketBits) + 1 + bucketsTogether;
  const tally = { votes: new Float64Array(size), weights: new Float64Array(size), all: 0 };
  let cast = 0;
  for (const { inPattern, from, to } of gatherWords(pattern, index)) {
    cast += inPattern.length * (to - from);
    if (cast > mostVotes) break;
    for (const i of inPattern) {
      const weight = weights[i] ?? 0;
      tally.all += weight;
      for (let key = from; key < to; key++) {
        const at = (placeAt(index, key) - i + pattern.length) >> bucketBits;
        tally.votes[at] = (tally.votes[at] ?? 0) + weight / (to - from);
        tally.weights[at] = (tally.weights[at] ?? 0) + weight;
      }
    }
  }
  return tally;
}

function sumTogether(list: Float64Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < bucketsTogether; k++) sum += list[at + k] ?? 0;
  return sum;
}

/**
 * Where on a page the words of a pattern stand in much the same order, the likeliest first, at most
 * three.
 */
export function findRegions(pattern: Int32Array, weights: Uint8Array, index: WordIndex): Region[] {
  const tally = countVotes(pattern, weights, index);
  const places: { at: number; votes: number }[] = [];
  for (let at = 0; at + bucketsTogether <= tally.votes.length; at++)
    if (tally.all > 0 && sumTogether(tally.weights, at) >= leastShare * tally.all)
      places.push({ at, votes: sumTogether(tally.votes, at) });
  places.sort((a, b) => b.votes - a.votes || a.at - b.at);
  const least = leastBesideBest * (places[0]?.votes ?? 0);
  const chosen: number[] = [];
  for (const { at, votes } of places) {
    if (chosen.length === mostRegions || votes < least) break;
    if (chosen.every((other) => Math.abs(other - at) >= bucketsTogether)) chosen.push(at);
  }
  return chosen.map((at) => ({
    from: Math.max(0, at * bucket - pattern.length - bucket),
    to: Math.min(index.length, (at + bucketsTogether) * bucket + bucket),
  }));
}
