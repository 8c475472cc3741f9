import { describe, expect, test } from 'vitest';
import { english } from '../../../../core/quotes/languages/en.ts';
import { quoteLanguage, quoteLanguages } from '../../../../core/quotes/languages/index.ts';

describe('verbs of saying have all their forms', () => {
  test.each([
    ['state states stated stating'],
    ['reply replies replied replying'],
    ['express expresses expressed expressing'],
    ['agree agrees agreed agreeing'],
    ['echo echoes echoed echoing'],
    ['say says said saying'],
    ['admit admits admitted admitting'],
    ['label labels labelled labelling'],
  ])('%s', (forms) => {
    expect(forms.split(' ').map((form) => english.verbs.get(form))).toEqual([
      'base',
      'present',
      'past',
      'saying',
    ]);
  });

  test.each(['admited', 'refering', 'replyed'])('%s is no word', (word) => {
    expect(english.verbs.has(word)).toBe(false);
  });
});

test('every list is folded', () => {
  const lists = Object.values(english).filter((list) => list instanceof Set || list instanceof Map);
  for (const list of lists)
    for (const word of list.keys()) expect(word).toBe(String(word).toLowerCase());
});

test('a language without a row has none', () => {
  expect(quoteLanguage('xx')).toBeUndefined();
  expect(new Set(quoteLanguages.map(({ code }) => code)).size).toBe(quoteLanguages.length);
});
