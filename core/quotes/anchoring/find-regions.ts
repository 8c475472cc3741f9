import type { Words } from './split-words.ts';

/** A stretch of words, `to` not included. */
export interface Region {
  from: number;
  to: number;
}

/** Words that came in between shift the rest by as much; an advertisement or attribution has fewer. */
const bucket = 16;
const bucketsTogether = 4;
const mostRegions = 3;
/**
 * Less than this share of all votes in one place is no place: on other articles the best place gets
 * .07 in the middle, where three words of a sentence were edited .69, and one in a hundred below .27.
 */
const leastShare = 0.09;
/** A place with less than this share of the best one's votes cannot come near it. */
const leastBesideBest = 0.3;

/** Few bits that tell at once that a word of the page is none of the pattern's. */
const filterBits = 0xfff;

/** Votes are counted from the rarest words on, until there are so many: common ones say little. */
const mostVotes = 8_000;

interface Sought {
  /** Where the word stands in the pattern, and on the page. */
  inPattern: number[];
  onPage: number[];
}

/** The words of the pattern that are on the page, the rarest there first. */
function gatherWords(pattern: Int32Array, page: Words): Sought[] {
  const filter = new Uint8Array(filterBits + 1);
  const words = new Map<number, Sought>();
  pattern.forEach((hash, i) => {
    filter[hash & filterBits] = 1;
    const word = words.get(hash);
    if (word) word.inPattern.push(i);
    else words.set(hash, { inPattern: [i], onPage: [] });
  });
  const { hashes, count } = page;
  for (let j = 0; j < count; j++) {
    const hash = hashes[j] ?? 0;
    if (filter[hash & filterBits] === 1) words.get(hash)?.onPage.push(j);
  }
  return [...words.values()]
    .filter(({ onPage }) => onPage.length > 0)
    .sort((a, b) => a.onPage.length - b.onPage.length);
}

/** How much of the pattern speaks for each shift between pattern and page, in buckets of shifts. */
function countVotes(pattern: Int32Array, weights: Uint8Array, page: Words): Float64Array {
  const size = Math.ceil((page.count + pattern.length) / bucket) + bucketsTogether;
  const votes = new Float64Array(size);
  let cast = 0;
  for (const { inPattern, onPage } of gatherWords(pattern, page)) {
    cast += inPattern.length * onPage.length;
    if (cast > mostVotes) break;
    for (const i of inPattern) {
      // A word that stands everywhere speaks for no place.
      const vote = (weights[i] ?? 0) / onPage.length;
      for (const j of onPage) {
        const at = Math.floor((j - i + pattern.length) / bucket);
        votes[at] = (votes[at] ?? 0) + vote;
      }
    }
  }
  return votes;
}

/**
 * Where on a page the words of a pattern stand in much the same order, the likeliest first, at most
 * three. Linear in the page.
 */
export function findRegions(pattern: Int32Array, weights: Uint8Array, page: Words): Region[] {
  const votes = countVotes(pattern, weights, page);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sums: { at: number; sum: number }[] = [];
  for (let at = 0; at + bucketsTogether <= votes.length; at++) {
    let sum = 0;
    for (let k = 0; k < bucketsTogether; k++) sum += votes[at + k] ?? 0;
    if (sum >= leastShare * all) sums.push({ at, sum });
  }
  sums.sort((a, b) => b.sum - a.sum || a.at - b.at);
  const least = leastBesideBest * (sums[0]?.sum ?? 0);
  const chosen: number[] = [];
  for (const { at, sum } of sums) {
    if (chosen.length === mostRegions || sum < least) break;
    if (chosen.every((other) => Math.abs(other - at) >= bucketsTogether)) chosen.push(at);
  }
  return chosen.map((at) => ({
    from: Math.max(0, at * bucket - pattern.length - bucket),
    to: Math.min(page.count, (at + bucketsTogether) * bucket + bucket),
  }));
}
