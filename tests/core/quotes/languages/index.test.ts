import { expect, test } from 'vitest';
import { quoteLanguage } from '../../../../core/quotes/languages/index.ts';

test.each([
  ['by what the page says', 'uk-UA', 'ru', 'Без її літер', 'uk'],
  ['by letters where it says nothing', undefined, 'ru', 'Наша країна її чує і знає', 'uk'],
  ['and by none of them', undefined, 'ru', 'Наша страна её слышит и знает', 'ru'],
  [
    'a name from abroad changes nothing',
    undefined,
    'ru',
    `Київ. ${'Наша страна. '.repeat(20)}`,
    'ru',
  ],
  ['as detected where the page names a language without a row', 'de', 'en', 'Guten Tag', 'en'],
])('a row is chosen %s', (_why, declared, detected, text, code) => {
  expect(quoteLanguage(declared, detected, () => text)?.code).toBe(code);
});
