import type { NamePattern } from '../model/candidate.ts';
import { stemCyrillic } from './case-forms.ts';
import { compareWords, listHas, type Lexicon, type Likeness } from './lexicon.ts';
import { isNickname } from './nicknames.ts';
import { isCyrillic, isOneSlipApart } from './spelling.ts';
import {
  findWords,
  isAllCapitals,
  isCapitalised,
  joinsNames,
  wordAfter,
  wordBefore,
  type Word,
} from './words.ts';

/** What stands before and after a surname, and what follows from it. */

function isAllCyrillicCapitals(word: string): boolean {
  return isAllCapitals(word) && isCyrillic(word.toLowerCase());
}

/** Words before `at` that may belong to one name, nearest first, at most four. */
export function wordsLeading(text: string, at: number): Word[] {
  const words: Word[] = [];
  let edge = at;
  while (words.length < 4) {
    const word = wordBefore(text, edge);
    if (!word) break;
    const gap = text.slice(word.end, edge);
    // A dot joins only after an initial or a short title, "J. Smith", "Mr. Smith": "США. По" are two.
    if (!joinsNames(gap)) break;
    if (gap.includes('.') && (word.text.length > 3 || isAllCyrillicCapitals(word.text))) break;
    // "С Лавровым", "A Trump aide": without a dot these open a sentence and are no initials.
    if (/^[A\u0400-\u052F]$/.test(word.text) && !gap.includes('.')) break;
    words.push(word);
    if (!isCapitalised(word.text)) break;
    edge = word.start;
  }
  return words;
}

export interface GivenName {
  /** Where the name starts, its first name included. */
  start: number;
  likeness: Exclude<Likeness, undefined>;
}

function bareOf(folded: string): string {
  return isCyrillic(folded) ? stemCyrillic(folded) : folded;
}

function compareGiven(lexicon: Lexicon, word: string, given: string): Likeness {
  const folded = lexicon.foldOf(word);
  if (folded.length === 1) return given.startsWith(folded) ? 'same' : undefined;
  const likeness = compareWords(lexicon, word, given);
  if (likeness) return likeness;
  if (isNickname(lexicon.language, folded, given)) return 'same';
  // A slip in a first name beside the right surname, "Volodymr Zelensky"; a short one may be another's.
  const long =
    folded.length >= 6 || (folded.length >= 4 && !listHas(lexicon.language.givenNames, folded));
  return long && isOneSlipApart(bareOf(folded), bareOf(given)) ? 'variant' : undefined;
}

/** The pattern's first name among the words before a surname, other capitalised words between. */
export function findGivenName(
  lexicon: Lexicon,
  leading: readonly Word[],
  given: readonly string[],
): GivenName | undefined {
  if (given.length === 0) return undefined;
  for (const [distance, word] of leading.entries()) {
    if (!isCapitalised(word.text)) return undefined;
    for (const name of given) {
      const likeness = compareGiven(lexicon, word.text, name);
      // "US President Trump": a lone S is an initial only where it stands close.
      if (likeness && (word.text.length > 1 || distance === 0)) {
        // Take in what stands before a middle name: "George" before the "W." that matched.
        const outer = leading[distance + 1];
        const more = outer && given.some((other) => compareGiven(lexicon, outer.text, other));
        return { start: more ? outer.start : word.start, likeness };
      }
    }
    if (listHas(lexicon.language.titles, lexicon.foldOf(word.text))) return undefined;
  }
  return undefined;
}

export type Before =
  'nothing' | 'preposition' | 'title' | 'other given name' | 'unknown name' | 'compound';
export type After = 'nothing' | 'organization' | 'longer name' | 'compound';

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?…:;]["'”’»)\]]*$|["“«„‘(]$/u.test(before.slice(-8));
}

/** Headlines write Every Word Large; a capital there tells nothing. */
function isTitleCase(text: string): boolean {
  if (text.length > 300) return false;
  const long = findWords(text).filter((word) => word.text.length >= 4);
  const large = long.filter((word) => isCapitalised(word.text)).length;
  return long.length >= 4 && large / long.length >= 0.7;
}

function followsPreposition({ language, foldOf }: Lexicon, text: string, at: number): boolean {
  const word = wordBefore(text, at);
  if (!word || word.text.length > 4 || text.slice(word.end, at).trim() !== '') return false;
  return language.placePrepositions.includes(foldOf(word.text));
}

/** Reads what stands before a surname that no first name of its bearer precedes. */
export function readBefore(
  lexicon: Lexicon,
  text: string,
  at: number,
  leading: readonly Word[],
): Before {
  if (followsPreposition(lexicon, text, at)) return 'preposition';
  const [near] = leading;
  if (!near) return 'nothing';
  if (/[-\u2010\u2011]/.test(text.slice(near.end, at)))
    return isCapitalised(near.text) && !lexicon.people.has(lexicon.keyOf(near.text))
      ? 'compound'
      : 'nothing';
  if (!isCapitalised(near.text)) return 'nothing';
  const folded = lexicon.foldOf(near.text);
  const { language } = lexicon;
  if (listHas(language.titles, folded)) return 'title';
  if (lexicon.people.has(lexicon.keyOf(near.text))) return 'nothing';
  if (listHas(language.givenNames, folded)) return 'other given name';
  if (startsSentence(text, near.start) || isTitleCase(text)) return 'nothing';
  // An all-capitals word is an office or a party ("GOP", "TASS"), unless all the text is.
  return 'unknown name';
}

/** Reads what stands after a surname: "Trump Tower", "Ryan Gosling", "Braun-Pivet". */
export function readAfter(lexicon: Lexicon, text: string, name: Word): After {
  const next = wordAfter(text, name.end);
  if (!next || !isCapitalised(next.text)) return 'nothing';
  const gap = text.slice(name.end, next.start);
  const folded = lexicon.foldOf(next.text);
  if (/^[-\u2010\u2011]$/.test(gap))
    return lexicon.people.has(lexicon.keyOf(next.text)) ? 'nothing' : 'compound';
  if (!/^\s+$/.test(gap)) return 'nothing';
  if (listHas(lexicon.language.organizationNouns, folded)) return 'organization';
  const isGiven = listHas(lexicon.language.givenNames, lexicon.foldOf(name.text));
  return isGiven && !listHas(lexicon.language.titles, folded) ? 'longer name' : 'nothing';
}

/** The words of a name before its last one ("von der" of "von der Leyen"), or undefined if absent. */
export function matchParticles(
  lexicon: Lexicon,
  pattern: NamePattern,
  text: string,
  at: number,
): number | undefined {
  let edge = at;
  for (let i = pattern.words.length - 2; i >= 0; i--) {
    const word = wordBefore(text, edge);
    if (!word || !joinsNames(text.slice(word.end, edge))) return undefined;
    if (!compareWords(lexicon, word.text, pattern.words[i] ?? '')) return undefined;
    edge = word.start;
  }
  return edge;
}
