import type { TextSelector } from '../../model/selector.ts';
import type { QuoteChange } from '../../model/saved-quote.ts';
import { findAligned } from './find-aligned.ts';
import { findExact } from './find-exact.ts';
import { toOriginal } from './fold-typography.ts';
import type { PageText } from './page-text.ts';
import { foldSelector } from './selector-pattern.ts';
import { diffWords } from './word-diff.ts';

/** `start` and `end` are UTF-16 code units of the page's text. */
export type FoundAgain =
  | { state: 'same'; start: number; end: number }
  | { state: 'changed'; start: number; end: number; changes: QuoteChange[] }
  | { state: 'lost' };

/** Folded characters. Shorter quotes are found word for word or not at all: too much looks like them. */
const shortestEdited = 24;
/** Longer ones too: laying out words takes the square of them, and no quote is saved so long. */
const longestEdited = 6_000;

/**
 * Finds a saved quote in the text that its page has now, or says that it is lost; it never guesses.
 * First where it was, then word for word with its surroundings, then by its words in order.
 */
export function findAgain(page: PageText, selector: TextSelector): FoundAgain {
  const { exact, prefix, suffix, start } = selector;
  const whole = prefix + exact + suffix;
  const isShort = exact.length < shortestEdited && whole === exact;
  if (!isShort && start >= prefix.length && page.text.startsWith(whole, start - prefix.length))
    return { state: 'same', start, end: start + exact.length };
  const pattern = foldSelector(selector);
  const length = pattern.end - pattern.start;
  if (length === 0 || isShort) return { state: 'lost' };
  const folded = page.folded();
  const place = findExact(folded.text, pattern);
  if (place) return { state: 'same', ...toOriginal(folded, place.start, place.end) };
  if (length < shortestEdited || length > longestEdited) return { state: 'lost' };
  const aligned = findAligned(pattern, page);
  if (!aligned) return { state: 'lost' };
  const span = toOriginal(folded, aligned.start, aligned.end);
  const { changes } = diffWords(exact, page.text.slice(span.start, span.end));
  return changes.length === 0 ? { state: 'same', ...span } : { state: 'changed', ...span, changes };
}
