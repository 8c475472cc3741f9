import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../../core/quotes/anchoring/split-words.ts';
import { findWord, indexWords, placeAt } from '../../../../core/quotes/anchoring/word-index.ts';

test('every word is found at all of its places and at no other', () => {
  const word = fc.constantFrom('a', 'b', 'the', 'слово', '5', '%', 'zz');
  fc.assert(
    fc.property(fc.array(word), word, (page, sought) => {
      const index = indexWords(splitWords(page.join(' ')));
      const { from, to } = findWord(index, splitWords(sought).hashes[0] ?? 0);
      const places = Array.from({ length: to - from }, (_, i) => placeAt(index, from + i));
      expect(places).toEqual(page.flatMap((one, i) => (one === sought ? [i] : [])));
    }),
  );
});
