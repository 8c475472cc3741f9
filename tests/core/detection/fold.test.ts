import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldings } from '../../../core/detection/fold.ts';
import { anyText } from '../../fixtures/any-text.ts';

test.each([
  ['Lavrov', 'lavrov'],
  ['LAVROV', 'lavrov'],
  ['Zażółć', 'zazolc'],
  ['Grünbaum', 'grunbaum'],
  ['Weiß', 'weiss'],
  ['Bjørn', 'bjorn'],
  ['Æthelred', 'aethelred'],
  ['Þór', 'thor'],
  ['Đoković', 'dokovic'],
  ['Łukasz', 'lukasz'],
  ['Işık', 'isik'],
  // Turkish: a capital I with a dot folds to a plain i.
  ['İstanbul', 'istanbul'],
  ['Пётр', 'петр'],
  ['ПЁТР', 'петр'],
  // й and ї are letters of their own, not и and і with a mark.
  ['Андрей', 'андрей'],
  ['Андре\u0438\u0306', 'андрей'],
  ['Київ', 'київ'],
  ['Пу\u0301тин', 'путин'],
  ['Lav\u00ADrov', 'lavrov'],
  ['Lav\u200Brov', 'lavrov'],
  ['\uFEFFLavrov', 'lavrov'],
  ['e\u0301', 'e'],
  // Apostrophes and primes inside a word stand for a soft sign.
  ["Лук'яненко", 'лукяненко'],
  ['Лук’яненко', 'лукяненко'],
  ['Лукʼяненко', 'лукяненко'],
  ['Kazanʹ', 'kazan'],
  // One place in two languages.
  ['Kyiv', 'kiev'],
  ['KHARKIV', 'kharkov'],
  ['', ''],
])('%j folds to %j', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('no text stops it', () => {
  fc.assert(
    fc.property(anyText, (word) => {
      expect(fold(word)).toBe(fold(word));
    }),
  );
});

test('folding a folded word of our scripts changes nothing more', () => {
  const letter = fc.integer({ min: 0x41, max: 0x52f }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: letter }), (word) => {
      const once = fold(word);
      expect(fold(once)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

test('lone halves of a character pass', () => {
  expect(() => fold('\uD83D Lavrov \uDE00')).not.toThrow();
});

test.each([
  ['Gorbačëv', ['gorbacev', 'gorbachev']],
  ['Žižek', ['zizek', 'zhizhek']],
  ['Putin', ['putin']],
])('%s may be folded to %j', (word, folded) => {
  expect(foldings(word)).toEqual(folded);
});
