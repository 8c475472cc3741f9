import { describe, expect, test } from 'vitest';
import { recogniseArticle } from '../../../core/cards/own-source.ts';
import { makeSource } from '../../fixtures/make.ts';

const day = '2025-08-15';

describe('the article being read is known', () => {
  const article = { title: 'Harbour opens!', canonicalUrl: 'https://www.courier.example/a/?x=1' };

  test.each([
    ['the same address', { url: 'https://courier.example/a' }, true],
    ['the same address elsewhere written', { url: 'http://m.courier.example/a/?utm=2#c' }, true],
    ['another address', { url: 'https://courier.example/b' }, false],
    ['an address that ends alike', { url: 'https://other.example/a' }, false],
    ['no address to open', { url: 'javascript:a' }, false],
    ['the same title on the same day', { title: '“Harbour opens”', published: '2025-08-15' }, true],
    ['the same title on another day', { title: 'Harbour opens', published: '2025-08-14' }, false],
    ['the same title without a day', { title: 'harbour opens', published: undefined }, true],
    ['another title', { title: 'Harbour closes', published: '2025-08-15' }, false],
  ])('%s: %s', (_, parts, expected) => {
    expect(recogniseArticle(article, day)(makeSource(parts))).toBe(expected);
  });

  test.each([
    ['letters that addresses spell in hexadecimals', 'https://courier.example/мир', 'https://courier.example/%D0%BC%D0%B8%D1%80'],
    ['the front page', 'https://courier.example', 'http://www.courier.example/'],
    ['a file', 'https://courier.example/story.html', 'https://amp.courier.example/story.html?a=1'],
  ])('by %s', (_, canonicalUrl, url) => {
    expect(recogniseArticle({ canonicalUrl }, day)(makeSource({ url }))).toBe(true);
  }); // prettier-ignore
});

test('an article without title and address is no source', () => {
  expect(recogniseArticle({}, day)(makeSource({ title: '—' }))).toBe(false);
  expect(recogniseArticle({ title: '“…”' }, day)(makeSource({ title: '—', published: day }))).toBe(false);
}); // prettier-ignore
