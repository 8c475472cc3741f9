import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import { findWords } from '../../../core/library/find-words.ts';
import { readQuery } from '../../../core/library/read-query.ts';
import type { EntryKey } from '../../../core/model/entry.ts';
import type { Collected } from './collect.ts';

const mostOffered = 8;

/** Entries of all datasets by any of their names, those first whose own name begins so. */
export function suggestEntries(
  { entries, words: list }: Collected,
  merges: ReadonlyMap<EntryKey, EntryKey>,
  text: string,
): Suggestion[] {
  const { areFound } = findWords(list, readQuery(text));
  const start = text.trim().toLowerCase();
  const rank = ({ name }: Suggestion) => Number(!name.toLowerCase().startsWith(start));
  return [...entries.values()]
    .filter(({ key, words }) => !merges.has(key) && areFound(words))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .slice(0, mostOffered);
}
