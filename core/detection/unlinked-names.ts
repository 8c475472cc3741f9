import type { Mention } from '../model/mention.ts';
import { fold } from './fold.ts';
import type { Language } from './languages/language.ts';
import { isOrdinaryWord, listHas } from './lexicon.ts';
import { isTitleCase } from './surroundings.ts';
import { findCapitalisedWords, isAllCapitals, type Word } from './words.ts';

interface NamedBlock {
  text: string;
  mentions: readonly Mention[];
}

/** "Jean Claude Van Damme" is one; a longer run is a list without its commas, or a headline. */
const mostWords = 4;

/** A space or a hyphen; a dot only after an initial, for else it ends a sentence. */
function joins(word: Word, gap: string): boolean {
  return /^(?:\s+|[-\u2010\u2011'’])$/.test(gap) || (word.text.length === 1 && /^\.\s*$/.test(gap));
}

/** Large words that stand together as the words of one name do. */
function* listRuns(text: string): Iterable<[Word, ...Word[]]> {
  let run: Word[] = [];
  for (const word of findCapitalisedWords(text)) {
    const before = run.at(-1);
    if (before && !joins(before, text.slice(before.end, word.start))) {
      yield run as [Word, ...Word[]];
      run = [];
    }
    run.push(word);
  }
  if (run.length > 0) yield run as [Word, ...Word[]];
}

/** Where in a run a person's full name is: from a first name on, with nothing in it that is no name. */
function findName(run: readonly Word[], language: Language): Word[] | undefined {
  const first = run.findIndex(({ text }) => listHas(language.givenNames, fold(text)));
  const name = first < 0 ? [] : run.slice(first);
  if (name.length < 2 || name.length > mostWords) return undefined;
  const isNoName = ({ text }: Word) => {
    const folded = fold(text);
    return (
      isAllCapitals(text) ||
      isOrdinaryWord(language, folded) ||
      listHas(language.organizationNouns, folded)
    );
  };
  return name.slice(1).some(isNoName) ? undefined : name;
}

/**
 * Full names of people whom the data does not know, as the text writes them, the most frequent first. Only
 * runs that begin with a known first name count: what else is written large is mostly no person.
 */
export function findUnlinkedNames(blocks: Iterable<NamedBlock>, language: Language): string[] {
  const counts = new Map<string, number>();
  for (const { text, mentions } of blocks) {
    if (isTitleCase(text)) continue;
    for (const run of listRuns(text)) {
      const name = findName(run, language);
      const [start, end] = [name?.[0]?.start ?? 0, name?.at(-1)?.end ?? 0];
      if (!name || mentions.some((one) => one.start < end && one.end > start)) continue;
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
