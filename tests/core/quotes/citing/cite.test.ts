import { describe, expect, test } from 'vitest';
import { archiveAddress } from '../../../../core/quotes/citing/archive-address.ts';
import { cite, citationFields, plainCitation } from '../../../../core/quotes/citing/cite.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';

const bare = makeQuote({ speaker: undefined, saidAt: undefined });
bare.article = { ...bare.article, title: undefined, outlet: undefined, publishedAt: undefined };

describe('the plain citation', () => {
  test('names all that is known', () => {
    expect(cite(makeQuote(), plainCitation, ':~:text=harbour')).toBe(
      '“The harbour stays open.” — Ana Ruiz (2025-03-05), “A day in Lima”, The Courier, 2025-03-05. ' +
        'https://courier.example/harbour#:~:text=harbour ' +
        '(https://web.archive.org/web/20250306080000/https://courier.example/harbour)',
    );
  });

  test('leaves out what is not', () => {
    expect(cite(bare)).toBe(
      '“The harbour stays open.”. https://courier.example/harbour ' +
        '(https://web.archive.org/web/20250306080000/https://courier.example/harbour)',
    );
  });
});

test.each([
  ['{speaker}: {quote}', 'Ana Ruiz: The harbour stays open.'],
  ['{quote}[ ({note})]', 'The harbour stays open.'],
  ['[{outlet}, {note}]{outlet}', 'The Courier'],
  ['{url} {unknown} [kept] {', 'https://courier.example/harbour {unknown} kept {'],
  ['{constructor}[{toString}]', '{constructor}{toString}'],
])('%j', (template, text) => {
  expect(cite(makeQuote(), template)).toBe(text);
});

test.each([
  [plainCitation, /^“momentum” — Ana Ruiz/],
  ['{speaker}: {quote}', /^Ana Ruiz: “momentum”$/],
])('words with marks of their own get no second pair: %j', (template, text) => {
  const quote = makeQuote();
  quote.selector.exact = '“momentum”';
  expect(cite(quote, template)).toMatch(text);
});

test('a template in what is cited is not filled in', () => {
  const quote = makeQuote({ note: '{quote}[x]' });
  expect(cite(quote, '{note}')).toBe('{quote}[x]');
});

test('the fields are the known ones', () => {
  expect(citationFields).toEqual(expect.arrayContaining(['quote', 'speaker', 'link', 'archive']));
});

test('an address that leads nowhere safe is left out', () => {
  const article = { ...makeQuote().article, url: 'javascript:alert(1)' };
  expect(cite(makeQuote({ article }), '[{url}][{link}][{archive}]')).toBe('');
  expect(archiveAddress('https://a.example/', 'yesterday')).toBeUndefined();
});
