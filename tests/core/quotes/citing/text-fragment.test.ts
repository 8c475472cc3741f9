import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkToText, textFragment } from '../../../../core/quotes/citing/text-fragment.ts';
import { anyText } from '../../../fixtures/any-text.ts';

const text = `The harbour stays open, said the mayor. Nobody believed it.
The harbour stays open, said her deputy. Everybody laughed - twice.
In the evening, when the last of the boats had come in and the lamps along the quay were lit, she said it again to a smaller crowd that had waited in the rain for an hour.`;

function fragmentOf(words: string, from = 0): string | undefined {
  const start = text.indexOf(words, from);
  return textFragment(text, start, start + words.length);
}

describe('a fragment', () => {
  test.each([
    ['short words that stand once', 'Nobody believed it.', 0, 'Nobody%20believed%20it.'],
    ['signs of the directive', 'laughed - twice', 0, 'laughed%20%2D%20twice'],
    [
      'words that stand twice',
      'stays open',
      60,
      'The%20harbour-,stays%20open,-%2C%20said%20her%20deputy.',
    ],
    ['words cut in two', 'obody believe', 0, 'Nobody%20believed'],
    ['white space around words', ' Nobody believed it.\n', 0, 'Nobody%20believed%20it.'],
  ])('%s', (_, words, from, terms) => {
    expect(fragmentOf(words, from)).toBe(`:~:text=${terms}`);
  });

  test('the first and last words of a long quote', () => {
    const start = text.indexOf('In the evening');
    expect(textFragment(text, start, text.length)).toBe(
      ':~:text=In%20the%20evening%2C%20when,rain%20for%20an%20hour.',
    );
  });

  test('one across lines has its ends in one line each', () => {
    const start = text.indexOf('Nobody');
    expect(textFragment(text, start, text.indexOf('Everybody'))).toBe(
      ':~:text=Nobody%20believed%20it.,open%2C%20said%20her%20deputy.',
    );
  });

  test('is none for nothing and for what cannot be told apart', () => {
    expect(textFragment(text, 5, 5)).toBeUndefined();
    const rows = 'The same row.\n'.repeat(30);
    expect(textFragment(rows, 140, 153)).toBeUndefined();
  });
});

/** Opens a directive as a browser does: the first place that fits, in lower case and single spaces. */
function open(page: string, directive: string): string | undefined {
  const plain = page.replace(/\s+/g, ' ').toLowerCase();
  const parts = directive.slice(':~:text='.length).split(',');
  const decode = (part = '') => decodeURIComponent(part).replace(/\s+/g, ' ').toLowerCase();
  const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : '';
  const [start, end] = [decode(parts[0]), parts[1] === undefined ? undefined : decode(parts[1])];
  for (let at = plain.indexOf(start); at >= 0; at = plain.indexOf(start, at + 1)) {
    if (!plain.slice(0, at).trimEnd().endsWith(prefix)) continue;
    if (end === undefined) {
      if (
        plain
          .slice(at + start.length)
          .trimStart()
          .startsWith(suffix)
      )
        return start;
      continue;
    }
    for (let to = plain.indexOf(end, at + start.length); to >= 0; to = plain.indexOf(end, to + 1))
      if (
        plain
          .slice(to + end.length)
          .trimStart()
          .startsWith(suffix)
      )
        return plain.slice(at, to + end.length);
    return undefined;
  }
  return undefined;
}

test('whatever is selected among words, a browser opens it', () => {
  const words = fc.array(fc.constantFrom('One', 'two', 'three,', 'four.', '-', 'пять', 'one'), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.nat(59), fc.nat(30), (list, from, count) => {
      const before = list
        .slice(0, from)
        .map((word) => `${word} `)
        .join('');
      const chosen = list.slice(from, from + count + 1).join(' ');
      const page = list.join(' ');
      const fragment = textFragment(page, before.length, before.length + chosen.length);
      if (fragment !== undefined) expect(open(page, fragment)).toBe(chosen.trim().toLowerCase());
    }),
  );
});

test('any text is answered', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), fc.nat(30), (page, a, b) => {
      textFragment(page, Math.min(a, b), Math.max(a, b));
    }),
  );
});

test.each([
  ['https://a.example/b', ':~:text=c', 'https://a.example/b#:~:text=c'],
  ['https://a.example/b#part', ':~:text=c', 'https://a.example/b#part:~:text=c'],
  ['https://a.example/b#part:~:text=old', ':~:text=c', 'https://a.example/b#part:~:text=c'],
  ['https://a.example/b#:~:text=old', undefined, 'https://a.example/b'],
])('%s with %s', (address, fragment, link) => {
  expect(linkToText(address, fragment)).toBe(link);
});
