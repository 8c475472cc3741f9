import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { quoteSchema } from '../../../../core/datasets/quote-formats/quote-schema.ts';
import { captureQuote } from '../../../../core/quotes/saving/capture-quote.ts';

const text =
  'Ana Ruiz spoke in Lima.\n  “The harbour stays open,” she said.  \nNobody asked more.\n';
const page = {
  text,
  url: 'https://m.courier.example/harbour?utm_source=x&id=7',
  article: { title: 'A day in Lima', publishedAt: '2025-03-05', publishedAtFrom: 'meta' as const },
  retrievedAt: '2025-03-06T08:00:00.000Z',
};
const facts = { id: 'q1', about: ['test lima', 'test lima'] };
const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a captured quote', () => {
  test('has its words, surroundings, article and times, and is valid', () => {
    const quote = captureQuote(page, span('The harbour stays open'), facts);
    expect(quote).toMatchObject({
      selector: { exact: 'The harbour stays open' },
      article: {
        url: 'https://m.courier.example/harbour?id=7',
        key: 'courier.example/harbour?id=7',
        title: 'A day in Lima',
        publishedAtFrom: 'meta',
        retrievedAt: page.retrievedAt,
      },
      about: ['test lima'],
      sighting: { state: 'same', seenAt: page.retrievedAt },
    });
    expect(v.safeParse(quoteSchema, quote).success).toBe(true);
  });

  test('leaves out white space at the ends', () => {
    const quote = captureQuote(page, span('  “The harbour stays open,”'), facts);
    expect(quote?.selector.exact).toBe('“The harbour stays open,”');
  });

  test('of white space only is none', () => {
    expect(captureQuote(page, span('  \n'), facts)).toBeUndefined();
  });

  test.each([1, 24, 5_000])('may be %i characters long', (length) => {
    const long = { ...page, text: `${'x'.repeat(100)} ${'word '.repeat(1_200)}` };
    const quote = captureQuote(long, { start: 101, end: 101 + length }, facts)!;
    expect(quote.selector.exact.length).toBe(length === 5_000 ? 4_999 : length);
    expect(quote.selector.prefix.length).toBeGreaterThanOrEqual(32);
  });

  test('weighs at most 4 kB beside its words, in any alphabet', () => {
    const long = { ...page, text: 'Переговоры продолжатся на следующей неделе. '.repeat(200) };
    const quote = captureQuote(long, { start: 2_000, end: 2_040 }, facts)!;
    const bytes = new TextEncoder().encode(JSON.stringify(quote)).length;
    expect(bytes).toBeLessThan(4_000);
    expect(quote.context.before.length).toBeGreaterThanOrEqual(300);
    expect(quote.context.after.length).toBeGreaterThanOrEqual(300);
  });
});
