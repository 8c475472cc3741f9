import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findCapitalisedWords,
  findWords,
  isAllCapitals,
  isCapitalised,
  joinsNames,
  wordAfter,
  wordBefore,
} from '../../../core/detection/words.ts';
import { anyText as anyString } from '../../fixtures/any-text.ts';

const anyText = fc.oneof(
  anyString,
  fc
    .array(
      fc.constantFrom('Anna', 'ёлка', 'É', '\u00AD', '𝔘x', '👩‍🚀', ' ', '-', '’', '.', '\n', '\uD800', '9', 'Ǆ'),
    )
    .map((parts) => parts.join('')),
); // prettier-ignore

const wordsOf = (text: string) => findWords(text).map((word) => word.text);
const capitalisedOf = (text: string) => findCapitalisedWords(text).map((word) => word.text);

describe('words', () => {
  test.each([
    ['She met Ana Ruiz.', ['She', 'met', 'Ana', 'Ruiz']],
    ["O'Neill’s", ['O', 'Neill', 's']],
    ['Braun-Pivet', ['Braun', 'Pivet']],
    ['Lav\u00ADrov', ['Lav\u00ADrov']],
    ['Пу\u0301тин', ['Пу\u0301тин']],
    ['round 2, 15th', ['round', '2', '15th']],
    ['«Иванов»', ['Иванов']],
    ['…—“”', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('point at their own characters in the original text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, text: word } of [
          ...findWords(text),
          ...findCapitalisedWords(text),
        ]) {
          expect(text.slice(start, end)).toBe(word);
          expect(word.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('of a part of a text have offsets into the whole', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        for (const word of findWords(text, from, to)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(from);
          expect(word.end).toBeLessThanOrEqual(to);
        }
      }),
    );
  });
});

describe('capitalised words', () => {
  test.each([
    ['She met Ana Ruiz in the EU.', ['She', 'Ana', 'Ruiz', 'EU']],
    ['iPhone and McDonald', ['McDonald']],
    ['Ёлкин и Щукин', ['Ёлкин', 'Щукин']],
    ['ǅemal', ['ǅemal']],
    ['see https://outlet.example/Ana-Ruiz and Ana', ['Ana']],
    ['www.Ruiz.example says Ruiz', ['Ruiz']],
    ['Ruiz://', ['Ruiz']],
    ['3Ana', []],
  ])('of %j are %j', (text, words) => {
    expect(capitalisedOf(text)).toEqual(words);
  });

  test('each time from the start, though the expression remembers a place', () => {
    expect(capitalisedOf('Ana Ruiz')).toEqual(capitalisedOf('Ana Ruiz'));
  });
});

describe('neighbours', () => {
  test.each([
    ['Ana Ruiz', 4, 'Ana'],
    ['Ana,   Ruiz', 7, 'Ana'],
    ['Ana', 0, undefined],
    ['Ana\n                  Ruiz', 22, 'Ana'],
    ['Ana … … — — … … — Ruiz', 18, undefined],
    ['Ana', 3, 'Ana'],
  ])('before %j at %i stands %s', (text, at, word) => {
    expect(wordBefore(text, at)?.text).toBe(word);
  });

  test.each([
    ['Ana Ruiz', 3, 'Ruiz'],
    ['Ana — Ruiz', 3, 'Ruiz'],
    ['Ana', 3, undefined],
    ['Ana\n                  Ruiz', 3, 'Ruiz'],
    ['Ana … … — — … … — Ruiz', 3, undefined],
    ['Ana', 0, 'Ana'],
  ])('after %j from %i stands %s', (text, at, word) => {
    expect(wordAfter(text, at)?.text).toBe(word);
  });

  test('point at their own characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, place) => {
        const at = Math.min(place, text.length);
        const [before, after] = [wordBefore(text, at), wordAfter(text, at)];
        if (before) expect(text.slice(before.start, before.end)).toBe(before.text);
        if (before) expect(before.end).toBeLessThanOrEqual(at);
        if (after) expect(text.slice(after.start, after.end)).toBe(after.text);
        if (after) expect(after.start).toBeGreaterThanOrEqual(at);
      }),
    );
  });
});

test.each([
  ['Ana', true, false],
  ['ANA', true, true],
  ['МИД', true, true],
  ['A', true, false],
  ['G7', true, true],
  ['7', false, false],
  ['77', false, false],
  ['ana', false, false],
  ['iOS', false, false],
])('%s: capitalised %s, all capitals %s', (word, capitalised, allCapitals) => {
  expect([isCapitalised(word), isAllCapitals(word)]).toEqual([capitalised, allCapitals]);
});

test.each([
  [' ', true],
  ['\u00A0', true],
  ['. ', true],
  ['-', true],
  ['\u2011', true],
  ['’', true],
  ['', true],
  [', ', false],
  ['; ', false],
  [' — ', false],
  // A page's source may break and indent a line in a name.
  ['\n        ', true],
  ['. .', false],
])('%j between two words joins them to one name: %s', (gap, joins) => {
  expect(joinsNames(gap)).toBe(joins);
});

test.each([...' \t\n\v\f\r\u00A0\u2000\u2009\u2028\u2029\u202F\u205F\u3000'])(
  'white space (%j) makes no gap wide',
  (space) => {
    const gap = space.repeat(30);
    expect(wordBefore(`Ana${gap}Ruiz`, 33)?.text).toBe('Ana');
    expect(wordAfter(`Ana${gap}Ruiz`, 3)?.text).toBe('Ruiz');
  },
);

test('a page of white space is read in one go', () => {
  // Quadratic work on this many characters would not end in the time a test has.
  const gap = ' '.repeat(200_000);
  expect(joinsNames(`${gap},`)).toBe(false);
  expect(wordBefore(`Ana${gap}`, gap.length + 3)?.text).toBe('Ana');
});
