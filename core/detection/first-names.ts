import type { Candidate } from '../model/candidate.ts';
import type { Mention } from '../model/mention.ts';
import { isOrdinaryWord, isTitleOrPlain, listHas, type Lexicon } from './lexicon.ts';
import { bestFullNames, isThing, standsSmall, type PageContext } from './page-context.ts';
import { misspell } from './misspellings.ts';
import { remember } from './remember.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import { findPatronymic } from './patronymics.ts';
import { isSlipOf } from './slips.ts';
import { isCyrillic } from './spelling.ts';
import { isTitleCase, startsSentence, wordsLeading } from './surroundings.ts';
import { isCapitalised, wordAfter, type Word } from './words.ts';

/** People whom the page names in full are also called by the first name: "Saddam", "Xi", "Charlie". */

/** First names as they stand in full names on the page; null where the word names nobody for sure. */
type FirstNames = Map<string, Candidate | null>;

/** "Will", "April", "Jordan", "General" are more than first names. */
function isMoreThanName(folded: string, context: PageContext): boolean {
  const { language } = context.lexicon;
  const isGiven = listHas(language.givenNames, folded) && !language.places?.has(folded);
  return (
    (isOrdinaryWord(language, folded) && !isGiven) ||
    isTitleOrPlain(language, folded) ||
    listHas(language.organizationNouns, folded) ||
    standsSmall(context, folded)
  );
}

/** What the forms of a first name share; Latin ones have only one. */
function formsOf(word: Word, lexicon: Lexicon): string {
  const folded = lexicon.foldOf(word.text);
  return isCyrillic(folded) ? lexicon.bareOf(folded) : word.text;
}

function listFirstNames(
  blocks: readonly BlockHits[],
  mentions: readonly (readonly Mention[])[],
  context: PageContext,
): FirstNames {
  const { lexicon } = context;
  const names: FirstNames = new Map();
  const add = (word: Word, bearer: Candidate) => {
    const forms = formsOf(word, lexicon);
    const known = names.get(forms);
    if (known === undefined)
      names.set(forms, isMoreThanName(lexicon.foldOf(word.text), context) ? null : bearer);
    else if (known?.key !== bearer.key) names.set(forms, null);
  };
  for (const [i, { block, names: hits }] of blocks.entries()) {
    for (const { rule, entry, start, end } of mentions[i] ?? []) {
      const bearer = rule === 'short-name' && lexicon.candidates.get(entry ?? '');
      if (bearer) add({ start, end, text: block.text.slice(start, end) }, bearer);
    }
    for (const hit of hits) {
      const [only, ...more] = bestFullNames(hit);
      if (!only || more.length > 0 || isThing(hit) || only.given === 'variant') continue;
      const first = wordAfter(block.text, only.start);
      // A lone initial is no first name, and a name of one word has none.
      if (!first || first.end > hit.word.start || first.text.length === 1) continue;
      add(first, only.candidate);
    }
  }
  return names;
}

/** True where a capitalised word goes on with another, as a first name does with a surname. */
export function goesOn(text: string, word: Word): boolean {
  const next = wordAfter(text, word.end);
  return (
    next !== undefined &&
    isCapitalised(next.text) &&
    /^(?:\s+|[-\u2010\u2011])$/.test(text.slice(word.end, next.start))
  );
}

/** How a first name stands at a place: for its bearer, for somebody else, or so that nobody can tell. */
type Use = 'bearer' | 'somebody else' | 'open';

function readUse(lexicon: Lexicon, text: string, word: Word): Use {
  const { language } = lexicon;
  if (goesOn(text, word)) {
    const next = wordAfter(text, word.end);
    if (next && isTitleOrPlain(language, lexicon.foldOf(next.text))) return 'bearer';
    return isTitleCase(text) ? 'open' : 'somebody else';
  }
  const [near] = wordsLeading(text, word.start);
  if (!near) return 'bearer';
  const folded = lexicon.foldOf(near.text);
  const isGiven = listHas(language.givenNames, lexicon.foldOf(word.text));
  // "the Bill", but "the Saddam years".
  if (!isCapitalised(near.text))
    return isGiven && language.articles?.has(folded) && folded.length > 2 ? 'open' : 'bearer';
  if (language.titlesOfOthers?.has(folded)) return isGiven ? 'open' : 'bearer';
  if (isTitleOrPlain(language, folded)) return 'bearer';
  if (listHas(language.givenNames, folded) && !isTitleCase(text)) return 'somebody else';
  // «Муж Асии», where nouns do not stand unjoined before a name as one with it.
  return !language.openCompounds && startsSentence(text, near.start) ? 'bearer' : 'open';
}

/** Shorter first names are one slip from other people's. */
const shortestSlip = 6;

/** Whose first name, one letter of it wrong, a folded word that is nobody's name may be. */
function findSlips(names: FirstNames, context: PageContext) {
  const { lexicon } = context;
  const bearers = new Map<string, Set<Candidate>>();
  for (const bearer of names.values())
    for (const {
      given: [first = ''],
    } of bearer?.patterns ?? [])
      if (bearer && first.length >= shortestSlip)
        bearers.set(first, (bearers.get(first) ?? new Set()).add(bearer));
  return remember((folded) => {
    if (folded.length < shortestSlip - 1) return undefined;
    const like = [...bearers].filter(([first]) => isSlipOf(lexicon, folded, first));
    const [only, ...others] = new Set(like.flatMap(([, people]) => [...people]));
    if (!only || others.length > 0) return undefined;
    const isKnown = listHas(lexicon.language.givenNames, folded) || isMoreThanName(folded, context);
    return isKnown ? undefined : only;
  });
}

/** First names that stand alone on a page for somebody whom it names in full, block by block. */
export function findFirstNames(
  blocks: readonly BlockHits[],
  mentions: readonly (readonly Mention[])[],
  context: PageContext,
): Mention[][] {
  const names = listFirstNames(blocks, mentions, context);
  const found: Mention[][] = blocks.map(() => []);
  // Blocks in which somebody else is called so too.
  const shared = new Set<number>();
  if (names.size === 0) return found;
  // Whom the page called so before it named another it may call so again, in another paragraph.
  const established = new Set<Candidate>();
  const slipOf = findSlips(names, context);
  for (const [i, { block }] of blocks.entries()) {
    const taken = [...(mentions[i] ?? [])].sort((a, b) => a.end - b.end);
    let next = 0;
    for (const word of block.capitalised) {
      while ((taken[next]?.end ?? Infinity) <= word.start) next++;
      const forms = formsOf(word, context.lexicon);
      const exact = names.get(forms);
      if (exact === null || (taken[next]?.start ?? Infinity) < word.end) continue;
      const bearer = exact ?? slipOf(context.lexicon.foldOf(word.text));
      if (!bearer) continue;
      const { end } = findPatronymic(context.lexicon, block.text, word, bearer) ?? word;
      const use = readUse(context.lexicon, block.text, { ...word, end });
      if (!exact) {
        if (use === 'bearer') found[i]?.push(misspell(word.start, end, bearer));
      } else if (use === 'bearer') {
        found[i]?.push(decide(word.start, end, bearer, 'first-name-after-full-name'));
        established.add(bearer);
      } else if (use === 'somebody else') {
        if (established.has(bearer)) shared.add(i);
        else names.set(forms, null);
      }
    }
  }
  return found.map((list, i) => (shared.has(i) ? [] : list));
}
