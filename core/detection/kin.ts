import type { Candidate } from '../model/candidate.ts';
import type { Mention } from '../model/mention.ts';
import { goesOn } from './first-names.ts';
import { compareWords, listHas, type Lexicon } from './lexicon.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import { findWords, wordAfter, type Word } from './words.ts';

/** Relatives by their first names: "the kids Jayden and Sean", "their daughter Ella Mae". */

/** How far from a first name its bearer or a relative may be named. Characters. */
export const reach = 70;
/** Words from a relative to the first name. */
const mostWords = 6;

/** The relative after whom a name stands, few words and no stop between: "the son of Joe Biden, Hunter". */
export function findKin({ language, foldOf }: Lexicon, text: string, at: number): Word | undefined {
  const kin = findWords(text, Math.max(0, at - reach), at)
    .slice(-mostWords)
    .findLast((word) => listHas(language.kin, foldOf(word.text)));
  return kin && !/[.;:]/.test(text.slice(kin.end, at)) ? kin : undefined;
}

/** Kids without "his" before and "of" after them may be of anybody in the paragraph. */
function isAnyonesKin({ language, foldOf }: Lexicon, text: string, kin: Word, at: number): boolean {
  const before = findWords(text, Math.max(0, kin.start - reach), kin.start).slice(-2);
  return (
    !before.some((word) => listHas(language.possessives, foldOf(word.text))) &&
    !findWords(text, kin.end, at).some((word) => language.plainWords?.has(foldOf(word.text)))
  );
}

/** People by the bare form of their first name. */
type ByFirstName = ReadonlyMap<string, readonly Candidate[]>;

function byFirstName(
  people: Iterable<Candidate>,
  lexicon: Lexicon,
  fits: (given: readonly string[]) => boolean,
): ByFirstName {
  const found = new Map<string, Candidate[]>();
  for (const candidate of people)
    for (const { given } of candidate.patterns) {
      const key = lexicon.bareOf(given[0] ?? '');
      if (!fits(given) || found.get(key)?.includes(candidate)) continue;
      found.set(key, [...(found.get(key) ?? []), candidate]);
    }
  return found;
}

/** People who have two first names, which together may stand for them. */
export function listTwiceNamed(lexicon: Lexicon): ByFirstName {
  const isTwice = ([, second = '']: readonly string[]) => second.length > 1;
  return byFirstName(lexicon.candidates.values(), lexicon, isTwice);
}

/** Those who share a surname with somebody of a block and are not named there themselves. */
function listFamilies(mentions: readonly Mention[], lexicon: Lexicon): ByFirstName {
  const named = new Set(mentions.map(({ entry }) => lexicon.candidates.get(entry ?? '')));
  const families = new Set<Candidate>();
  for (const person of named)
    for (const { words } of person?.patterns ?? [])
      for (const { candidate } of lexicon.people.get(lexicon.keyOfFolded(words.at(-1) ?? '')) ?? [])
        if (!named.has(candidate)) families.add(candidate);
  return byFirstName(families, lexicon, ([first = '']) => first.length > 1);
}

/** "Daughter Ella Mae": both first names of one person, and no surname after them. */
function findTwice(
  text: string,
  word: Word,
  people: readonly Candidate[],
  lexicon: Lexicon,
): Mention | undefined {
  const second = wordAfter(text, word.end);
  if (!second || text.slice(word.end, second.start) !== ' ' || goesOn(text, second))
    return undefined;
  const [only, ...others] = people.filter(({ patterns }) =>
    patterns.some(({ given }) => compareWords(lexicon, second.text, given[1] ?? '') === 'same'),
  );
  if (!only || others.length > 0 || !findKin(lexicon, text, word.start)) return undefined;
  return decide(word.start, second.end, only, 'short-name');
}

/** Relatives in a block, given the mentions found there so far. */
export function findRelatives(
  { block: { text, capitalised } }: BlockHits,
  mentions: readonly Mention[],
  twiceNamed: ByFirstName,
  lexicon: Lexicon,
): Mention[] {
  const families = listFamilies(mentions, lexicon);
  if (families.size + twiceNamed.size === 0) return [];
  return capitalised.flatMap((word) => {
    const name = lexicon.bareOf(lexicon.foldOf(word.text));
    const twice = twiceNamed.get(name);
    const found = twice && findTwice(text, word, twice, lexicon);
    if (found) return found;
    const [only, ...others] = families.get(name) ?? [];
    if (!only || others.length > 0 || goesOn(text, word)) return [];
    const kin = findKin(lexicon, text, word.start);
    return kin && isAnyonesKin(lexicon, text, kin, word.start)
      ? decide(word.start, word.end, only, 'short-name')
      : [];
  });
}
