import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { listHas, type Lexicon } from './lexicon.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits } from './scan-block.ts';
import { isCyrillic, isOneSlipApart, stemCyrillic } from './spelling.ts';
import { readAfter, readBefore, wordsLeading } from './surroundings.ts';

/** Shorter surnames are one slip from too many others. */
const shortestName = 6;

/** Surnames of the people found exactly on the page, each with how the dataset writes it. */
export function listSurnames(
  lexicon: Lexicon,
  found: ReadonlySet<EntryKey>,
): Map<string, { entry: EntryKey; correct: string }> {
  const surnames = new Map<string, { entry: EntryKey; correct: string }>();
  for (const key of found) {
    const candidate = lexicon.candidates.get(key);
    for (const pattern of candidate?.patterns ?? []) {
      const surname = pattern.words.at(-1) ?? '';
      const correct = candidate?.name ?? '';
      if (surname.length >= shortestName) surnames.set(surname, { entry: key, correct });
    }
  }
  return surnames;
}

/**
 * Words one slip away from the surname of somebody found exactly on the page. Plurals of a name
 * ("the Clintons"), first names and words of other people's names are left alone.
 */
export function findMisspellings(
  hits: BlockHits,
  lexicon: Lexicon,
  surnames: ReturnType<typeof listSurnames>,
): Mention[] {
  const mentions: Mention[] = [];
  if (surnames.size === 0) return mentions;
  const { text, capitalised } = hits.block;
  for (const word of capitalised) {
    const folded = lexicon.foldOf(word.text);
    if (folded.length < shortestName || lexicon.people.has(lexicon.keyOf(word.text))) continue;
    const bare = isCyrillic(folded) ? stemCyrillic(folded) : folded;
    for (const [surname, { entry, correct }] of surnames) {
      const wanted = isCyrillic(folded) ? stemCyrillic(surname) : surname;
      if (!isOneSlipApart(bare, wanted) || bare === `${wanted}s` || wanted === `${bare}s`) continue;
      if (
        listHas(lexicon.language.givenNames, folded) ||
        listHas(lexicon.language.notSurnames, folded)
      )
        continue;
      const before = readBefore(lexicon, text, word.start, wordsLeading(text, word.start));
      if (before === 'other given name' || before === 'unknown name' || before === 'compound')
        continue;
      if (readAfter(lexicon, text, word) !== 'nothing') continue;
      const { start, end } = word;
      const rule = 'misspelling';
      mentions.push({
        start,
        end,
        entry,
        kind: 'person',
        rule,
        confidence: confidenceOf[rule],
        correct,
      });
      break;
    }
  }
  return mentions;
}
