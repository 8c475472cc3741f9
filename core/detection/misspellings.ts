import type { Candidate, NamePattern } from '../model/candidate.ts';
import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { firstPlace } from '../model/search-sorted.ts';
import { findGivenName } from './given-names.ts';
import { isOrdinaryWord, listHas, type Lexicon } from './lexicon.ts';
import { isThing, type PageContext } from './page-context.ts';
import type { NameHit } from './read-name.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import { isSlipOf, isTransposed } from './slips.ts';
import { isCyrillic } from './spelling.ts';
import { readAfter, readBefore, startsSentence, wordsLeading } from './surroundings.ts';
import { isAllCapitals, isCapitalised, wordBefore, type Word } from './words.ts';

/** Shorter names are one slip from too many others, even beside the right first name. */
const shortestName = 4;
/** Surnames that stand alone: shorter ones are one slip from everyday words. */
const shortestAlone = 6;

type FullNames = PageContext['fullNames'];

interface Surname {
  candidate: Candidate;
  pattern: NamePattern;
  folded: string;
}

/** The surnames that words of a page may be slips of; each distinct word is compared once. */
export interface Surnames {
  list: Surname[];
  compared: Map<string, Surname[]>;
  found: ReadonlySet<EntryKey>;
  fullNames: FullNames;
}

/** Surnames of the people found exactly on the page, in the order in which it names them. */
export function listSurnames(
  { lexicon, fullNames }: PageContext,
  found: ReadonlySet<EntryKey>,
): Surnames {
  const list: Surname[] = [];
  for (const entry of found) {
    const candidate = lexicon.candidates.get(entry);
    for (const pattern of candidate?.patterns ?? []) {
      const folded = pattern.words.at(-1) ?? '';
      if (candidate && folded.length >= shortestName) list.push({ candidate, pattern, folded });
    }
  }
  return { list, compared: new Map(), found, fullNames };
}

/** The surnames that a folded word is one slip away from. */
function findSlips(lexicon: Lexicon, folded: string, { list, compared }: Surnames): Surname[] {
  const known = compared.get(folded);
  if (known) return known;
  const slips = list.filter((one) => isSlipOf(lexicon, folded, one.folded));
  compared.set(folded, slips);
  return slips;
}

/**
 * True for a word that is somebody's name as it stands, and not only like one. Where the page nowhere has
 * that person's full name, but that of the one whose name it is like, it is the slip: Baden for Biden.
 */
function isName(word: Word, { names }: BlockHits, like: Candidate, fullNames: FullNames): boolean {
  const hit = names[firstPlace(names.length, (i) => (names[i]?.word.start ?? 0) < word.start)];
  const isLikeNamed = fullNames.has(like.key);
  return (
    hit?.word.start === word.start &&
    hit.readings.some(
      ({ candidate, given, likeness }) =>
        given || (likeness !== 'variant' && (!isLikeNamed || fullNames.has(candidate.key))),
    )
  );
}

/** True for a folded word that means something as it stands. */
function isKnownWord({ language }: Lexicon, folded: string): boolean {
  return listHas(language.givenNames, folded) || isOrdinaryWord(language, folded);
}

/** A short surname standing alone must be all there, its letters out of order or one too many. */
function isClear(word: Word, text: string, slip: Surname, folded: string): boolean {
  const { length } = slip.folded;
  if (length >= shortestAlone) return folded.length >= shortestAlone - 1;
  if (length < shortestAlone - 1) return false;
  if (isCyrillic(folded)) return folded.length >= length && !startsSentence(text, word.start);
  return (
    isTransposed(folded, slip.folded) ||
    (folded.length > length && folded[0] === slip.folded[0] && folded.at(-1) === slip.folded.at(-1))
  );
}

/** «ЦСКА Лавро», «глава Британии Лавро», «в Мичигане Лавро», «газете Bild Лавро»: no first name. */
function isOfficeOrPlace(
  near: Word,
  text: string,
  folded: string,
  { language, foldOf }: Lexicon,
): boolean {
  return (
    isAllCapitals(near.text) ||
    /ии$|ії$/.test(near.text) ||
    isCyrillic(foldOf(near.text)) !== isCyrillic(folded) ||
    language.placePrepositions.includes(wordBefore(text, near.start)?.text ?? '')
  );
}

/** True where nothing but the slip speaks for a word that stands without its bearer's first name. */
function mayBeSlip(word: Word, text: string, leading: readonly Word[], lexicon: Lexicon): boolean {
  const folded = lexicon.foldOf(word.text);
  if (isKnownWord(lexicon, folded)) return false;
  const before = readBefore(lexicon, text, word.start, leading);
  if (before === 'other given name' || before === 'compound') return false;
  const [near] = leading;
  if (before === 'unknown name' && near && !isOfficeOrPlace(near, text, folded, lexicon))
    return false;
  return readAfter(lexicon, text, word) === 'nothing';
}

export function misspell(start: number, end: number, candidate: Candidate): Mention {
  return { ...decide(start, end, candidate, 'misspelling'), correct: candidate.name };
}

/** A slip in the first name beside a surname that stands rightly: "Donlad Trump". */
function findFirstNameSlip(
  hit: NameHit,
  lexicon: Lexicon,
  { found }: Surnames,
): Mention | undefined {
  const { near, readings, word } = hit;
  if (!near || !isCapitalised(near.text) || isThing(hit)) return undefined;
  const folded = lexicon.foldOf(near.text);
  if (readings.some(({ given }) => given) || isKnownWord(lexicon, folded)) return undefined;
  const [only, ...others] = readings.filter(
    ({ candidate, likeness }) =>
      likeness !== 'variant' &&
      found.has(candidate.key) &&
      candidate.patterns.some(
        ({ given: [first = ''] }) =>
          first.length >= shortestName && isSlipOf(lexicon, folded, first),
      ),
  );
  return only && others.length === 0 ? misspell(near.start, word.end, only.candidate) : undefined;
}

/** A slip in a surname, with or without the first name. */
function findSurnameSlip(
  word: Word,
  hits: BlockHits,
  lexicon: Lexicon,
  surnames: Surnames,
): Mention | undefined {
  const { text } = hits.block;
  const folded = lexicon.foldOf(word.text);
  const slips = findSlips(lexicon, folded, surnames);
  if (slips.length === 0) return undefined;
  const leading = wordsLeading(text, word.start);
  const full = slips.flatMap((slip) => {
    const given = findGivenName(lexicon, leading, slip.pattern);
    return given ? { ...slip, start: given.start } : [];
  });
  const alone = slips.filter((slip) => isClear(word, text, slip, folded));
  const meant = full.length > 0 ? full : alone.map((slip) => ({ ...slip, start: word.start }));
  // Of a family it is the one whom the page names first.
  const [first, ...others] = meant;
  if (!first || others.some((one) => one.folded !== first.folded)) return undefined;
  if (full.length === 0 && isName(word, hits, first.candidate, surnames.fullNames))
    return undefined;
  if (full.length === 0 && !mayBeSlip(word, text, leading, lexicon)) return undefined;
  if (first.folded.length < shortestAlone && isKnownWord(lexicon, folded)) return undefined;
  return misspell(first.start, word.end, first.candidate);
}

/** Words one slip away from the names of somebody found exactly on the page. */
export function findMisspellings(hits: BlockHits, lexicon: Lexicon, surnames: Surnames): Mention[] {
  if (surnames.list.length === 0) return [];
  return [
    ...hits.block.capitalised.flatMap((word) =>
      // The slip may be a letter lost.
      word.text.length < shortestName - 1
        ? []
        : (findSurnameSlip(word, hits, lexicon, surnames) ?? []),
    ),
    ...hits.names.flatMap((hit) => findFirstNameSlip(hit, lexicon, surnames) ?? []),
  ];
}
