import { foldTypography, type FoldedText } from './fold-typography.ts';
import { splitWords, type Words } from './split-words.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** A page's text, and what any number of quotes need of it, worked out once when first asked for. */
export interface PageText {
  text: string;
  folded: () => FoldedText;
  words: () => Words;
  index: () => WordIndex;
}

export function readPageText(text: string): PageText {
  let folded: FoldedText | undefined;
  let words: Words | undefined;
  let index: WordIndex | undefined;
  const fold = () => (folded ??= foldTypography(text));
  const split = () => (words ??= splitWords(fold().text));
  return { text, folded: fold, words: split, index: () => (index ??= indexWords(split())) };
}
