import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleKey } from '../../../core/article/article-key.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { sameArticles } from '../../fixtures/addresses.ts';

function keyOf(address: string | readonly [string, string]): string | undefined {
  return typeof address === 'string' ? articleKey(address) : articleKey(...address);
}

test('the fixture is large enough to say something', () => {
  expect(sameArticles.flat().length).toBeGreaterThanOrEqual(60);
});

test.each(sameArticles.map((addresses) => [addresses[0], addresses] as const))(
  'all addresses of %s are one',
  (_, addresses) => {
    const [first] = addresses;
    expect(addresses.filter((address) => keyOf(address) !== keyOf(first ?? ''))).toEqual([]);
  },
);

test('no two articles are one', () => {
  const keys = sameArticles.map(([first]) => keyOf(first ?? ''));
  expect(new Set(keys).size).toBe(sameArticles.length);
});

test.each(['about:blank', 'file:///tmp/a.html', 'news', ''])('%j is no address', (address) => {
  expect(articleKey(address)).toBeUndefined();
});

test('any text is answered, and a key is the key of itself', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      articleKey(a, b);
      const key = articleKey(`https://news.example/${a}`, b);
      expect(key === undefined ? undefined : articleKey(`https://${key}`)).toBe(key);
    }),
  );
});
