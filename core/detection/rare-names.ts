import type { Mention } from '../model/mention.ts';
import { compareWords, listHas, type Lexicon } from './lexicon.ts';
import { rareKey } from './rare-key.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits } from './scan-block.ts';
import { isCyrillic } from './spelling.ts';

/** The first name itself; in Cyrillic, where surnames may be short, one that few people have. */
function isRightFirstName(lexicon: Lexicon, onPage: string, inData: string): boolean {
  const folded = lexicon.foldOf(onPage);
  if (!isCyrillic(inData)) return folded === inData;
  const { letters, givenNames } = lexicon.language;
  const likeness = compareWords(lexicon, onPage, inData);
  return (
    (likeness === 'same' || likeness === 'inflected') &&
    inData.length > 3 &&
    // Languages in other letters list none of these names.
    letters.test(inData) &&
    !listHas(givenNames, folded)
  );
}

/** Full names with a slip in a surname that their first name makes plain. */
export function findRareNames({ block }: BlockHits, lexicon: Lexicon): Mention[] {
  if (lexicon.rare.size === 0) return [];
  return block.capitalised.flatMap((word, i) => {
    const first = block.capitalised[i - 1];
    // Right before it, as a first name stands; most words end here.
    if (first?.end !== word.start - 1) return [];
    const names = lexicon.rare.get(rareKey(lexicon.foldOf(word.text)) ?? '');
    if (!names || lexicon.people.has(lexicon.keyOf(word.text))) return [];
    const bearer = names.find(({ pattern }) =>
      isRightFirstName(lexicon, first.text, pattern.given[0] ?? ''),
    )?.candidate;
    if (!bearer) return [];
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
