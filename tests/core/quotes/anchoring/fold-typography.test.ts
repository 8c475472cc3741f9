import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldTypography,
  toFolded,
  toOriginal,
} from '../../../../core/quotes/anchoring/fold-typography.ts';
import { anyText } from '../../../fixtures/any-text.ts';

test.each([
  ['“Yes,” she said', "'Yes,' she said"],
  ['«Да», „так“, ‚so‘, ‹ici›, 「はい」', "'Да', 'так', 'so', 'ici', 'はい'"],
  ['rock’n’roll', "rock'n'roll"],
  ["``Yes,'' she said", "'Yes,' she said"],
  ['“‘Yes’”', "'Yes'"],
  ['a – b — c ‑ d − e', 'a - b - c - d - e'],
  ['a -- b', 'a - b'],
  ['wait…', 'wait...'],
  ['a  b\n\t c\u00A0d\u202Fe', 'a b c d e'],
  ['a\u200B \u00AD b', 'a b'],
  ['inven\u00ADtory', 'inventory'],
  ['\uFEFFone\u2060two', 'onetwo'],
  // й and é are letters, however they are stored; a stress mark is none.
  ['Андре\u0438\u0306', 'Андрей'],
  ['cafe\u0301s', 'cafés'],
  ['за\u0301мок', 'замок'],
  ['И\u0306\u0301 в', 'Й в'],
  ['\u0301a', 'a'],
  // Case and letters are not typography.
  ['всё US ﬁn', 'всё US ﬁn'],
  ['', ''],
])('%j folds to %j', (original, folded) => {
  expect(foldTypography(original).text).toBe(folded);
});

/** A text with much to fold. */
const typeset = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '\n', '\u00A0', '“', '”', '«', "'", '—', '-', '…', '\u00AD', '\u200B'),
      fc.constantFrom('e\u0301', 'и\u0306', 'а\u0301', '\u0301', 'word', 'слово', '5', '.', '中'),
      anyText,
    ),
  )
  .map((parts) => parts.join(''));

describe('places', () => {
  test('a quote in small', () => {
    const original = 'He  said: “wait…  for me” — twice';
    const folded = foldTypography(original);
    const at = folded.text.indexOf("'wait... for me'");
    const { start, end } = toOriginal(folded, at, at + "'wait... for me'".length);
    expect(original.slice(start, end)).toBe('“wait…  for me”');
    expect(toFolded(folded, start)).toBe(at);
    expect(toFolded(folded, original.indexOf('for'))).toBe(folded.text.indexOf('for'));
  });

  test('inside a letter with marks both ends are the letter’s', () => {
    const folded = foldTypography('и\u0306\u0301а');
    expect(toOriginal(folded, 0, 1)).toEqual({ start: 0, end: 3 });
    expect(toOriginal(folded, 1, 2)).toEqual({ start: 3, end: 4 });
  });

  test('go up together and stay inside', () => {
    fc.assert(
      fc.property(typeset, (original) => {
        const folded = foldTypography(original);
        let last = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = toOriginal(folded, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : last - 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = end;
        }
      }),
    );
  });

  test('a stretch of the original folds to the stretch it came from', () => {
    fc.assert(
      fc.property(typeset, fc.nat(), fc.nat(), (original, a, b) => {
        const folded = foldTypography(original);
        if (folded.text === '') return;
        const [x, y] = [a % folded.text.length, b % folded.text.length];
        const [from, to] = [Math.min(x, y), Math.max(x, y) + 1];
        const { start, end } = toOriginal(folded, from, to);
        // An ellipsis is one character there and three here: it comes whole.
        expect(foldTypography(original.slice(start, end)).text).toContain(
          folded.text.slice(from, to),
        );
      }),
    );
  });

  test('what is copied maps to itself and back', () => {
    fc.assert(
      fc.property(typeset, (original) => {
        const folded = foldTypography(original);
        for (let at = 0; at < folded.text.length; at++) {
          const { start } = toOriginal(folded, at, at + 1);
          const back = toFolded(folded, start);
          expect(back).toBeLessThanOrEqual(at);
          expect(at - back).toBeLessThan(3);
        }
      }),
    );
  });
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(typeset, (original) => {
      const once = foldTypography(original).text;
      expect(foldTypography(once).text).toBe(once);
    }),
  );
});
