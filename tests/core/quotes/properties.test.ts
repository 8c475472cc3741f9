import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuotes } from '../../fixtures/quotes.ts';
import { anyText } from '../../fixtures/any-text.ts';

const mark = /["“”„«»‹›‘’‚']/;

const anyArticle = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom(
        'Vladimir Putin ', 'said ', 'he ', 'that ', 'the ', 'minister ', 'and ', 'who ', 'to ', 'rain', ', ', '. ', ': ',
        '\n', '“', '”', '"', "'", '‘', '’', '«', '»', '„', ' — ', '(', ')', 'according to ', 'saying ', 'Asked ', 'don’t ',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
); // prettier-ignore

test('offsets lie in the text, and a direct quote starts with a mark and ends with one or its line', () => {
  fc.assert(
    fc.property(anyArticle, (text) => {
      for (const { kind, start, end, speaker, confidence } of readQuotes(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(start);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (kind === 'direct') {
          expect(text[start]).toMatch(mark);
          const rest = text.slice(end).split('\n')[0] ?? '';
          if (!mark.test(text[end - 1] ?? '')) expect(rest.trim()).toBe('');
        }
        if (!speaker) continue;
        expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
        expect(speaker.end - speaker.start).toBeLessThanOrEqual(80);
        expect(speaker.text).not.toBe('');
      }
    }),
  );
});

test('direct quotes never overlap and stand in order', () => {
  fc.assert(
    fc.property(anyArticle, (text) => {
      let edge = 0;
      for (const { kind, start, end } of readQuotes(text)) {
        if (kind !== 'direct') continue;
        expect(start).toBeGreaterThanOrEqual(edge);
        edge = end;
      }
    }),
  );
});

test('what comes after 300,000 characters is no article', () => {
  expect(readQuotes(`“Rain,” Ann Ruiz said.\n${'a '.repeat(160_000)}`)).toHaveLength(1);
  expect(readQuotes(`${'a '.repeat(160_000)}\n“Rain,” Ann Ruiz said.`)).toEqual([]);
});

describe('hostile text is read to its end', () => {
  // No time is measured: work that grew with the square would not end within the patience of a test.
  const long = (part: string) => part.repeat(Math.floor(290_000 / part.length));
  test.each([
    '"', '“', '”', "'", '’', '‘a ', '"“‘«', '“a” ', '"a\n', 'said ', 'he said and said ', '“a,” he said, ', 'to say ',
    'Bob, who ', 'according to ', 'his warning “a” ', 'a-', "a'", '(', '“Aaaa Bbbb” ', 'Bob: "a" ', '. ', '— ', 'also ',
  ])('%j 290,000 characters long', (part) => {
    expect(() => readQuotes(`"a" ${long(part)}`)).not.toThrow();
  }); // prettier-ignore
});

test('of a page of nothing but quotes the first 5,000 are shown', () => {
  const found = readQuotes('“Rain,” Ann Ruiz said. '.repeat(6_000));
  expect(found).toHaveLength(5_000);
  expect(found.at(-1)?.start).toBe(4_999 * '“Rain,” Ann Ruiz said. '.length);
});
