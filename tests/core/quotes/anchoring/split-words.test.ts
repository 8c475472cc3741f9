import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../../core/quotes/anchoring/split-words.ts';
import { anyText } from '../../../fixtures/any-text.ts';

function tell(text: string): string[] {
  const { count, starts, ends } = splitWords(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

test.each([
  ["We can't go, he said.", ['We', "can't", 'go', ',', 'he', 'said', '.']],
  ["'Yes,' she said", ['Yes', ',', 'she', 'said']],
  ["п'ять О'Коннор", ["п'ять", "О'Коннор"]],
  ['3.5 of 1,200', ['3.5', 'of', '1,200']],
  ['In 2026. Then 17%', ['In', '2026', '.', 'Then', '17', '%']],
  ['word-word', ['word', '-', 'word']],
  ['会议 on', ['会', '议', 'on']],
  ['회의 시작', ['회의', '시작']],
  ['   ', []],
])('%j', (text, words) => {
  expect(tell(text)).toEqual(words);
});

test('a word of signs alone does not fill the lists too early', () => {
  expect(tell('%'.repeat(100))).toHaveLength(100);
});

test('equal words have equal numbers, and nothing but spaces and quotation marks is left out', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const text = `${a} ${b} ${a}`;
      const { count, starts, ends, hashes } = splitWords(text);
      const numbers = new Map<string, number>();
      let rest = '';
      let last = 0;
      for (let i = 0; i < count; i++) {
        const word = text.slice(starts[i], ends[i]);
        expect(numbers.get(word) ?? hashes[i]).toBe(hashes[i]);
        numbers.set(word, hashes[i] ?? 0);
        rest += text.slice(last, starts[i]);
        last = ends[i] ?? 0;
      }
      expect((rest + text.slice(last)).replace(/[ ']/g, '')).toBe('');
    }),
  );
});
