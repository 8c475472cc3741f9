import { describe, expect, test } from 'vitest';
import { agreementOf, fitOf, says } from '../../../../core/quotes/cases/agreement.ts';
import type { CaseGrammar } from '../../../../core/quotes/cases/grammar.ts';
import { russian } from '../../../../core/quotes/languages/ru.ts';
import { ukrainian } from '../../../../core/quotes/languages/uk.ts';
import type { QuoteLanguage } from '../../../../core/quotes/languages/language.ts';

function casesOf({ cases }: QuoteLanguage): CaseGrammar {
  if (!cases) throw new Error('a row without cases');
  return cases;
}
const [ru, uk] = [casesOf(russian), casesOf(ukrainian)];

describe('verbs of saying', () => {
  test.each(['сказал', 'заявила', 'сообщили', 'считает', 'подчеркивают', 'убежден', 'говорится'])(
    '%s says',
    (word) => expect(says(word, ru)).toBe(true),
  );
  // Nouns and infinitives of the same stems have no subject.
  test.each(['заявление', 'сообщение', 'сказать', 'ответ', 'совет', 'казак', 'дума'])(
    '%s does not',
    (word) => expect(says(word, ru)).toBe(false),
  );
  test.each(['сказав', 'заявила', 'наголосили', 'вважає', 'каже', 'переконаний', 'йдеться'])(
    '%s says',
    (word) => expect(says(word, uk)).toBe(true),
  );
  test.each(['заява', 'заяв', 'повідомлення', 'сказати', 'передбачає'])('%s does not', (word) =>
    expect(says(word, uk)).toBe(false),
  );
});

test.each([
  ['сказал', 'masculine'],
  ['сказала', 'feminine'],
  ['сказали', 'several'],
  ['говорит', 'present'],
  ['говорят', 'presentSeveral'],
  ['дом', undefined],
])('%s tells who acts: %s', (word, agreement) => {
  expect(agreementOf(word, ru)).toBe(agreement);
});

test.each([
  ['лавров', 'masculine', 'well'],
  ['лаврова', 'feminine', 'well'],
  ['лаврова', 'masculine', 'badly'],
  ['лаврову', 'masculine', 'never'],
  ['лавровым', 'masculine', 'never'],
  ['вадим', 'masculine', 'well'],
  ['никита', 'masculine', 'well'],
  ['rubio', 'masculine', 'well'],
  ['лавров', 'several', 'never'],
] as const)('%s with a verb %s fits %s', (word, agreement, fit) => {
  expect(fitOf(word, agreement, ru)).toBe(fit);
});
