import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../core/detection/fold.ts';
import {
  findCapitalisedWords,
  findWords,
  wordAfter,
  wordBefore,
} from '../../../core/detection/words.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { readMentions } from '../../fixtures/news.ts';

/** Marks that folding drops, and spaces: names stay names whatever of these stands in and around them. */
const hidden = fc.constantFrom('', '\u00AD', '\u200B', '\u2060');
const around = fc.constantFrom(' ', '\u00A0', '\n', ' — ', ' «', '… ', ' 😀 ', ' ﬁ ', ' İ ');

test('a mention’s offsets point at the original characters', () => {
  const name = fc.constantFrom('Putin', 'Лавров', 'Zelensky', 'Галузиным', 'Grünbaum', 'Трампа');
  const given: Record<string, string> = {
    Putin: 'Vladimir', Лавров: 'Сергей', Zelensky: 'Volodymyr', Галузиным: 'Михаилом', Grünbaum: 'Josh', Трампа: 'Дональда',
  }; // prettier-ignore
  fc.assert(
    fc.property(name, hidden, fc.nat(3), around, around, (surname, mark, at, before, after) => {
      const marked = surname.slice(0, at + 1) + mark + surname.slice(at + 1);
      const full = `${given[surname]} ${marked}`;
      const lead = `Затем${before}`;
      const text = `${lead}${full}${after}ушел.`;
      const spans = readMentions(text).map(({ start, end }) => text.slice(start, end));
      expect(spans).toEqual([full]);
    }),
    { numRuns: 500 },
  );
});

test('a word’s offsets give the word, in any text and from any side', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), (text, at) => {
      const words = [...findWords(text), ...findCapitalisedWords(text)];
      for (const word of words) {
        expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(fold(word.text)).toBe(fold(text.slice(word.start, word.end)));
      }
      for (const word of [wordBefore(text, Math.min(at, text.length)), wordAfter(text, Math.min(at, text.length))])
        if (word) expect(text.slice(word.start, word.end)).toBe(word.text);
    }),
    { numRuns: 1_000 },
  );
}); // prettier-ignore

test('all ways of finding words find the same ones', () => {
  const text = fc
    .array(fc.constantFrom('Лук’яненко', "Tyul'pin", "O'Brien", "We've", 'Putin’s', 'Prem`yer', '…', 'al-Assad'), { maxLength: 8 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, (words) => {
      const all = findWords(words);
      let at = 0;
      for (const word of all) {
        expect(wordAfter(words, at)).toEqual(word);
        expect(wordBefore(words, word.end)).toEqual(word);
        at = word.end;
      }
      const large = all.filter(({ text: word }) => word[0] !== word[0]?.toLowerCase());
      expect(findCapitalisedWords(words)).toEqual(large);
    }),
  );
}); // prettier-ignore
