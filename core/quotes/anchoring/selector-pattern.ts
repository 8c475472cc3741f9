import type { TextSelector } from '../../model/selector.ts';
import { foldTypography, toFolded } from './fold-typography.ts';

/** A selector as searching needs it: quote and context folded as one text, so that cut words are whole. */
export interface SelectorPattern {
  text: string;
  /** Where the quote stands in `text`, white space around it left out. */
  start: number;
  end: number;
}

/** UTF-16 code units of context on each side that are looked at; imported files may have any. */
const mostContext = 256;

export function foldSelector(selector: TextSelector): SelectorPattern {
  const { exact } = selector;
  const prefix = selector.prefix.slice(-mostContext);
  const suffix = selector.suffix.slice(0, mostContext);
  const folded = foldTypography(prefix + exact + suffix);
  let start = toFolded(folded, prefix.length);
  let end = toFolded(folded, prefix.length + exact.length);
  while (start < end && folded.text.charAt(start) === ' ') start++;
  while (end > start && folded.text.charAt(end - 1) === ' ') end--;
  return { text: folded.text, start, end };
}
