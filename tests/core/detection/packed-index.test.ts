import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexName } from '../../../core/detection/name-patterns.ts';
import {
  createIndexRows,
  hashWord,
  mostBearers,
  searchIndex,
} from '../../../core/detection/packed-index.ts';
import { anyText } from '../../fixtures/any-text.ts';

function surname(key: string, given = ''): IndexName {
  return { key, second: given, surname: true };
}

function term(key: string, other = ''): IndexName {
  return { key, second: other, surname: false };
}

function packIndex(entries: readonly (readonly IndexName[])[]): ArrayBuffer {
  const rows = createIndexRows();
  for (const names of entries) {
    for (const { key, second, surname } of names)
      rows.add(hashWord(key), second === '' ? 0 : hashWord(second), surname);
    rows.endEntry();
  }
  return rows.pack();
}

const word = fc.stringMatching(/^[a-zа-я]{1,12}$/);
const name = fc.record({ key: word, second: fc.option(word, { nil: '' }), surname: fc.boolean() });

describe('looking up', () => {
  const index = packIndex([
    [surname('ruiz', 'ana')],
    [surname('okoye', 'ben'), surname('oko', 'ben')],
    [term('accord', 'lima')],
    [term('lima')],
    [surname('ruiz', 'carla')],
  ]);

  test.each([
    ['a surname names all its bearers', ['ruiz'], [0, 4]],
    ['an entry found twice is told once', ['okoye', 'oko'], [1]],
    ['a term of two words wants both', ['accord'], []],
    ['a term of two words with both', ['accord', 'lima'], [2, 3]],
    ['a first name alone names nobody', ['ana'], []],
    ['an unknown word names nobody', ['smith'], []],
    ['no words name nobody', [], []],
    ['an empty word names nobody', [''], []],
  ])('%s', (_, words, entries) => {
    expect(searchIndex(index, words)).toEqual({ entries, crowded: [] });
  });

  test('names of an entry that are found alike take one row', () => {
    const ruiz = surname('ruiz', 'ana');
    expect(packIndex([[ruiz, ruiz, ruiz], [ruiz]]).byteLength).toBe(
      packIndex([[ruiz], [ruiz]]).byteLength,
    );
    expect(searchIndex(packIndex([[ruiz, ruiz], [ruiz]]), ['ruiz']).entries).toEqual([0, 1]);
  });

  test('an index of nothing answers nothing', () => {
    expect(searchIndex(packIndex([]), ['ruiz'])).toEqual({ entries: [], crowded: [] });
    expect(searchIndex(packIndex([[], []]), ['ruiz'])).toEqual({ entries: [], crowded: [] });
  });
});

test('every indexed name is found when its words are on the page', () => {
  fc.assert(
    fc.property(fc.array(fc.array(name, { maxLength: 4 }), { maxLength: 60 }), (entries) => {
      const index = packIndex(entries);
      for (const [number, names] of entries.entries())
        for (const { key, second } of names) {
          const { entries: found } = searchIndex(index, [key, second]);
          expect(found).toContain(number);
        }
    }),
  );
});

test('what is found has a name of which every needed word is on the page', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 40 }),
      fc.array(word, { maxLength: 6 }),
      (entries, page) => {
        const words = new Set(page);
        const { entries: found } = searchIndex(packIndex(entries), words);
        for (const number of found) {
          const fits = entries[number]!.some(
            (one) =>
              words.has(one.key) && (one.surname || one.second === '' || words.has(one.second)),
          );
          expect(fits).toBe(true);
        }
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      },
    ),
  );
});

describe('a surname of many', () => {
  const given = (i: number) => `given${i}`;
  const bearers = (count: number) =>
    packIndex(Array.from({ length: count }, (_, i) => [surname('smith', given(i))]));

  test(`with ${mostBearers} bearers all are sent`, () => {
    const answer = searchIndex(bearers(mostBearers), ['smith']);
    expect(answer.entries).toHaveLength(mostBearers);
    expect(answer.crowded).toEqual([]);
  });

  test('with one more none is, and the surname is told as crowded', () => {
    const answer = searchIndex(bearers(mostBearers + 1), ['smith']);
    expect(answer).toEqual({ entries: [], crowded: ['smith'] });
  });

  test('those whose first name is on the page come all the same', () => {
    const answer = searchIndex(bearers(40), ['smith', given(7)]);
    expect(answer).toEqual({ entries: [7], crowded: ['smith'] });
  });

  test('one person with many spellings is not a crowd', () => {
    const spellings = Array.from({ length: 40 }, (_, i) => surname('smith', given(i)));
    expect(searchIndex(packIndex([spellings]), ['smith'])).toEqual({ entries: [0], crowded: [] });
  });
});

describe('a damaged index answers nothing', () => {
  const whole = packIndex([[surname('ruiz', 'ana')]]);
  const changed = (at: number, value: number) => {
    const copy = new Uint32Array(whole.slice(0));
    copy[at] = value;
    return copy.buffer;
  };

  test.each([
    ['empty', new ArrayBuffer(0)],
    ['cut short', whole.slice(0, whole.byteLength - 4)],
    ['only a head', whole.slice(0, 16)],
    ['of another kind', changed(0, 1)],
    ['of another version', changed(1, 99)],
    ['with another count', changed(2, 2)],
    ['cut inside a number', whole.slice(0, whole.byteLength - 1)],
  ])('%s', (_, buffer) => {
    expect(searchIndex(buffer, ['ruiz'])).toEqual({ entries: [], crowded: [] });
  });
});

test('a hash is a whole number of 32 bits and never zero', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hash = hashWord(text);
      expect(Number.isInteger(hash) && hash > 0 && hash <= 0xffff_ffff).toBe(true);
    }),
  );
});
