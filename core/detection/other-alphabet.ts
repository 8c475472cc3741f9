import type { Candidate } from '../model/candidate.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameHit } from './read-name.ts';
import { isCyrillic } from './spelling.ts';

/** Of 10,450 English words 42 were some Cyrillic name by their key alone, of those with longer keys 2. */
const shortestKey = 5;

/**
 * True where a surname standing alone can only be compared by sound, since the data has the name in the
 * other alphabet only. On a page in Cyrillic a Latin word is a name of its own: Fox, Reuters.
 */
export function crossesAlphabets(
  { word, before }: NameHit,
  { patterns }: Candidate,
  { language, foldOf, keyOf, keyOfFolded }: Lexicon,
): boolean {
  const onPage = isCyrillic(foldOf(word.text));
  if (patterns.some(({ words }) => isCyrillic(words.at(-1) ?? '') === onPage)) return false;
  const key = keyOf(word.text);
  if (!onPage && (!language.letters.test('a') || (key.length < shortestKey && before !== 'title')))
    return false;
  // As English writes it; what only another language's reading gives is too little.
  return patterns.some(({ words }) => keyOfFolded(words.at(-1) ?? '') === key);
}
