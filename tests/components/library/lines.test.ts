import { expect, test } from 'vitest';
import { asLines } from '../../../components/library/quotes/lines.ts';

test.each([
  ['words as they are', 'One. Two.', 'One. Two.'],
  ['a line that the source broke', 'a settlement\n          had been', 'a settlement had been'],
  ['blocks of a page without indents', 'One.\nTwo.', 'One.\nTwo.'],
  ['blocks of an indented page', 'One.\n        \n\n          Two.', 'One.\nTwo.'],
  ['spaces in a row', 'One  two\tthree', 'One two three'],
])('%s', (_, text, lines) => {
  expect(asLines(text)).toBe(lines);
});
