import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../../core/detection/languages/index.ts';
import { ukrainian } from '../../../../core/detection/languages/uk.ts';
import { makeDataset, makePerson, makeTerm } from '../../../fixtures/make.ts';
import { tellMentions } from '../../../fixtures/news.ts';

const dataset = makeDataset({
  people: [
    makePerson('zelensky', 'Володимир Зеленський', { aliases: ['Владимир Зеленский'] }),
    makePerson('putin', 'Владимир Путин', { aliases: ['Володимир Путін'] }),
    makePerson('yermak', 'Андрій Єрмак'),
    makePerson('lukianenko', 'Левко Лук’яненко'),
    makePerson('shevchenko', 'Тарас Шевченко'),
    makePerson('stefanchuk', 'Руслан Стефанчук'),
    makePerson('washington', 'Джордж Вашингтон'),
    makePerson('tymoshenko', 'Юлія Тимошенко'),
  ],
  terms: [
    makeTerm('summit', 'Гаазький саміт', {
      date: '2025-06-24',
      place: 'Гаага',
      participants: ['zelensky'],
    }),
  ],
});

describe('names in Ukrainian', () => {
  test.each([
    ['Володимира Зеленського чекали.', ['Володимира Зеленського = zelensky, full-name']],
    ['Відповіли Володимиру Зеленському.', ['Володимиру Зеленському = zelensky, full-name']],
    ['Володимире Зеленський, зачекайте!', ['Володимире Зеленський = zelensky, full-name']],
    ['Розмова з Путіним тривала годину.', ['Путіним = putin, surname-unique']],
    ['Президентові Путіну відповіли.', ['Путіну = putin, surname-with-title']],
    ['Андрієві Єрмаку відповіли.', ['Андрієві Єрмаку = yermak, full-name']],
    ['Андрієм Єрмаком задоволені.', ['Андрієм Єрмаком = yermak, full-name']],
    ['Фонд імені Андрія Єрмака закрили.', []],
    ['Відповіли від імені Андрія Єрмака.', ['Андрія Єрмака = yermak, full-name']],
    ['А. Єрмак приїхав.', ['А. Єрмак = yermak, full-name']],
    // An apostrophe of any kind.
    ["Левка Лук'яненка чекали.", ["Левка Лук'яненка = lukianenko, full-name"]],
    ['Левком Лукʼяненком задоволені.', ['Левком Лукʼяненком = lukianenko, full-name']],
    ['Тараса Шевченка чекали.', ['Тараса Шевченка = shevchenko, full-name']],
    ['Голова Верховної Ради Стефанчук виступив.', ['Стефанчук = stefanchuk, surname-with-title']],
    ['Юлією Тимошенко задоволені.', ['Юлією Тимошенко = tymoshenko, full-name']],
    ['Володимир Зеленський приїхав. Зеленська залишилась.', ['Володимир Зеленський = zelensky, full-name']],
    ['Ганна Стефанчук виступила.', []],
    ['Делегація прибула до Вашингтона.', []],
    ['Джордж Вашингтон жив давно. У Вашингтоні тихо.', ['Джордж Вашингтон = washington, full-name']],
    // Russian words on the same page.
    ['Володимир Зеленський виступив. «Зеленского ждали», — написали там.', [
      'Володимир Зеленський = zelensky, full-name',
      'Зеленского = zelensky, surname-after-full-name',
    ]],
    ['Володимир Зеленський прибув на саміт у Гаазі.', ['Володимир Зеленський = zelensky, full-name', 'саміт у Гаазі = summit, event-place']],
    // A month in the case in which dates stand.
    ['У червні в Гаазі відбувся саміт.', ['Гаазі = summit, event-date']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text, { dataset, language: 'uk' })).toEqual(mentions);
  });
}); // prettier-ignore

test('the letters tell Ukrainian from Russian', () => {
  expect(chooseLanguage(undefined, () => 'Зустріч відбулася вчора.').code).toBe('uk');
  expect(chooseLanguage(undefined, () => 'Встреча была вчера, объявили.').code).toBe('ru');
});

test('the row is folded', () => {
  const { titles, givenNames, notSurnames, abbreviations, organizationNouns } = ukrainian;
  const words = [titles, givenNames, notSurnames, abbreviations, organizationNouns].flatMap((set) => [...set]);
  expect(words.filter((word) => !/^[а-щьюяєіїґ]+$/.test(word))).toEqual([]);
  expect(ukrainian.months).toHaveLength(12);
  expect(ukrainian.weekdays).toHaveLength(7);
}); // prettier-ignore
