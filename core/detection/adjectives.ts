import type { Mention } from '../model/mention.ts';
import { isOrdinaryWord, listHas, type Lexicon } from './lexicon.ts';
import type { PageContext } from './page-context.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import { isCapitalised, wordAfter, wordBefore, type Word } from './words.ts';

/** Adjectives of surnames, which name whom they are made of: "the Shakespearean era". */

/** Of shorter surnames too many words are made that are none: "Guardian". */
const adjective = /^([a-z]{4,}e)an$|^([a-z]{5,})(?:ian|esque)$/;

/** The surname of which a folded word may be the adjective. */
export function surnameOfAdjective(folded: string): string | undefined {
  const found = adjective.exec(folded);
  return found?.[1] ?? found?.[2];
}

/** "The Orwellian state": between an article and a noun, while "Simonian said" is somebody's own name. */
function standsAsAdjective({ language, foldOf }: Lexicon, text: string, word: Word): boolean {
  const [article, noun] = [wordBefore(text, word.start), wordAfter(text, word.end)];
  return (
    article !== undefined &&
    noun !== undefined &&
    (language.articles?.has(foldOf(article.text)) ?? false) &&
    !isCapitalised(noun.text) &&
    text.slice(article.end, word.start) === ' ' &&
    text.slice(word.end, noun.start) === ' '
  );
}

export function findAdjectives(
  { block: { text, capitalised } }: BlockHits,
  { lexicon, fullNames }: PageContext,
): Mention[] {
  const { language, crowded } = lexicon;
  return capitalised.flatMap((word) => {
    const folded = lexicon.foldOf(word.text);
    const surname = surnameOfAdjective(folded);
    if (surname === undefined || !standsAsAdjective(lexicon, text, word)) return [];
    const key = lexicon.keyOfFolded(surname);
    // "The Jordanian king", "the Christian faith".
    const means = [surname, folded].some(
      (one) => isOrdinaryWord(language, one) || listHas(language.givenNames, one),
    );
    if (means || crowded.has(key)) return [];
    const names = lexicon.people
      .get(key)
      ?.filter(({ pattern }) => pattern.words.at(-1) === surname);
    const [only, ...others] = new Set(names?.map(({ candidate }) => candidate));
    if (!only || others.length > 0) return [];
    const rule = fullNames.has(only.key) ? 'surname-after-full-name' : 'surname-unique';
    return decide(word.start, word.end, only, rule);
  });
}
