import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeContext,
  describeSelection,
} from '../../../../core/quotes/anchoring/describe-selection.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';
import { anyText } from '../../../fixtures/any-text.ts';

test('words with 32 characters on either side, or as many as there are', () => {
  const text =
    'On Monday the two ministers met and agreed to meet again, said a witness who was there.';
  const start = text.indexOf('agreed');
  expect(describeSelection(text, start, start + 6)).toEqual({
    exact: 'agreed',
    prefix: 'onday the two ministers met and ',
    suffix: ' to meet again, said a witness w',
    start,
    end: start + 6,
  });
  expect(describeSelection('yes', 0, 3)).toEqual({
    exact: 'yes',
    prefix: '',
    suffix: '',
    start: 0,
    end: 3,
  });
});

test('white space at the ends is not part of it', () => {
  expect(describeSelection('a  b\n c', 1, 6)).toMatchObject({ exact: 'b', start: 3, end: 4 });
  expect(describeSelection('a  \n c', 1, 4)).toBeUndefined();
  expect(describeSelection('abc', 1, 1)).toBeUndefined();
});

test('the context grows where the same stands twice, and no further than it must', () => {
  const row = 'The same sentence stands in every row of this long and dull list, word for word. ';
  const text = `First. ${row}${row}`;
  const start = text.lastIndexOf('long');
  expect(describeSelection(text, start, start + 4)?.prefix.length).toBe(64);
  const many = row.repeat(20);
  const middle = row.length * 10;
  expect(describeSelection(many, middle, middle + 8)?.prefix.length).toBe(256);
});

test('no character is cut in two', () => {
  const text = `${'😀'.repeat(40)}word${'😀'.repeat(40)}`;
  const selector = describeSelection(`a${text}b`, 81, 85);
  expect(selector?.exact).toBe('word');
  expect(selector?.prefix.isWellFormed()).toBe(true);
  expect(selector?.suffix.isWellFormed()).toBe(true);
  expect(describeSelection(`a${text}`, 80, 85)?.prefix.length).toBeGreaterThanOrEqual(32);
});

test('any selection: its parts are of the text, side by side', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, middle, after) => {
      const text = before + middle + after;
      const selector = describeSelection(text, before.length, before.length + middle.length);
      expect(selector === undefined).toBe(middle.trim() === '');
      if (!selector) return;
      const { exact, prefix, suffix, start, end } = selector;
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
    }),
  );
});

test.each([
  ['words are whole', 'one two three '.repeat(50), 56],
  ['a writing without spaces has none', '一二三四五六七八九十'.repeat(80), 58],
])('evidence: %s', (_, text, from) => {
  const selector = { exact: text.slice(358, 368), prefix: '', suffix: '', start: 358, end: 368 };
  const { before, after } = describeContext(text, selector);
  expect(before).toBe(text.slice(from, 358));
  expect(text.startsWith(before + selector.exact + after, 358 - before.length)).toBe(true);
  expect(after).not.toMatch(/ (o|on|t|tw|th|thr|thre)$/);
});

test('evidence: 300 characters on either side, and no more than 4 kB for a quote of 500 letters', () => {
  const text = 'Слово за словом и буква за буквой. '.repeat(60);
  const selector = describeSelection(text, 700, 1_200);
  if (!selector) throw new Error('nothing was selected');
  const context = describeContext(text, selector);
  for (const side of [context.before, context.after]) {
    expect(side.length).toBeGreaterThanOrEqual(300);
    expect(side.length).toBeLessThan(310);
  }
  expect(text).toContain(context.before + selector.exact + context.after);
  const saved = JSON.stringify(makeQuote({ selector, context }));
  expect(new TextEncoder().encode(saved).length).toBeLessThan(4_096);
});
