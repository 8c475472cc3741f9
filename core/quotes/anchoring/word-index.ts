import type { Words } from './split-words.ts';

/** Where each word of a page stands, for any number of quotes: hash and place as one number, sorted. */
export type WordIndex = Float64Array;

/** Places above this are left out: a page of two million words is no article. */
const mostPlaces = 2 ** 21;

export function indexWords({ hashes, count }: Words): WordIndex {
  const keys = new Float64Array(Math.min(count, mostPlaces));
  for (let at = 0; at < keys.length; at++) keys[at] = ((hashes[at] ?? 0) >>> 0) * mostPlaces + at;
  return keys.sort();
}

/** The first key that is not below a number. */
function findKey(index: WordIndex, least: number): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of the index that holds a word; `placeAt` gives the places in it. */
export function findWord(index: WordIndex, hash: number): { from: number; to: number } {
  const first = (hash >>> 0) * mostPlaces;
  return { from: findKey(index, first), to: findKey(index, first + mostPlaces) };
}

export function placeAt(index: WordIndex, key: number): number {
  return (index[key] ?? 0) % mostPlaces;
}
