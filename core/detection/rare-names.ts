import type { Mention } from '../model/mention.ts';
import type { Lexicon } from './lexicon.ts';
import { rareKey, shortestSurname } from './rare-key.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits } from './scan-block.ts';
import { wordBefore } from './words.ts';

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
    // Nothing on the page is spelt rightly, so this is no slip of what stands there.
    const rule = 'full-name-variant';
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
