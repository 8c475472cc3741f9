import { foldTypography, type FoldedText } from './fold-typography.ts';
import { splitWords, type Words } from './split-words.ts';

/** A page's text, and what any number of quotes need of it, worked out once when first asked for. */
export interface PageText {
  text: string;
  folded: () => FoldedText;
  words: () => Words;
}

export function readPageText(text: string): PageText {
  let folded: FoldedText | undefined;
  let words: Words | undefined;
  const fold = () => (folded ??= foldTypography(text));
  return { text, folded: fold, words: () => (words ??= splitWords(fold().text)) };
}
