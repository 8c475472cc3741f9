import { fold } from '../detection/fold.ts';
import { wordRanges } from '../detection/letters.ts';
import type { EntryKey } from '../model/entry.ts';
import { keysInText } from './word-keys.ts';

/**
 * Every distinct word of all quotes and statements, once, with a number, and the rows that it stands in.
 * It grows by each row that is read, in microseconds; forms and spellings are told apart only when
 * somebody searches. (An index of tokens with all their forms takes seconds to build.)
 */
export interface WordList {
  /** The numbers of a text's words in their order, and `gap` behind them. */
  read(text: string): number[];
  /** Gives a row of these words a number of its own, by which it is found. */
  addRow(words: readonly number[]): number;
  /** One more than the largest number of a row. */
  rowCount(): number;
  /** The numbers of the rows that a word stands in; of rows that are gone too. */
  rowsWith(number: number): readonly number[];
  /** Where the words of a text stand that is in the list. */
  locate(text: string): { start: number; end: number; number: number }[];
  /** The number that stands for an entry among words; found by any of its names. */
  numberOf(entry: EntryKey): number;
  /** Says what an entry is called; said again, it is called only that. Answers the numbers of its names' words. */
  name(entry: EntryKey, names: readonly string[]): number[];
  /** One more than the largest number. */
  size(): number;
  /** The numbers of words with a key. */
  withKey(key: string): readonly number[];
  /** Each word folded, and its keys, by number; empty for entries and the gap. */
  folded: readonly string[];
  keys: readonly (readonly string[])[];
  /** Numbers of entries and of the words they are called. */
  entries(): Iterable<readonly [number: number, words: readonly number[]]>;
}

/** Between two fields; no phrase reaches over it. */
export const gap = 0;

/** A possessive "'s" is no part of the word; other apostrophes are: "п'ять", "O'Brien". */
const anyWord = new RegExp(
  `[${wordRanges}]+(?:['’ʼ](?!s(?![${wordRanges}]))[${wordRanges}]+)*`,
  'g',
);

/** Of a text that is far too long only so much is read, in characters. */
const mostCharacters = 8_000;

function isTelling(word: string): boolean {
  return word.length > 1 || word < ':';
}

/** The words of a text or query; single letters, which "Lavrov's" and initials leave over, are none. */
export function wordsOf(text: string): { start: number; end: number; word: string }[] {
  return Array.from(text.slice(0, mostCharacters).matchAll(anyWord), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  })).filter(({ word }) => isTelling(word));
}

export function createWordList(): WordList {
  const numbers = new Map<string, number>();
  const folded: string[] = [''];
  const keys: (readonly string[])[] = [[]];
  const byKey = new Map<string, number[]>();
  const rowsOf: number[][] = [[]];
  let rows = 0;
  const entries = new Map<EntryKey, { number: number; words: readonly number[] }>();

  const add = (word: string): number => {
    const number = folded.length;
    numbers.set(word, number);
    folded.push(fold(word));
    rowsOf.push([]);
    const own = keysInText(word);
    keys.push(own);
    for (const key of own) {
      const same = byKey.get(key);
      if (same) same.push(number);
      else byKey.set(key, [number]);
    }
    return number;
  };
  const read = (text: string): number[] => {
    const found: number[] = [];
    for (const word of text.slice(0, mostCharacters).match(anyWord) ?? [])
      if (isTelling(word)) found.push(numbers.get(word) ?? add(word));
    found.push(gap);
    return found;
  };
  const entryOf = (key: EntryKey) => {
    let entry = entries.get(key);
    if (!entry) {
      entries.set(key, (entry = { number: folded.length, words: [] }));
      folded.push('');
      keys.push([]);
      rowsOf.push([]);
    }
    return entry;
  };
  return {
    read,
    addRow(words) {
      const row = rows++;
      for (const number of words) {
        const own = rowsOf[number];
        if (number !== gap && own && own.at(-1) !== row) own.push(row);
      }
      return row;
    },
    rowCount: () => rows,
    rowsWith: (number) => rowsOf[number] ?? [],
    locate: (text) =>
      wordsOf(text).map(({ start, end, word }) => ({
        start,
        end,
        number: numbers.get(word) ?? gap,
      })),
    numberOf: (key) => entryOf(key).number,
    name(key, names) {
      const words = names.flatMap(read);
      entryOf(key).words = words;
      return words;
    },
    size: () => folded.length,
    withKey: (key) => byKey.get(key) ?? [],
    folded,
    keys,
    *entries() {
      for (const { number, words } of entries.values()) yield [number, words] as const;
    },
  };
}
