import { isOrdinaryWord, listHas } from './lexicon.ts';
import { standsSmall, standsUntied, type PageContext } from './page-context.ts';
import type { NameHit, NameReading } from './read-name.ts';
import { isTitleCase } from './surroundings.ts';
import { isAllCapitals, isCapitalised, wordAfter, wordBefore, type Word } from './words.ts';

/** What else a surname without a first name may mean. */

/** "in Washington", "Washington State", "Hamilton, Ontario" are places, whoever is called so on the page. */
export function isPlace({ before, word }: NameHit, block: number, context: PageContext): boolean {
  const { lexicon, texts } = context;
  const { places, placePrepositions } = lexicon.language;
  if (before === 'title' || !places || !listHas(places, lexicon.foldOf(word.text))) return false;
  const near = wordBefore(texts[block] ?? '', word.start);
  return (
    (near !== undefined && placePrepositions.includes(lexicon.foldOf(near.text))) ||
    /^(?: [A-Z]|, [A-Z][\w. ]{1,14}[,.])/.test((texts[block] ?? '').slice(word.end, word.end + 20))
  );
}

/** "Braun-Pivet" does not name Braun; "Trump-Xi" names Trump where the page names Xi elsewhere. */
export function isHalfOfName(hit: NameHit, block: number, context: PageContext): boolean {
  const before = hit.before === 'compound' ? hit.near : undefined;
  const after =
    hit.after === 'compound' ? wordAfter(context.texts[block] ?? '', hit.word.end) : undefined;
  return [before, after].some((half) => half && !standsUntied(context, half.text));
}

/** "Kyriakos Mitsotakis": another first name, though no list has it; not "AG Lynch". */
export function isOthersName({ before, near }: NameHit, { lexicon }: PageContext): boolean {
  const { openCompounds } = lexicon.language;
  return before === 'unknown name' && openCompounds === true && !isAllCapitals(near?.text ?? '');
}

/** "He, the Zorro of our days": of people of one name; those of two are also makes, "the Tesla of". */
function isLikened(article: Word, readings: readonly NameReading[], text: string): boolean {
  return (
    article.text.length > 2 &&
    !isCapitalised(article.text) &&
    readings.every(
      ({ likeness, candidate: { patterns } }) =>
        likeness === 'variant' || patterns.every(({ given }) => given.length === 0),
    ) &&
    !isTitleCase(text)
  );
}

/**
 * "The Man and Woman", "a Picasso": an article before a name and no noun after it.
 * @param definite whether "the" counts too: of somebody in full on the page it may be said
 */
export function isCountNoun(
  { word, readings }: NameHit,
  block: number,
  { lexicon, texts }: PageContext,
  definite: boolean,
): boolean {
  const text = texts[block] ?? '';
  const { articles, likeners, plainWords } = lexicon.language;
  const article = wordBefore(text, word.start);
  if (!article || !articles?.has(lexicon.foldOf(article.text))) return false;
  if (text.slice(article.end, word.start).trim() !== '') return false;
  if (!definite && article.text.length > 2) return false;
  const next = wordAfter(text, word.end);
  if (next && likeners?.has(next.text) && isLikened(article, readings, text)) return false;
  return (
    !next ||
    !/^\s+$|^[-\u2010\u2011]$/.test(text.slice(word.end, next.start)) ||
    // Small as it stands: "The Man and Woman", but "the Obama White House".
    (plainWords?.has(next.text) ?? false)
  );
}

/** A surname on its own may only stand for somebody where nothing speaks for another meaning. */
export function mayStandAlone(hit: NameHit, block: number, context: PageContext): boolean {
  const { lexicon } = context;
  const key = lexicon.keyOf(hit.word.text);
  if (hit.before === 'unknown name' || hit.after === 'possession') return false;
  if (lexicon.crowded.has(key) || context.borneByOthers.has(key)) return false;
  if (hit.before === 'title') return true;
  if (hit.before === 'opening word' && !standsSmall(context, lexicon.foldOf(hit.near?.text ?? '')))
    return false;
  // A name of several words is no everyday word.
  if (hit.readings.every((reading) => reading.start < hit.word.start)) return true;
  const folded = lexicon.foldOf(hit.word.text);
  return (
    folded.length > 2 &&
    !isOrdinaryWord(lexicon.language, folded) &&
    !listHas(lexicon.language.givenNames, folded) &&
    !isCountNoun(hit, block, context, true) &&
    !context.isList(context.texts[block] ?? '') &&
    !standsSmall(context, folded)
  );
}
