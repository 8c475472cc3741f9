import { expect, test } from 'vitest';
import { readTextArticle } from '../../../core/article/read-text.ts';

const today = '2026-01-25';

test('the address tells the outlet and the day', () => {
  const address = 'https://www.courier.example/20260124/rain.html?utm_source=a#b';
  expect(readTextArticle('MOSCOW, January 3. /TASS/', address, today)).toMatchObject({
    outlet: 'courier.example',
    publishedAt: '2026-01-24',
    publishedAtFrom: 'address',
    canonicalUrl: 'https://www.courier.example/20260124/rain.html',
  });
});

test('without a day in the address the dateline tells it', () => {
  expect(readTextArticle('MOSCOW, January 3. /TASS/', undefined, today)).toMatchObject({
    publishedAt: '2026-01-03',
    publishedAtFrom: 'dateline',
  });
});

test.each([undefined, 'http://[', 'https://a.example/2099/01/01/rain'])(
  'a text that tells nothing, from %s, has no day',
  (address) => {
    expect(readTextArticle('Rain fell on Lima.', address, today).publishedAt).toBeUndefined();
  },
);
