import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../../../../core/quotes/anchoring/split-words.ts';
import { diffWords } from '../../../../core/quotes/anchoring/word-diff.ts';
import { anyText } from '../../../fixtures/any-text.ts';

/** Changes in short: `was > now, kind`. */
function tell(was: string, now: string): string[] {
  return diffWords(was, now).changes.map((one) => `${one.was} > ${one.now}, ${one.kind}`);
}

describe('what changed is named', () => {
  test.each([
    ['We sent 40 trucks', 'We sent 400 trucks', ['40 > 400, number']],
    ['We sent five trucks', 'We sent six cars', ['five > six, number', 'trucks > cars, word']],
    ['It rose 3.5%', 'It rose 3.5', ['% > , number']],
    ['It rose 5 points', 'It rose -5 points', [' > -, number']],
    ['We paid $5', 'We paid €5', ['$ > €, number']],
    ['We will go', 'We will not go', [' > not, negation']],
    ['We can go', "We can't go", ["can > can't, negation"]],
    ['It is possible now', 'It is impossible now', ['possible > impossible, negation']],
    ['She never agreed', 'She agreed', ['never > , negation']],
    ['Мы поедем', 'Мы не поедем', [' > не, negation']],
    ['Это возможно', 'Это невозможно', ['возможно > невозможно, negation']],
    ['Це можливо', 'Це неможливо', ['можливо > неможливо, negation']],
    ['Ми маємо час', 'Ми не маємо часу', [' > не, negation', 'час > часу, word']],
    ['he told Ruiz so', 'he told Okafor so', ['Ruiz > Okafor, name']],
    ['Ruiz told us', 'Okafor told us', ['Ruiz > Okafor, name']],
    ['в Минске решили', 'в Киеве решили', ['Минске > Киеве, name']],
    ['The talks ended', 'These talks ended', ['The > These, word']],
    ['We met. They left', 'We met. He left', ['They > He, word']],
    ['said I would', 'said he would', ['I > he, word']],
    ['a good plan', 'a very good plan indeed', [' > very, word', ' > indeed, word']],
    ['Will it hold?', 'Will it hold.', ['? > ., word']],
    // A run of other length is one change.
    ['they met in the old hall', 'they met there', ['in the old hall > there, word']],
  ])('%j, then %j', (was, now, changes) => {
    expect(tell(was, now)).toEqual(changes);
  });
});

test.each([
  ['“Yes,” he said — twice', '«Yes», he said - twice'],
  ['1 200 tons', '1200 tons'],
  ['1\u00A0200 тонн', '1 200 тонн'],
  ['so-called "peace"', 'so-called peace'],
  ['', ''],
])('%j and %j are the same', (was, now) => {
  expect(
    tell(was.replace('said —', 'said, —'), now.replace('»,', ',»').replace('said -', 'said, -')),
  ).toEqual([]);
});

test('the parts in order are the new text', () => {
  expect(diffWords('We sent 40 old trucks.', 'We sent 50 trucks.').parts).toEqual([
    { type: 'same', text: 'We sent' },
    { type: 'change', kind: 'number', was: '40 old', now: '50' },
    { type: 'same', text: 'trucks.' },
  ]);
});

test('two words that a page made hash alike are not the same', () => {
  const { hashes } = splitWords('costarring liquid');
  expect(hashes[0]).toBe(hashes[1]);
  expect(tell('costarring now', 'liquid now')).toEqual(['costarring > liquid, word']);
});

test('any two texts: it ends, and equal texts have no change', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(diffWords(a, a).changes).toEqual([]);
      for (const { was, now } of diffWords(a, b).changes) expect(was).not.toBe(now);
    }),
  );
});
