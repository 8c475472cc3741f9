import { describe, expect, test } from 'vitest';
import { dateQuote, toStatement } from '../../../core/cards/quote-statement.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const none = new Map<string, string>();

describe('the day of a quote', () => {
  const quote = makeQuote();
  const { saidAt: _, ...undated } = quote;
  const { publishedAt: _p, ...article } = quote.article;

  test.each([
    ['when it was said', quote, '2025-03-05', 'said'],
    ['else when it was printed', undated, '2025-03-05', 'published'],
    ['else when it was saved', { ...undated, article }, '2025-03-06', 'saved'],
  ])('is %s', (_name, given, date, dated) => {
    expect(dateQuote(given)).toEqual({ date, dated });
  });
});

describe('a quote as a statement', () => {
  test('has its words, speaker and source, and is marked as the reader’s own', () => {
    expect(toStatement(makeQuote(), 'test', none)).toEqual({
      id: 'q1',
      speaker: 'ruiz',
      date: '2025-03-05',
      summary: '',
      quote: { text: 'The harbour stays open.', language: 'en' },
      about: ['harbour'],
      source: {
        title: 'A day in Lima',
        outlet: 'The Courier',
        published: '2025-03-05',
        url: 'https://courier.example/harbour',
        language: 'en',
      },
      relations: [],
      own: { kind: 'quote', id: 'q1', dated: 'said' },
    });
  });

  test('has its words without the page’s marks, since the card sets its own', () => {
    const quote = makeQuote();
    quote.selector.exact = '“momentum”';
    expect(toStatement(quote, 'test', none)?.quote?.text).toBe('momentum');
  });

  test('names entries of other datasets by their keys, and merged ones by what they are now', () => {
    const statement = toStatement(makeQuote(), 'own', new Map([['test ruiz', 'own minister']]));
    expect(statement).toMatchObject({ speaker: 'minister', about: ['test harbour'] });
  });

  test('is none where the speaker is nobody of the data', () => {
    const { speaker: _, ...nobody } = makeQuote();
    expect(toStatement(nobody, 'test', none)).toBeUndefined();
    const named = makeQuote({ speaker: { name: 'Ana Ruiz', from: 'attribution' } });
    expect(toStatement(named, 'test', none)).toBeUndefined();
  });
});
