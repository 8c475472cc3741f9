import { fold } from '../detection/fold.ts';
import { keysInQuery } from './word-keys.ts';
import { wordsOf } from './word-list.ts';

/** A word that is looked for. */
export interface SoughtWord {
  folded: string;
  keys: readonly string[];
  /** The person may not have finished it: longer words are found as well. */
  open: boolean;
}

/** What somebody looks for: all of the words, and those of a phrase in their order. */
export interface Query {
  words: SoughtWord[];
  /** Places in `words`: from the first word of a phrase to before the one behind its last. */
  phrases: { from: number; to: number }[];
}

/** More narrows nothing any more. */
const mostWords = 24;
const mostCharacters = 1_000;

const quoted = /["“”„«»]/;

/** Reads what is typed: words, and phrases in quotation marks of any kind, the last maybe still open. */
export function readQuery(text: string): Query {
  const query: Query = { words: [], phrases: [] };
  for (const [i, part] of text.slice(0, mostCharacters).split(quoted).entries()) {
    const words = wordsOf(part).slice(0, mostWords - query.words.length);
    const from = query.words.length;
    for (const { word } of words)
      query.words.push({ folded: fold(word), keys: keysInQuery(word), open: false });
    if (i % 2 === 1 && words.length > 1) query.phrases.push({ from, to: query.words.length });
  }
  const last = query.words.at(-1);
  if (last && !/[\s"“”„«».,;:!?]$/.test(text)) last.open = true;
  return query;
}
