import { expect, test } from 'vitest';
import { findRegions } from '../../../../core/quotes/anchoring/find-regions.ts';
import { splitWords } from '../../../../core/quotes/anchoring/split-words.ts';
import { indexWords } from '../../../../core/quotes/anchoring/word-index.ts';

/** Words without meaning, all different, or all out of `kinds`. */
function babble(count: number, kinds = count): string[] {
  return Array.from({ length: count }, (_, i) => `w${(i * 7_919) % kinds}`);
}

function regions(pattern: readonly string[], page: readonly string[]) {
  const { hashes } = splitWords(pattern.join(' '));
  const index = indexWords(splitWords(page.join(' ')));
  return findRegions(hashes, new Uint8Array(hashes.length).fill(4), index);
}

const quote = 'one two three four five six seven eight nine ten'.split(' ');

test('the stretch that holds the words, with room around it', () => {
  const page = [...babble(500), ...quote, ...babble(500)];
  const [first, ...others] = regions(quote, page);
  expect(others).toEqual([]);
  expect(first?.from).toBeLessThanOrEqual(500);
  expect(first?.to).toBeGreaterThanOrEqual(510);
  expect((first?.to ?? 0) - (first?.from ?? 0)).toBeLessThan(150);
});

test('two stretches, the fuller one first', () => {
  const page = [...babble(300), ...quote.slice(4), ...babble(300), ...quote, ...babble(300)];
  const [first, second] = regions(quote, page);
  expect(first?.from).toBeGreaterThan(500);
  expect(second?.from).toBeLessThan(310);
});

test('words in two parts, an advertisement between them', () => {
  const page = [
    ...babble(200),
    ...quote.slice(0, 5),
    ...babble(30),
    ...quote.slice(5),
    ...babble(200),
  ];
  const [first] = regions(quote, page);
  expect(first?.from).toBeLessThanOrEqual(200);
  expect(first?.to).toBeGreaterThanOrEqual(240);
});

test('where all words are common, their order still tells', () => {
  const page = babble(9_000, 60);
  const pattern = [...page.slice(4_000, 4_010), 'new', ...page.slice(4_010, 4_020)].toReversed();
  const changed = [...page.slice(0, 2_000), ...pattern, ...page.slice(2_000)];
  expect(regions(pattern, changed).some(({ from, to }) => from <= 2_000 && to >= 2_021)).toBe(true);
});

test('nothing where the words are not, or stand apart', () => {
  expect(regions(quote, babble(1_000))).toEqual([]);
  expect(regions(quote, [])).toEqual([]);
  expect(regions([], babble(10))).toEqual([]);
  const apart = quote.flatMap((word) => [word, ...babble(200)]);
  expect(regions(quote, apart)).toEqual([]);
});
