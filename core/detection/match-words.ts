import type { NamePattern } from '../model/candidate.ts';
import { compareWords, type Lexicon } from './lexicon.ts';
import { joinsNames, wordAfter, wordBefore, type Word } from './words.ts';

/** The stretch that a run of words takes around its anchor, or undefined where it is not there. */
export function matchSequence(
  lexicon: Lexicon,
  text: string,
  anchor: Word,
  words: readonly string[],
  anchorAt: number,
  accepts: (word: Word, index: number) => boolean,
): { start: number; end: number } | undefined {
  const fits = (word: Word, i: number) => {
    const likeness = compareWords(lexicon, word.text, words[i] ?? '');
    return likeness !== undefined && likeness !== 'variant' && accepts(word, i);
  };
  // "Catherine, Duchess of Cambridge".
  const joins = (gap: string) => joinsNames(gap) || gap === ', ';
  if (!fits(anchor, anchorAt)) return undefined;
  let { start, end } = anchor;
  for (let i = anchorAt - 1; i >= 0; i--) {
    const word = wordBefore(text, start);
    if (!word || !joins(text.slice(word.end, start)) || !fits(word, i)) return undefined;
    start = word.start;
  }
  for (let i = anchorAt + 1; i < words.length; i++) {
    const word = wordAfter(text, end);
    if (!word || !joins(text.slice(end, word.start)) || !fits(word, i)) return undefined;
    end = word.end;
  }
  return { start, end };
}

/** The words of a name before its last one ("von der" of "von der Leyen"), or undefined if absent. */
export function matchParticles(
  lexicon: Lexicon,
  pattern: NamePattern,
  text: string,
  at: number,
): number | undefined {
  let edge = at;
  for (let i = pattern.words.length - 2; i >= 0; i--) {
    const word = wordBefore(text, edge);
    if (!word || !joinsNames(text.slice(word.end, edge))) return undefined;
    if (!compareWords(lexicon, word.text, pattern.words[i] ?? '')) return undefined;
    edge = word.start;
  }
  return edge;
}
