import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOfText } from '../../../core/cards/terms-of-text.ts';
import { anyText } from '../../fixtures/any-text.ts';

test.each([
  ['He said that she would', []],
  ['он заявил, что это', []],
  ['він заявив, що це', []],
  ['a b 5', []],
  ['2022 and 200,000 in August 16', ['2022', '200', '000', 'august', '16']],
  ['', []],
])('%j gives %j', (text, terms) => {
  expect(termsOfText(text)).toEqual(terms);
});

describe('words of one topic are one term', () => {
  test.each([
    'talk talks',
    'negotiation negotiations negotiate negotiating negotiator',
    'demand demands demanded demanding',
    'country countries',
    'law laws',
    'переговоры переговоров переговорам переговорах переговорами Переговоры',
    'соглашение соглашения соглашений соглашению соглашениями Соглашение',
    'встреча встречи встреч встречу встречей встречам',
    'удар удары ударов ударам',
    'российский российского российскими',
    'переговори переговорів переговорам переговорах',
    'зустріч зустрічі зустрічей зустрічам',
    'санкції санкцій санкціям санкции санкций санкциям',
    'угода угоди угоду угодою угод',
  ])('%s', (words) => {
    expect(new Set(termsOfText(words)).size).toBe(1);
  });
});

describe('a name is one term in all alphabets and cases', () => {
  test.each([
    'Putin Poutine Путин Путина Путину Путиным',
    'Lavrov Lawrow Лавров Лаврова Лаврову Лавровым',
    'Zelensky Zelenskyy Зеленский Зеленского Зеленському',
    'Ushakov Uschakow Ушаков Ушакову',
  ])('%s', (names) => {
    expect(new Set(termsOfText(names)).size).toBe(1);
  });
});

test.each(['war ward', 'мир мера', 'import impose', 'talk tank', 'June July'])(
  '%s are two',
  (words) => {
    expect(new Set(termsOfText(words)).size).toBe(2);
  },
);

test('words met before give the same terms again', () => {
  const many = Array.from({ length: 25_000 }, (_, i) => `word${i}`).join(' ');
  termsOfText(many);
  expect(termsOfText('The talks with word7')).toEqual(['talk', 'vord7']);
});

test('any text gives terms without spaces', () => {
  fc.assert(fc.property(anyText, (text) => termsOfText(text).every((term) => !/\s/.test(term))));
});
