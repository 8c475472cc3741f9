import { expect, test } from 'vitest';
import {
  capitalRanges,
  compilePattern,
  isWordCode,
  wordRanges,
} from '../../../core/detection/letters.ts';

const codes = Array.from({ length: 0x10000 }, (_, code) => code);
const toHex = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Scripts that the languages of the table and their names are written in. */
const ours = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

test('the ranges and the function say the same of every code unit', () => {
  const range = new RegExp(`^[${wordRanges}]$`);
  const different = codes.filter(
    (code) => range.test(String.fromCharCode(code)) !== isWordCode(code),
  );
  expect(different.map(toHex)).toEqual([]);
});

test('every letter of our scripts is inside a word', () => {
  const lost = codes.filter((code) => {
    const letter = String.fromCharCode(code);
    return /\p{L}/u.test(letter) && ours.test(letter) && code < 0x2000 && !isWordCode(code);
  });
  expect(lost.map(toHex)).toEqual([]);
});

test('every capital of our scripts is in the ranges of capitals', () => {
  const range = new RegExp(`^[${capitalRanges}]$`);
  const lost = codes.filter((code) => {
    const letter = String.fromCharCode(code);
    const capital = /[\p{Lu}\p{Lt}]/u.test(letter) && ours.test(letter);
    // Khanty's letter of 2024 (U+1C89) is in no news yet.
    return capital && code < 0x2000 && code !== 0x1c89 && !range.test(letter);
  });
  expect(lost.map(toHex)).toEqual([]);
});

test.each([...' \t\n.,:;!?…-–—()[]{}"\'“”‘’«»„/|@#&*×÷\u00A0\u2009\u202F'])(
  '%j stands between words',
  (mark) => {
    expect(isWordCode(mark.charCodeAt(0))).toBe(false);
  },
);

test('a pattern of a language row knows letters beyond ASCII', () => {
  const pattern = compilePattern('(?<!\\p{L})встреч\\p{L}*', 'gi');
  expect('Встречами, невстреча'.match(pattern)).toEqual(['Встречами']);
});
