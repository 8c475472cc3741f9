import type { NamePattern } from '../model/candidate.ts';
import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { stemCyrillic } from './case-forms.ts';
import { findGivenName } from './given-names.ts';
import { isOrdinaryWord, listHas, type Lexicon } from './lexicon.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits } from './scan-block.ts';
import { isCyrillic, isOneSlipApart } from './spelling.ts';
import { readAfter, readBefore, wordsLeading } from './surroundings.ts';
import type { Word } from './words.ts';

/** Shorter surnames are one slip from too many others. */
const shortestName = 6;

interface Surname {
  entry: EntryKey;
  correct: string;
  pattern: NamePattern;
  folded: string;
  /** Without its case ending, where it has one. */
  bare: string;
}

/** The surnames that words of a page may be slips of; each distinct word is compared once. */
export interface Surnames {
  list: Surname[];
  compared: Map<string, Surname[]>;
}

function bareOf(folded: string): string {
  return isCyrillic(folded) ? stemCyrillic(folded) : folded;
}

/** Surnames of the people found exactly on the page, in the order in which it names them. */
export function listSurnames(lexicon: Lexicon, found: ReadonlySet<EntryKey>): Surnames {
  const list: Surname[] = [];
  for (const entry of found) {
    const candidate = lexicon.candidates.get(entry);
    for (const pattern of candidate?.patterns ?? []) {
      const folded = pattern.words.at(-1) ?? '';
      if (folded.length < shortestName) continue;
      list.push({ entry, correct: candidate?.name ?? '', pattern, folded, bare: bareOf(folded) });
    }
  }
  return { list, compared: new Map() };
}

/** The surnames that a folded word is one slip away from; plurals ("the Clintons") are no slips. */
function findSlips(folded: string, surnames: Surnames): Surname[] {
  const known = surnames.compared.get(folded);
  if (known) return known;
  const bare = bareOf(folded);
  const slips = surnames.list.filter(
    (one) =>
      bare !== one.bare &&
      // The slip may have taken or made what looks like an ending: Болто, Лавровк.
      (isOneSlipApart(folded, one.folded) || isOneSlipApart(bare, one.bare)) &&
      isCyrillic(one.folded) === isCyrillic(folded) &&
      folded !== `${one.folded}s` &&
      one.folded !== `${folded}s`,
  );
  surnames.compared.set(folded, slips);
  return slips;
}

/** True for a word that is somebody's name as it stands, and not only like one. */
function isName(word: Word, { names }: BlockHits): boolean {
  const hit = names.find((name) => name.word.start === word.start);
  return hit?.readings.some(({ given, likeness }) => given || likeness !== 'variant') ?? false;
}

/** True where nothing but the slip speaks for a word that stands without its bearer's first name. */
function mayBeSlip(word: Word, text: string, leading: readonly Word[], lexicon: Lexicon): boolean {
  const folded = lexicon.foldOf(word.text);
  const { language } = lexicon;
  if (listHas(language.givenNames, folded) || isOrdinaryWord(language, folded)) return false;
  const before = readBefore(lexicon, text, word.start, leading);
  if (before === 'other given name' || before === 'unknown name' || before === 'compound')
    return false;
  return readAfter(lexicon, text, word) === 'nothing';
}

/** Words one slip away from the surname of somebody found exactly on the page. */
export function findMisspellings(hits: BlockHits, lexicon: Lexicon, surnames: Surnames): Mention[] {
  const mentions: Mention[] = [];
  if (surnames.list.length === 0) return mentions;
  const { text, capitalised } = hits.block;
  for (const word of capitalised) {
    // The slip may be a letter lost.
    if (word.text.length < shortestName - 1) continue;
    const slips = findSlips(lexicon.foldOf(word.text), surnames);
    if (slips.length === 0) continue;
    const leading = wordsLeading(text, word.start);
    const full = slips.flatMap((slip) => {
      const given = findGivenName(lexicon, leading, slip.pattern);
      return given ? { ...slip, start: given.start } : [];
    });
    const meant = full.length > 0 ? full : slips.map((slip) => ({ ...slip, start: word.start }));
    // Of a family it is the one whom the page names first.
    const [first, ...others] = meant;
    if (!first || others.some(({ bare }) => bare !== first.bare)) continue;
    if (full.length === 0 && (isName(word, hits) || !mayBeSlip(word, text, leading, lexicon)))
      continue;
    const { start, entry, correct } = first;
    const rule = 'misspelling';
    mentions.push({
      start,
      end: word.end,
      entry,
      kind: 'person',
      rule,
      confidence: confidenceOf[rule],
      correct,
    });
  }
  return mentions;
}
