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

const words = { quotedIn: 'цит. по', accessed: 'дата обращения:' };

test.each(citationStyles)('$id names every field it knows and leaves out the others', ({ id }) => {
  const template = templateOf({ style: id, own: '' }, words);
  const whole = cite(makeQuote(), template);
  expect(whole).toContain('The harbour stays open.');
  expect(whole).toContain('Ana Ruiz');
  expect(whole).not.toMatch(/[{}[\]]/);
  expect(cite(bare, template)).not.toMatch(/[{}[\]]|undefined|, ,|\(\)/);
});

test('a template of the reader’s own stands for itself', () => {
  expect(templateOf(firstCitationChoice, words)).toBe(citationStyles[0].template);
  expect(templateOf({ style: 'own', own: '{speaker}' }, words)).toBe('{speaker}');
});

test('the words of a footnote are in the language of the interface', () => {
  expect(cite(makeQuote(), templateOf({ style: 'note', own: '' }, words))).toBe(
    'Ana Ruiz, “The harbour stays open.”, цит. по “A day in Lima”, The Courier, 2025-03-05, дата обращения: 2025-03-06, https://courier.example/harbour.',
  );
});
