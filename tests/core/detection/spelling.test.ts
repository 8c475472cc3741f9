import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../core/detection/fold.ts';
import {
  isCyrillic,
  isOneSlipApart,
  spellingKey,
  stemCyrillic,
} from '../../../core/detection/spelling.ts';
import { anyText } from '../../fixtures/any-text.ts';

const keyOf = (word: string) => spellingKey(fold(word));

describe('the spelling key', () => {
  test.each([
    ['Sergey Sergei Sergej Serguei Serguey Сергей Сергея Сергею Сергеем Сергее'],
    ['Zelensky Zelenskyy Zelenskiy Zelenskyi Zelenskii Zelenskij Зеленский Зеленского Зеленскому Зеленским Зеленском Зеленський Зеленського Зеленському'],
    ['Aleksey Aleksei Alexey Alexei Алексей Алексея Алексеем'],
    ['Lavrov Лавров Лаврова Лаврову Лавровым Лаврове'],
    ['Khrushchev Khruschev Хрущев'],
    ['Tchaikovsky Chaikovsky Tschaikowsky Чайковский'],
    ['Yeltsin Eltsin Ельцин'],
    ['Zhukov Zukov Жуков'],
    ['Dmitri Dmitry Dmitriy Dmitrij Дмитрий Дмитрия'],
    ['Yuri Yury Iouri Юрий'],
    ['Zelenskaya Зеленская Зеленской Зеленскую'],
    ['Grünbaum Grunbaum GRÜNBAUM'],
    ['Steve STEVE'],
  ])('is one for %s', (words) => {
    const keys = new Set(words.split(' ').map(keyOf));
    expect([...keys], `${words}: ${words.split(' ').map(keyOf).join(' ')}`).toHaveLength(1);
  });

  test.each([
    ['Trump', 'Thump'],
    ['Lavrov', 'Lavrin'],
    ['Johnson', 'Jansen'],
    ['Putin', 'Patten'],
    ['Rudenko', 'Rudnik'],
    ['Galuzin', 'Galkin'],
    ['Li', 'Lu'],
    ['Иванов', 'Иванин'],
  ])('tells %s from %s', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  test('takes any text, the same each time', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        expect(keyOf(word)).toBe(keyOf(word));
      }),
    );
  });

  test('is never empty for a word of letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zА-Яа-яЁёІіЇїЄєҐґ]{2,12}$/), (word) => {
        expect(keyOf(word)).not.toBe('');
      }),
    );
  });
}); // prettier-ignore

describe('the Cyrillic stem', () => {
  test.each([
    ['лаврову', 'лавров'],
    ['лавровым', 'лавров'],
    ['лавровыми', 'лавров'],
    ['лавров', 'лавров'],
    ['путина', 'путин'],
    ['путиным', 'путин'],
    ['зеленского', 'зеленск'],
    ['зеленська', 'зеленская'],
    ['зеленской', 'зеленская'],
    ['зеленською', 'зеленская'],
    ['зеленському', 'зеленск'],
    ['трампа', 'трамп'],
    ['трампом', 'трамп'],
    ['рудченкові', 'рудченк'],
    // Three letters stay: a shorter stem would meet everybody's.
    ['лева', 'лев'],
    ['яна', 'яна'],
    ['lavrova', 'lavrova'],
  ])('of %s is %s', (word, stem) => {
    expect(stemCyrillic(word)).toBe(stem);
  });

  test.each([
    ['лавров', true],
    ['ґонта', true],
    ['lavrov', false],
    ['', false],
  ])('%s is Cyrillic: %s', (word, expected) => {
    expect(isCyrillic(word)).toBe(expected);
  });
});

/** Damerau-Levenshtein distance (optimal string alignment) by the whole table. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

describe('one slip', () => {
  test.each([
    ['witkoff', 'witkof', true],
    ['witkoff', 'witcoff', true],
    ['witkoff', 'wiktoff', true],
    ['witkoff', 'witkofff', true],
    ['witkoff', 'witkoff', false],
    ['witkoff', 'witcof', false],
    ['abc', 'cba', false],
    ['', 'a', true],
    ['', 'ab', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneSlipApart(a, b)).toBe(expected);
  });

  test('is a Damerau-Levenshtein distance of one', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(short, short, (a, b) => isOneSlipApart(a, b) === (distance(a, b) === 1)),
      { numRuns: 3_000 },
    );
  });
});
