import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partSpoken } from '../../../../core/quotes/cases/spoken.ts';
import { russian } from '../../../../core/quotes/languages/ru.ts';
import { findQuoted } from '../../../../core/quotes/marks.ts';
import { readQuotes } from '../../../fixtures/quotes.ts';

function piecesOf(text: string): string[] {
  if (!russian.cases) throw new Error('a row without cases');
  return partSpoken(text, findQuoted(text), russian.cases).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ['«Да, — сказал он, — мы готовы».', ['«Да', 'мы готовы»']],
  ['«Да! — сказал он. — Мы готовы».', ['«Да!', 'Мы готовы»']],
  ['«Мы, — и это главное, — готовы».', ['«Мы, — и это главное, — готовы»']],
  ['— Да, готовы, — сказал он. — И давно.', ['Да, готовы', 'И давно.']],
  ['— Готовы? — спросил он. Никто не ответил.', ['Готовы?']],
  ['— Мы читали «Зарю», — сказал он.', ['Мы читали «Зарю»']],
  // A line that goes on with the one before, and one nobody says.
  ['— сказал он, — и вышел.', []],
  ['— Мы готовы.', []],
])('%s', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
});

test('any text has its quotes in order, none within another', () => {
  const parts = fc.constantFrom(
    '«',
    '»',
    '"',
    ' — ',
    ', — ',
    'сказал',
    'он',
    'Я',
    '. ',
    '\n',
    '— ',
  );
  fc.assert(
    fc.property(fc.array(parts), (words) => {
      const text = words.join('');
      const direct = readQuotes(text, { language: 'ru' }).filter((one) => one.kind === 'direct');
      let edge = 0;
      for (const { start, end } of direct) {
        expect(start).toBeGreaterThanOrEqual(edge);
        expect(end).toBeGreaterThan(start);
        edge = end;
      }
      expect(edge).toBeLessThanOrEqual(text.length);
    }),
  );
});
