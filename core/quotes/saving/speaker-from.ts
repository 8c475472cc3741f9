import type { EntryKey } from '../../model/entry.ts';
import type { FoundQuote } from '../../model/found-quote.ts';
import type { QuoteSpeaker } from '../../model/saved-quote.ts';

/** "Karoline Leavitt", "Smirnova": every word but particles is written large. "The minister", "he" are not. */
const name =
  /^\p{Lu}[\p{L}’'.-]*(?:\s+(?:\p{Lu}[\p{L}’'.-]*|de|del|der|van|von|al|bin|da|di|la|le))*$/u;
const shortWords = new Set(
  'he she they it we i the a an his her их он она они мы я він вона вони ми'.split(' '),
);

/**
 * Whom a new quote is given to, unasked: only whom the surrounding text names nearly for certain. A name
 * that is in no dataset stands as the page writes it.
 * @param nameOf an entry's own name
 */
export function speakerFrom(
  found: FoundQuote | undefined,
  nameOf: (key: EntryKey) => string | undefined,
): QuoteSpeaker | undefined {
  if (!found?.speaker || !found.prefill) return undefined;
  const { entry, text } = found.speaker;
  const known = entry === undefined ? undefined : nameOf(entry);
  if (entry !== undefined && known !== undefined)
    return { name: known, entry, from: 'attribution' };
  const words = text.replace(/\s+/g, ' ').trim();
  const isName = name.test(words) && !shortWords.has(words.toLowerCase());
  return isName ? { name: words, from: 'attribution' } : undefined;
}
