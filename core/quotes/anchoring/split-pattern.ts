import { isWordCode } from '../../detection/letters.ts';
import type { SelectorPattern } from './selector-pattern.ts';
import { splitWords, type Words } from './split-words.ts';

/** The words of a pattern; those from `from` to before `to` are the quote's, the others its context. */
export interface PatternWords {
  words: Words;
  hashes: Int32Array;
  weights: Uint8Array;
  from: number;
  to: number;
}

/** Long words say more about a place than short ones, and signs next to nothing. */
function weigh(text: string, start: number, end: number, inQuote: boolean): number {
  if (!isWordCode(text.charCodeAt(start))) return inQuote ? 1 : 0;
  const length = end - start;
  if (length < 4) return 2;
  return length < 7 ? 4 : 6;
}

export function splitPattern({ text, start, end }: SelectorPattern): PatternWords {
  const all = splitWords(text);
  // The outermost words of the context are mostly cut in two.
  const begin = all.count > 1 && (all.ends[0] ?? 0) <= start ? 1 : 0;
  const stop = all.count - begin > 1 && (all.starts[all.count - 1] ?? 0) >= end ? 1 : 0;
  const words: Words = {
    count: all.count - begin - stop,
    starts: all.starts.subarray(begin, all.count - stop),
    ends: all.ends.subarray(begin, all.count - stop),
    hashes: all.hashes.subarray(begin, all.count - stop),
  };
  let from = 0;
  while (from < words.count && (words.ends[from] ?? 0) <= start) from++;
  let to = from;
  while (to < words.count && (words.starts[to] ?? 0) < end) to++;
  const weights = Uint8Array.from(words.starts, (at, i) =>
    weigh(text, at, words.ends[i] ?? 0, i >= from && i < to),
  );
  return { words, hashes: words.hashes, weights, from, to };
}
