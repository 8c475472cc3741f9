import { describe, expect, test } from 'vitest';
import { english } from '../../../../core/detection/languages/en.ts';
import { chooseLanguage } from '../../../../core/detection/languages/index.ts';
import { makeDataset, makePerson } from '../../../fixtures/make.ts';
import { tellMentions } from '../../../fixtures/news.ts';

describe('choosing the language of a page', () => {
  test.each([
    ['en', 'Текст', 'en'],
    ['en-GB', '', 'en'],
    ['EN_us', '', 'en'],
    ['ru-RU', 'Text', 'ru'],
    [undefined, 'A page of words', 'en'],
    [undefined, 'Страница слов', 'ru'],
    [undefined, 'Страница words', 'ru'],
    [undefined, '12345', 'en'],
    ['', '', 'en'],
    // A language without a row is read by its letters.
    ['fr', 'Une page', 'en'],
    ['uk', 'Page', 'uk'],
    [undefined, 'Сторінка про зустріч', 'uk'],
    [undefined, 'Страница о встрече', 'ru'],
    ['be', 'Сторінка про зустріч', 'uk'],
  ])('declared %s, written %j: %s', (declared, sample, code) => {
    expect(chooseLanguage(declared, () => sample).code).toBe(code);
  });
});

describe('titles before a surname', () => {
  test.each([
    'President', 'Mr', 'Prime Minister', 'Secretary', 'Dr', 'Gen', 'Ambassador', 'Former President', 'Russian',
  ])('%s Putin', (title) => {
    const text = `All of them waited until ${title} Putin came in.`;
    const rule = title === 'Russian' ? 'surname-unique' : 'surname-with-title';
    expect(tellMentions(text)).toEqual([`Putin = putin, ${rule}`]);
  }); // prettier-ignore
});

describe('nouns after a surname that make it something else', () => {
  test.each([
    'Tower', 'Foundation', 'University', 'Hotel', 'Airport', 'Street', 'Bridge', 'Prize', 'Inc', 'Doctrine', 'Bank',
  ])('Trump %s', (noun) => {
    expect(tellMentions(`They waited at the Trump ${noun} for an hour.`)).toEqual([]);
  }); // prettier-ignore
});

describe('short forms of first names', () => {
  test.each([
    ['Don Trump left.', 'Don Trump = trump, full-name'],
    ['Volodya Putin left.', 'Volodya Putin = putin, full-name'],
    ['Steven Witkoff left.', 'Steven Witkoff = witkoff, full-name'],
    ['Misha Galuzin left.', 'Misha Galuzin = galuzin, full-name'],
    ['Pete Grant left.', 'Pete Grant = grant, full-name'],
  ])('%s', (text, mention) => {
    expect(tellMentions(text)).toEqual([mention]);
  });

  test.each([
    ['Nathaniel Okoye', 'Nate Okoye left.'],
    ['Rebecca Okoye', 'Becky Okoye left.'],
    ['Theodore Okoye', 'Teddy Okoye left.'],
  ])('%s: %s', (name, text) => {
    const dataset = makeDataset({ people: [makePerson('p', name)] });
    expect(tellMentions(text, { dataset })).toEqual([`${text.slice(0, -6)} = p, full-name`]);
  });
});

test('the row is folded: no word could be missed for its capitals or marks', () => {
  const sets = Object.values(english).filter((value) => value instanceof Set);
  const odd = sets.flatMap((words: ReadonlySet<string>) =>
    [...words].filter((word) => !/^[a-z0-9.]+$/.test(word)),
  );
  expect(sets.length).toBeGreaterThan(10);
  expect(odd).toEqual([]);
  expect(english.months).toHaveLength(12);
  expect(english.weekdays).toHaveLength(7);
});
