import { expect, test } from 'vitest';
import { stripAddress } from '../../../core/article/strip-address.ts';

test.each([
  ['https://a.example/rain?utm_source=mail&utm_medium=x', 'https://a.example/rain'],
  ['https://a.example/rain?id=5&fbclid=abc#top', 'https://a.example/rain?id=5'],
  ['https://a.example/rain?at_medium=x&page=2&gclid=1', 'https://a.example/rain?page=2'],
  ['https://a.example/rain?storyid=504', 'https://a.example/rain?storyid=504'],
  ['https://a.example/rain?q=a%20b', 'https://a.example/rain?q=a%20b'],
  ['no address', 'no address'],
])('%s becomes %s', (address, stripped) => {
  expect(stripAddress(address)).toBe(stripped);
});
