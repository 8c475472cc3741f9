import type { Mention } from '../model/mention.ts';
import { findGivenName } from './given-names.ts';
import type { Lexicon } from './lexicon.ts';
import { decide } from './resolve-people.ts';
import type { BlockHits } from './scan-block.ts';
import type { Word } from './words.ts';

/** What stands between two first names that share a surname. */
export const joined = /^ (?:and|и|та|і|й|&) $/;
/** «Скрипали», «Зеленских», «Клинтонами»: endings of a family's name. */
const plural = /(?:[иіы]е?|ей|[ая](?:м[иі]?|х)|[иы](?:х|ми?))$/;

/** The only person with one of these first names and a surname like the word's. */
function findBearer(lexicon: Lexicon, given: Word, surname: Word) {
  const [only, ...others] = new Set(
    lexicon.namesOf(surname.text).flatMap(({ candidate, pattern }) => {
      const found = findGivenName(lexicon, [given], pattern);
      return found && found.likeness !== 'variant' ? candidate : [];
    }),
  );
  return others.length === 0 ? only : undefined;
}

/** «Сергей и Юлия Скрипали»: two people under the plural of their surname. */
export function findCouples(
  { block: { text, capitalised } }: BlockHits,
  lexicon: Lexicon,
): Mention[] {
  return capitalised.flatMap((surname, i) => {
    const second = capitalised[i - 1];
    if (second?.end !== surname.start - 1 || !plural.test(surname.text)) return [];
    const first = capitalised[i - 2];
    if (!first) return [];
    if (!joined.test(text.slice(first.end, second.start))) return [];
    const one = findBearer(lexicon, first, surname);
    const other = findBearer(lexicon, second, surname);
    if (!one || !other || one === other) return [];
    return [
      decide(first.start, first.end, one, 'short-name'),
      decide(second.start, surname.end, other, 'full-name'),
    ];
  });
}
