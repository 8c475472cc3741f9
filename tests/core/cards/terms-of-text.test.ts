import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOfText } from '../../../core/cards/terms-of-text.ts';
import { anyText } from '../../fixtures/any-text.ts';

test.each([
  ['The talks and the talk', ['talk', 'talk']],
  ['Negotiations, negotiation', ['negotiation', 'negotiation']],
  ['demands, demanded, demanding', ['demand', 'demand', 'demand']],
  ['ceasefires', ['ceasefir']],
  ['laws, law, jobs, gas', ['law', 'law', 'job', 'gas']],
  ['He said that she would', []],
  ['Переговоры, переговорах, переговорами', ['переговор', 'переговор', 'переговор']],
  ['он заявил, что это', []],
  ['a b 5', []],
  ['', []],
])('%j gives %j', (text, terms) => {
  expect(termsOfText(text)).toEqual(terms);
});

test('any text gives terms without spaces', () => {
  fc.assert(fc.property(anyText, (text) => termsOfText(text).every((term) => !/\s/.test(term))));
});
