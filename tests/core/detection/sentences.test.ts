import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../core/detection/languages/en.ts';
import { russian } from '../../../core/detection/languages/ru.ts';
import type { Language } from '../../../core/detection/languages/language.ts';
import { sentenceAt, splitSentences } from '../../../core/detection/sentences.ts';
import { anyText as anyString } from '../../fixtures/any-text.ts';

function sentencesOf(text: string, language: Language): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());
}

function sentencesIn(text: string): string[] {
  return splitSentences(text, english).map(({ start, end }) => text.slice(start, end));
}

describe('English', () => {
  test.each([
    ['She left. He stayed.', ['She left.', 'He stayed.']],
    ['Did she leave? Yes! She did.', ['Did she leave?', 'Yes!', 'She did.']],
    ['“She left.” He stayed.', ['“She left.”', 'He stayed.']],
    ['She left.He stayed.', ['She left.', 'He stayed.']],
    ['She left… He stayed.', ['She left…', 'He stayed.']],
    ['She left... then he did.', ['She left...', 'then he did.']],
    ['Who? me, said Mr? Ruiz.', ['Who?', 'me, said Mr?', 'Ruiz.']],
    ['Mr. Ruiz met Dr. Okoye.', ['Mr. Ruiz met Dr. Okoye.']],
    ['Gen. Ruiz and Sen. Okoye spoke.', ['Gen. Ruiz and Sen. Okoye spoke.']],
    ['A. B. Ruiz spoke.', ['A. B. Ruiz spoke.']],
    ['The U.S. Congress sat.', ['The U.S. Congress sat.']],
    ['It began at 5 p.m. Monday.', ['It began at 5 p.m. Monday.']],
    ['On Aug. 15 they met.', ['On Aug. 15 they met.']],
    ['Apples, pears, etc. were sold.', ['Apples, pears, etc. were sold.']],
    ['Inflation was 3.5 percent.', ['Inflation was 3.5 percent.']],
    ['see outlet.example for more', ['see outlet.example for more']],
    // A page's source breaks lines anywhere.
    ['She left the\nroom. He stayed.', ['She left the\nroom.', 'He stayed.']],
    ['She left (again.) He stayed.', ['She left (again.)', 'He stayed.']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text, english)).toEqual(sentences);
  });
});

describe('Russian', () => {
  test.each([
    ['Она ушла. Он остался.', ['Она ушла.', 'Он остался.']],
    ['А. П. Руденко выступил.', ['А. П. Руденко выступил.']],
    ['Весной 2022 г. Они встретились.', ['Весной 2022 г. Они встретились.']],
    ['Выделено 5 млн. Рублей не хватило.', ['Выделено 5 млн. Рублей не хватило.']],
    ['«Она ушла». Он остался.', ['«Она ушла».', 'Он остался.']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text, russian)).toEqual(sentences);
  });
});

const anyText = fc.oneof(
  anyString,
  fc
    .array(fc.constantFrom('Mr', 'She', 'left', 'U', '.', '…', '?!', '”', ' ', '\n', '. ', 'г'))
    .map((parts) => parts.join('')),
);

test('sentences cover the whole text, in order, without gaps', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const sentence of splitSentences(text, english)) {
        expect(sentence.start).toBe(end);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        ({ end } = sentence);
      }
      expect(end).toBe(text.length);
    }),
  );
});

test.each([
  ['words', 'rain fell ', 'rain fell '],
  ['a word', 'a', ''],
])('of %s without a stop none is longer than 4,000 characters', (_what, piece, last) => {
  const text = piece.repeat(5_000);
  const sentences = sentencesIn(text);
  expect(sentences.join('')).toBe(text);
  expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(4_000);
  expect(sentences.every((one) => one.endsWith(last.slice(-1)))).toBe(true);
});

test('every place of a text is in one sentence', () => {
  const text = 'One. Two? Three';
  const sentences = splitSentences(text, english);
  const at = (place: number) => {
    const { start, end } = sentenceAt(sentences, place, text);
    return text.slice(start, end);
  };
  expect([at(0), at(4), at(5), at(9), at(14)]).toEqual([
    'One. ',
    'One. ',
    'Two? ',
    'Two? ',
    'Three',
  ]);
  expect(at(99)).toBe(text);
});
