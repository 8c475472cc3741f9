import { expect, test } from 'vitest';
import { cite } from '../../../../core/quotes/citing/cite.ts';
import {
  citationStyles,
  firstCitationChoice,
  templateOf,
} from '../../../../core/quotes/citing/citation-styles.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';

const bare = makeQuote({
  speaker: undefined,
  saidAt: undefined,
  article: { url: 'https://courier.example/a', key: 'courier.example/a', retrievedAt: '' },
});

test.each(citationStyles)(
  '$id names every field it knows and leaves out the others',
  ({ template }) => {
    const whole = cite(makeQuote(), template);
    expect(whole).toContain('The harbour stays open.');
    expect(whole).toContain('Ana Ruiz');
    expect(whole).not.toMatch(/[{}[\]]/);
    expect(cite(bare, template)).not.toMatch(/[{}[\]]|undefined|, ,|\(\)/);
  },
);

test('a template of the reader’s own stands for itself', () => {
  expect(templateOf(firstCitationChoice)).toBe(citationStyles[0].template);
  expect(templateOf({ style: 'own', own: '{speaker}' })).toBe('{speaker}');
});
