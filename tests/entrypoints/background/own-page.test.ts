import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { requireOwnPage } from '../../../entrypoints/background/own-page.ts';

const own = browser.runtime.getURL('/');

test('a page of the extension may ask', () => {
  expect(() => requireOwnPage({ url: `${own}library.html#packs` })).not.toThrow();
});

test.each(['https://news.example/story', `https://news.example/?${own}`, undefined])(
  'what runs in %s may not',
  (url) => {
    expect(() => requireOwnPage(url === undefined ? {} : { url })).toThrow(
      'Only pages of the extension',
    );
  },
);
