import type { EntryKey } from '../model/entry.ts';
import type { Query, SoughtWord } from './read-query.ts';
import type { WordList } from './word-list.ts';

/** Whether a row has all that a query asks for. */
export type WordMatcher = (row: { number: number; words: readonly number[] }) => boolean;

export interface FoundWords {
  matches: WordMatcher;
  /** The same of words that are no row's. */
  areFound: (words: readonly number[]) => boolean;
  /** Whether a word is one of those that are looked for. */
  isSought: (number: number) => boolean;
}

/** From so many letters on the beginning of a word is also compared by its sound: "law" is no Lavrov. */
const shortestSound = 4;

function isBegunBy(list: WordList, number: number, { folded, keys }: SoughtWord): boolean {
  if (list.folded[number]?.startsWith(folded)) return true;
  return (list.keys[number] ?? []).some(
    (key) =>
      !key.startsWith('=') &&
      keys.some((sought) => sought.length >= shortestSound && key.startsWith(sought)),
  );
}

/** What merged entries are now. */
type Merges = ReadonlyMap<EntryKey, EntryKey>;

/** For each word of the list a bit for every sought word that it is. */
function markWords(list: WordList, sought: readonly SoughtWord[], merges: Merges): Uint32Array {
  const pairs = Array.from(merges, (pair) => pair.map(list.numberOf));
  const marks = new Uint32Array(list.size());
  for (const [i, one] of sought.entries()) {
    const bit = 1 << i;
    for (const key of one.keys)
      for (const number of list.withKey(key)) marks[number] = (marks[number] ?? 0) | bit;
    if (!one.open) continue;
    for (let number = 1; number < marks.length; number++)
      if (isBegunBy(list, number, one)) marks[number] = (marks[number] ?? 0) | bit;
  }
  for (const [number, words] of list.entries())
    for (const word of words) marks[number] = (marks[number] ?? 0) | (marks[word] ?? 0);
  // What is shown as one is found by the names of both.
  for (const [from = 0, into = 0] of pairs) marks[into] = (marks[into] ?? 0) | (marks[from] ?? 0);
  for (const [from = 0, into = 0] of pairs) marks[from] = marks[into] ?? 0;
  return marks;
}

/** Makes a query ready for the words and rows that the list has now; what comes later is not found. */
export function findWords(
  list: WordList,
  { words: sought, phrases }: Query,
  merges: Merges = new Map(),
): FoundWords {
  if (sought.length === 0)
    return { matches: () => true, areFound: () => true, isSought: () => false };
  const marks = markWords(list, sought, merges);
  const all = (1 << sought.length) - 1;
  const hasPhrase = (words: readonly number[], from: number, to: number) => {
    for (let at = 0; at + to - from <= words.length; at++) {
      let i = from;
      while (i < to && (marks[words[at + i - from] ?? 0] ?? 0) & (1 << i)) i++;
      if (i === to) return true;
    }
    return false;
  };
  const hasPhrases = (words: readonly number[]) =>
    phrases.every(({ from, to }) => hasPhrase(words, from, to));
  const found = new Uint32Array(list.rowCount());
  for (const [number, mark] of marks.entries())
    if (mark !== 0) for (const row of list.rowsWith(number)) found[row] = (found[row] ?? 0) | mark;
  return {
    isSought: (number) => (marks[number] ?? 0) !== 0,
    matches: ({ number, words }) => found[number] === all && hasPhrases(words),
    areFound: (words) =>
      words.reduce((bits, word) => bits | (marks[word] ?? 0), 0) === all && hasPhrases(words),
  };
}
