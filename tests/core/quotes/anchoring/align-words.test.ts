import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords } from '../../../../core/quotes/anchoring/align-words.ts';
import { splitWords } from '../../../../core/quotes/anchoring/split-words.ts';

/** Partners by place in the text, each word with the weight of an ordinary one. */
function align(pattern: string, text: string): number[] {
  const [few, many] = [splitWords(pattern), splitWords(text)];
  const weights = new Uint8Array(few.count).fill(4);
  const costs = { replaced: 3, missing: 2, cameIn: 10, cameInEachWord: 1 };
  return [...alignWords(few.hashes, weights, many.hashes, 0, many.count, costs)];
}

describe('an example each', () => {
  test.each([
    ['as it is', 'b c', 'a b c d', [1, 2]],
    ['a word replaced', 'a b c d', 'x a b y d z', [1, 2, -1, 4]],
    ['a word gone', 'a b c d', 'x a b d z', [1, 2, -1, 3]],
    ['a word more', 'a b c d', 'x a b y c d', [1, 2, 4, 5]],
    ['many words in between', 'a b c d e f', 'a b c p q r s t u v w d e f', [0, 1, 2, 11, 12, 13]],
    ['nothing in common', 'a b', 'x y z', [-1, -1]],
    // What came in stands as late as it can, so that the words before it stay together.
    ['a stop twice', 'a b c . d e f', 'a b c . x y . d e f', [0, 1, 2, 3, 7, 8, 9]],
  ])('%s', (_, pattern, text, partners) => {
    expect(align(pattern, text)).toEqual(partners);
  });
});

test('partners are equal words in order', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (few, many) => {
      const partners = align(few.join(' '), many.join(' '));
      let last = -1;
      partners.forEach((j, i) => {
        if (j < 0) return;
        expect(j).toBeGreaterThan(last);
        expect(many[j]).toBe(few[i]);
        last = j;
      });
    }),
  );
});

test('a pattern inside a text is found whole', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, (before, few, after) => {
      const partners = align(few.join(' '), [...before, ...few, ...after].join(' '));
      expect(partners).not.toContain(-1);
    }),
  );
});
