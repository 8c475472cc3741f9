import { expect, test } from 'vitest';
import { toPlainText } from '../../../core/article/plain-text.ts';

test.each([
  [' Rain\n in  Lima ', 'Rain in Lima'],
  ['Rain &amp; storm', 'Rain & storm'],
  ['&#8222;Rain&#8220; &#x26; &bdquo;storm&ldquo;', '„Rain“ & „storm“'],
  ['R&D; rain &unknown; &#0; &#x110000;', 'R&D; rain &unknown; &#0; &#x110000;'],
  // Read once: what an editor escaped twice stays readable, and no markup comes of it.
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['  ', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('%j is %j', (value, text) => {
  expect(toPlainText(value)).toBe(text);
});
