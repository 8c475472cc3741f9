import { isCredit } from './credits.ts';
import { isTitleOrPlain, listHas, type Lexicon } from './lexicon.ts';
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

/** Words before `at` that may belong to one name, nearest first, at most four. */
export function wordsLeading(text: string, at: number): Word[] {
  const words: Word[] = [];
  let edge = at;
  while (words.length < 4) {
    const word = wordBefore(text, edge);
    if (!word) break;
    const gap = text.slice(word.end, edge);
    // A dot joins only after an initial or a short title: "J. Smith", "Mr. Smith".
    if (!joinsNames(gap)) break;
    if (gap.includes('.') && (word.text.length > 3 || isAllCapitals(word.text))) break;
    // "С Лавровым", "A Trump aide": without a dot these open a sentence and are no initials.
    if (word.text.length === 1 && /[A\u0400-\u052F]/.test(word.text) && !gap.includes('.')) break;
    words.push(word);
    if (!isCapitalised(word.text)) break;
    edge = word.start;
  }
  return words;
}

/**
 * 'opening word': a capitalised word that may be large only for standing first.
 * 'thing': what follows is no person, whoever bears the name: "USS George Washington", "Procter & Gamble".
 */
export type Before =
  'nothing' | 'title' | 'other given name' | 'unknown name' | 'opening word' | 'compound' | 'thing';
/** 'capital': a capitalised word that no list knows: "Trump Soho"; 'possession': "Harper's Bazaar". */
export type After =
  'nothing' | 'organization' | 'possession' | 'capital' | 'longer name' | 'compound';

const hyphen = /^[-\u2010\u2011]$/;

export function startsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?…:;]["'”’»)\]]*$|["“«„‘(]$/u.test(before.slice(-8));
}

/** Headlines write Every Word Large, with no full stop; a capital there tells nothing. */
export function isTitleCase(text: string): boolean {
  if (text.length > 300 || /\.["”’)]?\s*$/.test(text)) return false;
  const long = findWords(text).filter((word) => word.text.length >= 4);
  const large = long.filter((word) => isCapitalised(word.text)).length;
  return long.length >= 3 && large / long.length >= 0.7;
}

/** True where another person, known by that word alone, stands beside a name: "Trump-Putin", "Trump & Putin". */
function isKnownAlone(lexicon: Lexicon, beside: Word, name: string): boolean {
  const key = lexicon.keyOf(beside.text);
  return (
    key !== lexicon.keyOf(name) &&
    (lexicon.people.get(key)?.some(({ pattern }) => pattern.words.length === 1) ?? false)
  );
}

/** "Procter & Gamble", "Bush v. Gore": one thing, unless both are known people. */
function isJoinedAs(lexicon: Lexicon, gap: string, beside: Word, name: string): boolean {
  const joiner = gap.trim();
  return (
    (lexicon.language.joiners?.includes(joiner) ?? false) &&
    isCapitalised(beside.text) &&
    !isKnownAlone(lexicon, beside, name)
  );
}

/** The film “Nixon”: a name alone in quotation marks after the word for a work. */
function isTitleOfWork(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  // “Nixon in China”, but no sentence.
  if (!/["“‘'«]/.test(text[start - 1] ?? '')) return false;
  if (!/^[^.,!?"”»]{0,40}["”’'»]/.test(text.slice(end, end + 41))) return false;
  const kind = wordBefore(text, start);
  return (
    kind !== undefined && (lexicon.language.workNouns?.has(lexicon.foldOf(kind.text)) ?? false)
  );
}

/** «Фонд имени», and not «от имени». */
function isNamedAfter({ language, foldOf }: Lexicon, text: string, near: Word): boolean {
  if (!language.namedAfter?.has(foldOf(near.text))) return false;
  const before = wordBefore(text, near.start);
  return before !== undefined && !language.plainWords?.has(foldOf(before.text));
}

/** True where what stands before a name, full or not, makes it the name of a thing. */
export function namesThing(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  const near = wordBefore(text, start);
  if (!near) return false;
  const gap = text.slice(near.end, start);
  return (
    // "Gore" of "Bush v. Gore".
    (gap === '. ' && (lexicon.language.joiners?.includes(`${near.text}.`) ?? false)) ||
    (gap === ' ' &&
      isCapitalised(near.text) &&
      (lexicon.language.thingNouns?.has(lexicon.foldOf(near.text)) ?? false)) ||
    (gap === ' ' && isNamedAfter(lexicon, text, near)) ||
    isJoinedAs(lexicon, gap, near, text.slice(start, end)) ||
    isTitleOfWork(lexicon, text, start, end)
  );
}

/** Reads what stands before a surname that no first name of its bearer precedes. */
export function readBefore(
  lexicon: Lexicon,
  text: string,
  at: number,
  leading: readonly Word[],
): Before {
  const [near] = leading;
  if (!near || !isCapitalised(near.text)) return 'nothing';
  const folded = lexicon.foldOf(near.text);
  const { language } = lexicon;
  // "But Trump", "Anti-Trump".
  if (language.plainWords?.has(folded)) return 'nothing';
  if (hyphen.test(text.slice(near.end, at)))
    return isKnownAlone(lexicon, near, '') ? 'nothing' : 'compound';
  if (listHas(language.titles, folded)) return 'title';
  if (listHas(language.givenNames, folded)) return 'other given name';
  if (isKnownAlone(lexicon, near, '')) return 'nothing';
  // "M. Putin" is an initial, wherever it stands.
  if (near.text.length === 1 && text[near.end] === '.') return 'other given name';
  // "In Geneva Annan resigned.", "On Robben Island Mandela learned."
  const opens = leading.some(
    ({ text: word }, i) =>
      i > 0 && isCapitalised(word) && language.placePrepositions.includes(lexicon.foldOf(word)),
  );
  if (opens || language.organizationNouns.has(folded)) return 'nothing';
  if (isCredit(lexicon, text, at, leading)) return 'other given name';
  if (startsSentence(text, near.start)) return language.openCompounds ? 'opening word' : 'nothing';
  // An all-capitals word is an office or a party ("GOP", "TASS"), unless all the text is.
  return isTitleCase(text) ? 'nothing' : 'unknown name';
}

/** An organisation's noun among the next words, as far as they are one name: "Johnson Space Center". */
function leadsToOrganization(lexicon: Lexicon, text: string, next: Word, most: number): boolean {
  let word: Word | undefined = next;
  for (let i = 0; word && i < most; i++) {
    if (!isCapitalised(word.text)) return false;
    if (listHas(lexicon.language.organizationNouns, lexicon.foldOf(word.text))) return true;
    const after = wordAfter(text, word.end);
    word = after && text.slice(word.end, after.start) === ' ' ? after : undefined;
  }
  return false;
}

/** Reads what stands after a surname: "Trump Tower", "Ryan Gosling", "Braun-Pivet". */
export function readAfter(lexicon: Lexicon, text: string, name: Word): After {
  const next = wordAfter(text, name.end);
  if (!next) return 'nothing';
  const { language } = lexicon;
  const gap = text.slice(name.end, next.start);
  if (isJoinedAs(lexicon, gap, next, name.text)) return 'organization';
  const folded = lexicon.foldOf(next.text);
  if (!isCapitalised(next.text)) {
    if (language.joiners?.includes(folded + (text[next.end] ?? ''))) return 'organization';
    if (folded === 's' && /^['’]$/.test(gap)) return readPossessed(lexicon, text, next.end);
    return gap === ' ' && language.eponymNouns?.has(folded) ? 'organization' : 'nothing';
  }
  const plain = isTitleOrPlain(language, folded);
  if (hyphen.test(gap))
    return plain || isKnownAlone(lexicon, next, name.text) ? 'nothing' : 'compound';
  if (!/^\s+$/.test(gap)) return 'nothing';
  const headline = isAllCapitals(next.text) || isTitleCase(text);
  // "Carter Presidential Library", but "the Obama White House".
  if (leadsToOrganization(lexicon, text, next, plain ? 2 : headline ? 1 : 4)) return 'organization';
  if (plain) return 'nothing';
  if (listHas(language.givenNames, lexicon.foldOf(name.text))) return 'longer name';
  // "Gavrilova A. V.": initials that follow.
  if (headline || !language.openCompounds || next.text.length === 1) return 'nothing';
  // "the anti-Trump National Review".
  return hyphen.test(text[name.start - 1] ?? '') ? 'nothing' : 'capital';
}

/** "Parkinson's disease"; "Harper's Bazaar", though Trump's Tower is his. */
function readPossessed(lexicon: Lexicon, text: string, at: number): After {
  const next = wordAfter(text, at);
  if (!next || text.slice(at, next.start) !== ' ') return 'nothing';
  const { namesakes, organizationNouns } = lexicon.language;
  const folded = lexicon.foldOf(next.text);
  const named = isCapitalised(next.text) && listHas(organizationNouns, folded);
  if (namesakes?.has(folded) && (named || !organizationNouns.has(folded))) return 'organization';
  return named ? 'possession' : 'nothing';
}
