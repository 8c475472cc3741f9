import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../core/detection/languages/en.ts';
import { russian } from '../../../core/detection/languages/ru.ts';
import { collectWords, readBlock } from '../../../core/detection/page-words.ts';
import { anyText } from '../../fixtures/any-text.ts';

function wordsOf(text: string, language = english): string[] {
  return [...collectWords([readBlock(text, language)])].sort();
}

describe('what leaves the page', () => {
  test.each([
    ['She met Ana Ruiz at home.', ['ana', 'ruiz', 'she']],
    ['nothing here is written large', []],
    // Four words to either side of a noun for an event.
    [
      'one two three four five summit six seven eight nine ten',
      ['eight', 'five', 'four', 'nine', 'seven', 'six', 'summit', 'three', 'two'],
    ],
    ['the talks', ['talks', 'the']],
    ['the summiteers met', []],
    ['ANA, Ana and ana', ['ana']],
    ['Zoë', ['zoe']],
    ['X'.repeat(61), []],
    ['X'.repeat(60), ['x'.repeat(60)]],
  ])('of %j: %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('in Russian, nouns in every case', () => {
    expect(wordsOf('он сказал на переговорах о мире', russian)).toEqual([
      'на', 'о', 'он', 'мире', 'переговорах', 'сказал',
    ].sort()); // prettier-ignore
  });

  test('each word once, over all blocks, and never with a space in it', () => {
    const blocks = ['Ana Ruiz', 'Ana Okoye'].map((text) => readBlock(text, english));
    expect([...collectWords(blocks)]).toEqual(['ana', 'ruiz', 'okoye']);
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of wordsOf(text)) expect(word).not.toMatch(/\s/);
      }),
    );
  });
});

test('nouns and the words near them have offsets into the block', () => {
  const text = 'Long before the Anchorage summit of last year, and the talks after it';
  const { nouns, nearNouns, capitalised } = readBlock(text, english);
  for (const { start, end, text: word } of [...nouns, ...nearNouns, ...capitalised])
    expect(text.slice(start, end)).toBe(word);
  expect(nouns.map((noun) => noun.text)).toEqual(['summit', 'talks']);
  expect(nearNouns.map((word) => word.start)).toEqual(
    nearNouns.map((word) => word.start).sort((a, b) => a - b),
  );
});
