import type { EntryKey } from '../../model/entry.ts';
import type { FoundQuote } from '../../model/found-quote.ts';
import type { QuoteSpeaker } from '../../model/saved-quote.ts';

/** "Karoline Leavitt", "Smirnova": every word but particles is written large. "The minister", "he" are not. */
const name =
  /^\p{Lu}[\p{L}’'.-]*(?:\s+(?:\p{Lu}[\p{L}’'.-]*|de|del|der|van|von|al|bin|da|di|la|le))*$/u;

/** True where a word stands behind another in its sentence too: "Whoever said" begins one, and is no name. */
function standsAmid(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (/[\p{L},]\s+$/u.test(text.slice(Math.max(0, at - 8), at))) return true;
  return false;
}

/**
 * Whom a new quote is given to, unasked: only whom the surrounding text names nearly for certain. A name
 * that is in no dataset stands as the page writes it.
 * @param text the article's
 * @param nameOf an entry's own name
 */
export function speakerFrom(
  found: FoundQuote | undefined,
  text: string,
  nameOf: (key: EntryKey) => string | undefined,
): QuoteSpeaker | undefined {
  if (!found?.speaker || !found.prefill) return undefined;
  const { entry, text: stretch } = found.speaker;
  const known = entry === undefined ? undefined : nameOf(entry);
  if (entry !== undefined && known !== undefined)
    return { name: known, entry, from: 'attribution' };
  const words = stretch.replace(/\s+/g, ' ').trim();
  const isName = name.test(words) && (words.includes(' ') || standsAmid(text, words));
  return isName ? { name: words, from: 'attribution' } : undefined;
}
