import type { Mention } from '../model/mention.ts';
import type { Lexicon } from './lexicon.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits } from './scan-block.ts';
import { wordBefore } from './words.ts';

/**
 * Slips in surnames so long that beside the right first name they can mean nobody else, though the page
 * never spells them rightly: "Gladys Berejikilian". Shorter ones (Peterson, Petersen) are other people's.
 */
const shortestSurname = 10;

/**
 * What is left of a long surname when its vowels, where most slips are, are taken out; undefined for a
 * short one and in other alphabets. Marked so that it never meets a spelling key.
 */
export function rareKey(folded: string): string | undefined {
  if (folded.length < shortestSurname || !/^[a-z]+$/.test(folded)) return undefined;
  return `~${folded.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')}`;
}

/** Full names with a slip in a long surname. */
export function findRareNames({ block }: BlockHits, lexicon: Lexicon): Mention[] {
  if (lexicon.rare.size === 0) return [];
  return block.capitalised.flatMap((word) => {
    if (word.text.length < shortestSurname || lexicon.people.has(lexicon.keyOf(word.text)))
      return [];
    const first = wordBefore(block.text, word.start);
    const bearer = lexicon.rare
      .get(rareKey(lexicon.foldOf(word.text)) ?? '')
      ?.find(({ pattern }) => first && pattern.given[0] === lexicon.foldOf(first.text))?.candidate;
    if (!first || !bearer) return [];
    const rule = 'misspelling';
    return {
      start: first.start,
      end: word.end,
      entry: bearer.key,
      kind: 'person' as const,
      rule,
      confidence: confidenceOf[rule],
      correct: bearer.name,
    };
  });
}
