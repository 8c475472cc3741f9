import type { Candidate } from '../model/candidate.ts';
import type { Mention } from '../model/mention.ts';
import { joined } from './couples.ts';
import { goesOn } from './first-names.ts';
import { findGivenName } from './given-names.ts';
import { findKin, reach } from './kin.ts';
import { isTitleOrPlain, type Lexicon } from './lexicon.ts';
import type { PageContext } from './page-context.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import { readBefore, wordsLeading } from './surroundings.ts';
import { isAllCapitals, isCapitalised, wordAfter, wordBefore, type Word } from './words.ts';

/** Names without a surname that what is around them decides: "Biden’s son Hunter", "Mayor Pete", "K-Fed". */

/** "K-Fed", "J-Lo": more of a surname than this is a name of its own. Letters. */
const longestClip = 4;

/** The only one of several people who fits; undefined for none or more. */
function onlyOne(
  people: Iterable<Candidate | undefined>,
  fits: (pattern: Candidate['patterns'][number]) => boolean | undefined,
): Candidate | undefined {
  const [only, ...more] = [...new Set(people)].filter((one) => one?.patterns.some(fits));
  return more.length === 0 ? only : undefined;
}

/** "Mayor Pete" after an office; "King Charles" may be any king. */
function hasOffice(lexicon: Lexicon, text: string, word: Word): boolean {
  const leading = wordsLeading(text, word.start);
  return (
    readBefore(lexicon, text, word.start, leading) === 'title' &&
    !lexicon.language.titlesOfOthers?.has(lexicon.foldOf(leading[0]?.text ?? ''))
  );
}

/** Whom a first name may mean beside a mention. */
function listMeant(
  { lexicon, fullNames }: PageContext,
  text: string,
  word: Word,
  beside: Mention,
): (Candidate | undefined)[] {
  const named = lexicon.candidates.get(beside.entry ?? '');
  const surname = wordBefore(text, beside.end)?.text ?? '';
  const family = lexicon
    .namesOf(surname)
    .flatMap(({ candidate }) => (candidate === named ? [] : candidate));
  // "Bill and Hillary Clinton"; "Biden’s son Hunter", «сына Джо Байдена Хантера».
  const isRelative =
    family.length > 0 &&
    (beside.start > word.start
      ? joined.test(text.slice(word.end, beside.start))
      : findKin(lexicon, text, word.start) !== undefined);
  if (isRelative) return family;
  // First names of those named in full are looked for everywhere.
  const isHolder = named && !fullNames.has(named.key) && hasOffice(lexicon, text, word);
  return isHolder ? [named] : [];
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
  const people = [...fullNames.keys()].map((key) => lexicon.candidates.get(key));
  const bearer = onlyOne(
    people,
    ({ given, words: [surname] }) =>
      given[0]?.startsWith(first) && surname !== head && surname?.startsWith(head),
  );
  return bearer && decide(initial.start, clip.end, bearer, 'short-name');
}

/** The short names of a block, given the mentions found there so far. */
export function findShortNames(
  { block: { text, capitalised } }: BlockHits,
  mentions: readonly Mention[],
  context: PageContext,
): Mention[] {
  const { lexicon } = context;
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  /** Where the last capitalised word ended that may name somebody nobody knows. */
  let stranger = 0;
  return capitalised.flatMap((word) => {
    if (word.text.length === 1) return findClipped(text, word, context) ?? [];
    if (inOrder.length === 0) return [];
    while ((inOrder[next]?.start ?? Infinity) <= word.start) next++;
    const last = inOrder[next - 1];
    if (last && word.start < last.end) return [];
    const people = [last, inOrder[next]].flatMap((one) =>
      !one || one.end < stranger || one.start - word.end > reach || word.start - one.end > reach
        ? []
        : listMeant(context, text, word, one),
    );
    if (!isAllCapitals(word.text) && !isTitleOrPlain(lexicon.language, lexicon.foldOf(word.text)))
      stranger = word.end;
    if (people.length === 0 || goesOn(text, word)) return [];
    const bearer = onlyOne(people, (pattern) => {
      const given = findGivenName(lexicon, [word], pattern);
      return given && given.likeness !== 'variant';
    });
    return bearer ? decide(word.start, word.end, bearer, 'short-name') : [];
  });
}
