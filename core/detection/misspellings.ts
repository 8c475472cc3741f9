import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { stemCyrillic } from './case-forms.ts';
import { listHas, type Lexicon } from './lexicon.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits } from './scan-block.ts';
import { isCyrillic, isOneSlipApart } from './spelling.ts';
import { readAfter, readBefore, wordsLeading } from './surroundings.ts';

/** Shorter surnames are one slip from too many others. */
const shortestName = 6;

interface Surname {
  entry: EntryKey;
  correct: string;
  folded: string;
  /** Without its case ending, where it has one: what words of the page are compared with. */
  bare: string;
}

/** The surnames that words of a page may be slips of; each distinct word is compared once. */
export interface Surnames {
  list: Surname[];
  compared: Map<string, Surname | undefined>;
}

function bareOf(folded: string): string {
  return isCyrillic(folded) ? stemCyrillic(folded) : folded;
}

/** Surnames of the people found exactly on the page. */
export function listSurnames(lexicon: Lexicon, found: ReadonlySet<EntryKey>): Surnames {
  const list = new Map<string, Surname>();
  for (const entry of found) {
    const candidate = lexicon.candidates.get(entry);
    for (const pattern of candidate?.patterns ?? []) {
      const folded = pattern.words.at(-1) ?? '';
      if (folded.length >= shortestName)
        list.set(folded, { entry, correct: candidate?.name ?? '', folded, bare: bareOf(folded) });
    }
  }
  return { list: [...list.values()], compared: new Map() };
}

/** The surname that a folded word is one slip away from; plurals ("the Clintons") are no slips. */
function findSlip(folded: string, lexicon: Lexicon, surnames: Surnames): Surname | undefined {
  const { language } = lexicon;
  if (folded.length < shortestName || lexicon.people.has(lexicon.keyOfFolded(folded)))
    return undefined;
  const bare = bareOf(folded);
  const slip = surnames.list.find(
    (one) =>
      isCyrillic(one.bare) === isCyrillic(bare) &&
      isOneSlipApart(bare, one.bare) &&
      bare !== `${one.bare}s` &&
      one.bare !== `${bare}s`,
  );
  if (!slip) return undefined;
  const ordinary = listHas(language.givenNames, folded) || listHas(language.notSurnames, folded);
  return ordinary ? undefined : slip;
}

/** Words one slip away from the surname of somebody found exactly on the page. */
export function findMisspellings(hits: BlockHits, lexicon: Lexicon, surnames: Surnames): Mention[] {
  const mentions: Mention[] = [];
  if (surnames.list.length === 0) return mentions;
  const { text, capitalised } = hits.block;
  for (const word of capitalised) {
    if (word.text.length < shortestName) continue;
    const folded = lexicon.foldOf(word.text);
    let slip = surnames.compared.get(folded);
    if (slip === undefined && !surnames.compared.has(folded))
      surnames.compared.set(folded, (slip = findSlip(folded, lexicon, surnames)));
    if (!slip) continue;
    const before = readBefore(lexicon, text, word.start, wordsLeading(text, word.start));
    if (before === 'other given name' || before === 'unknown name' || before === 'compound')
      continue;
    if (readAfter(lexicon, text, word) !== 'nothing') continue;
    const { start, end } = word;
    const { entry, correct } = slip;
    const rule = 'misspelling';
    mentions.push({
      start,
      end,
      entry,
      kind: 'person',
      rule,
      confidence: confidenceOf[rule],
      correct,
    });
  }
  return mentions;
}
