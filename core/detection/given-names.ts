import type { NamePattern } from '../model/candidate.ts';
import { compareWords, listHas, type Lexicon, type Likeness } from './lexicon.ts';
import { isNickname } from './nicknames.ts';
import { isSlipOf } from './slips.ts';
import { isCyrillic } from './spelling.ts';
import { isAllCapitals, isCapitalised, type Word } from './words.ts';

/** The first name that stands before a surname, where it is the bearer's. */
export interface GivenName {
  /** Where the name starts, its first name included. */
  start: number;
  likeness: Exclude<Likeness, undefined>;
  /** Whether the page gives as many names as the dataset: George W. Bush is not George H. W. Bush. */
  exact: boolean;
}

/** A word of the page and one first name or initial of the dataset. */
function compareGiven(lexicon: Lexicon, word: string, given: string): Likeness {
  const folded = lexicon.foldOf(word);
  if (folded.length === 1) return given.startsWith(folded) ? 'same' : undefined;
  const likeness = compareWords(lexicon, word, given);
  if (likeness) return likeness;
  if (isNickname(lexicon, folded, given)) return 'same';
  // A slip in a first name beside the right surname, "Volodymr Zelensky"; a short one may be another's.
  const long =
    folded.length >= 6 ||
    (folded.length >= 4 && isCyrillic(folded) && !listHas(lexicon.language.givenNames, folded));
  return long && isSlipOf(lexicon, folded, given) ? 'variant' : undefined;
}

/** "JK" for J. K., "HW" for Herbert Walker. */
function isGlued(word: string, names: readonly string[]): boolean {
  const initials = names.map((name) => name[0]).join('');
  return names.length > 1 && isAllCapitals(word) && initials.startsWith(word.toLowerCase());
}

/** The first name itself; "JK" for J. K., and Jane for J. where the dataset has initials only. */
function compareFirst(lexicon: Lexicon, word: string, given: readonly string[]): Likeness {
  const likeness = compareGiven(lexicon, word, given[0] ?? '');
  if (likeness) return likeness;
  if (isGlued(word, given)) return 'same';
  const allInitials = given.every((name) => name.length === 1);
  return allInitials && !isAllCapitals(word) && lexicon.foldOf(word).startsWith(given[0] ?? '?')
    ? 'variant'
    : undefined;
}

/**
 * Looks for the pattern's first name among the words before a surname.
 * @param leading nearest first; of what stands between, initials and one name may be a middle name
 */
export function findGivenName(
  lexicon: Lexicon,
  leading: readonly Word[],
  { given }: NamePattern,
): GivenName | undefined {
  if (given.length === 0 || !isCapitalised(leading[0]?.text ?? '')) return undefined;
  const { titles, givenNames } = lexicon.language;
  const middles = given.slice(1);
  let kept = 0;
  let spare = 0;
  let whole = 0;
  let middle: GivenName | undefined;
  for (const [distance, word] of leading.entries()) {
    if (whole > 1 || !isCapitalised(word.text)) break;
    const initial = word.text.length === 1;
    // "US President Trump": a lone S is an initial only where it stands close, V. of "A. V." a second one.
    const second = initial && leading[distance + 1]?.text.length === 1;
    const first =
      second || (initial && whole > 0 && given[0]?.length !== 1)
        ? undefined
        : compareFirst(lexicon, word.text, given);
    if (first)
      return {
        start: word.start,
        likeness: first,
        exact: kept === middles.length && spare === 0,
      };
    const folded = lexicon.foldOf(word.text);
    if (!initial && listHas(titles, folded)) break;
    const likeness = middles.map((name) => compareGiven(lexicon, word.text, name)).find(Boolean);
    if (likeness) kept++;
    // "George HW Bush".
    else if (isGlued(word.text, middles)) kept += word.text.length;
    // Another middle name is another man: John P. Kennedy is not John F. Kennedy.
    else if (middles.length > 0) return initial || listHas(givenNames, folded) ? undefined : middle;
    else spare++;
    if (!initial) whole++;
    // Nicholas Burns is R. Nicholas Burns, and Suu Kyi is Aung San Suu Kyi.
    if (likeness && !initial && (given[0]?.length === 1 || !listHas(givenNames, folded)))
      middle = { start: word.start, likeness, exact: false };
  }
  return middle;
}
