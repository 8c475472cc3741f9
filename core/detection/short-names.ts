import type { Candidate } from '../model/candidate.ts';
import type { Mention } from '../model/mention.ts';
import { goesOn } from './first-names.ts';
import { findGivenName } from './given-names.ts';
import { isTitleOrPlain, listHas, type Lexicon } from './lexicon.ts';
import type { PageContext } from './page-context.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import { wordsLeading } from './surroundings.ts';
import { isAllCapitals, isCapitalised, wordAfter, wordBefore, type Word } from './words.ts';

/** Names without a surname that what is around them decides: "Biden’s son Hunter", "Mayor Pete", "K-Fed". */

/** How far from a first name its bearer or a relative may be named. Characters. */
const reach = 70;
/** "K-Fed", "J-Lo": more of a surname than this is a name of its own. Letters. */
const longestClip = 4;

/** The one of several people whose first name a word is; undefined for none or more. */
function findBearer(
  lexicon: Lexicon,
  word: Word,
  people: readonly Candidate[],
): Candidate | undefined {
  const bearers = new Set(
    people.filter(({ patterns }) =>
      patterns.some((pattern) => {
        const given = findGivenName(lexicon, [word], pattern);
        return given && given.likeness !== 'variant';
      }),
    ),
  );
  return bearers.size === 1 ? [...bearers][0] : undefined;
}

/** "Mayor Pete" after an office; "King Charles" may be any king. */
function hasOffice({ language, foldOf }: Lexicon, text: string, word: Word): boolean {
  const [near] = wordsLeading(text, word.start);
  if (!near || !isCapitalised(near.text)) return false;
  const folded = foldOf(near.text);
  return listHas(language.titles, folded) && !language.titlesOfOthers?.has(folded);
}

/** The others of the surname that somebody is named by. */
function listFamily({ candidates, namesOf }: Lexicon, text: string, named: Mention): Candidate[] {
  const surname = wordBefore(text, named.end)?.text ?? '';
  const own = candidates.get(named.entry ?? '');
  return namesOf(surname).flatMap(({ candidate }) => (candidate === own ? [] : candidate));
}

/** "Biden’s son Hunter", «сына Джо Байдена Хантера», "Bill and Hillary Clinton". */
function listRelatives(lexicon: Lexicon, text: string, word: Word, beside: Mention): Candidate[] {
  const family = listFamily(lexicon, text, beside);
  if (family.length === 0) return [];
  const isRelative =
    beside.start > word.start
      ? /^ (?:and|и|та|і|й|&) $/.test(text.slice(word.end, beside.start))
      : lexicon.language.kin.test(text.slice(Math.max(0, word.start - reach), word.start));
  return isRelative ? family : [];
}

/** Whom an office and the first name may mean; those named in full have their first names anywhere. */
function listHolders(
  { lexicon, fullNames }: PageContext,
  text: string,
  word: Word,
  { entry }: Mention,
): Candidate[] {
  const holder = entry !== null && !fullNames.has(entry) && lexicon.candidates.get(entry);
  return holder && hasOffice(lexicon, text, word) ? [holder] : [];
}

/** "K-Fed", "A-Rod": an initial and how the surname of somebody named in full begins. */
function findClipped(
  text: string,
  initial: Word,
  { lexicon, fullNames }: PageContext,
): Mention | undefined {
  const clip = wordAfter(text, initial.end);
  if (!clip || text.slice(initial.end, clip.start) !== '-') return undefined;
  if (clip.text.length > longestClip || !isCapitalised(clip.text)) return undefined;
  const [first, head] = [lexicon.foldOf(initial.text), lexicon.foldOf(clip.text)];
  const bearers = [...fullNames.keys()].filter((key) =>
    lexicon.candidates
      .get(key)
      ?.patterns.some(
        ({ given, words }) =>
          given[0]?.startsWith(first) && words[0] !== head && words[0]?.startsWith(head),
      ),
  );
  const only = bearers.length === 1 && lexicon.candidates.get(bearers[0] ?? '');
  return only ? decide(initial.start, clip.end, only, 'short-name') : undefined;
}

/** The short names of a block, given the mentions found there so far. */
export function findShortNames(
  { block: { text, capitalised } }: BlockHits,
  mentions: readonly Mention[],
  context: PageContext,
): Mention[] {
  const { lexicon } = context;
  const found: Mention[] = [];
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  /** Where the last capitalised word ended that may name somebody nobody knows. */
  let stranger = 0;
  for (const word of capitalised) {
    if (inOrder.length === 0 && word.text.length > 1) continue;
    while ((inOrder[next]?.start ?? Infinity) <= word.start) next++;
    const before = inOrder[next - 1];
    if (before && word.start < before.end) continue;
    const last = before && before.end > stranger ? before : undefined;
    if (!isAllCapitals(word.text) && !isTitleOrPlain(lexicon.language, lexicon.foldOf(word.text)))
      stranger = word.end;
    if (word.text.length === 1) {
      const clipped = findClipped(text, word, context);
      if (clipped) found.push(clipped);
      continue;
    }
    const people = [last, inOrder[next]].flatMap((one) => {
      if (!one || one.start - word.end > reach || word.start - one.end > reach) return [];
      return [...listRelatives(lexicon, text, word, one), ...listHolders(context, text, word, one)];
    });
    const bearer = people.length > 0 && findBearer(lexicon, word, people);
    if (bearer && !goesOn(text, word))
      found.push(decide(word.start, word.end, bearer, 'short-name'));
  }
  return found;
}
