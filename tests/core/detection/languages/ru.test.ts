import { describe, expect, test } from 'vitest';
import { russian } from '../../../../core/detection/languages/ru.ts';
import { readMentions, tellMentions } from '../../../fixtures/news.ts';
import { splitEntryKey } from '../../../../core/model/entry.ts';

/** The words that name each entry; the rule is left out. */
function tellNames(text: string): string[] {
  return readMentions(text).map(
    ({ start, end, entry }) => `${text.slice(start, end)} = ${entry && splitEntryKey(entry).id}`,
  );
}

describe('case endings', () => {
  test.each([
    ['Путин выступил.', ['Путин = putin']],
    ['Путина ждали.', ['Путина = putin']],
    ['Путину ответили.', ['Путину = putin']],
    ['Путиным довольны.', ['Путиным = putin']],
    ['Речь шла о Путине.', ['Путине = putin']],
    ['Слова Сергея Лаврова услышали.', ['Сергея Лаврова = lavrov']],
    ['Сергею Лаврову ответили.', ['Сергею Лаврову = lavrov']],
    ['Говорили с Сергеем Лавровым.', ['Сергеем Лавровым = lavrov']],
    ['Речь шла о Сергее Лаврове.', ['Сергее Лаврове = lavrov']],
    ['Говорили с Владимиром Зеленским.', ['Владимиром Зеленским = zelensky']],
    ['Владимира Зеленского ждали.', ['Владимира Зеленского = zelensky']],
    ['Дональда Трампа ждали, Трампу ответили.', ['Дональда Трампа = trump', 'Трампу = trump']],
    ['Михаилом Галузиным довольны.', ['Михаилом Галузиным = galuzin']],
    ['Стива Уиткоффа ждали.', ['Стива Уиткоффа = witkoff']],
    ['В. В. Путин прибыл.', ['В. В. Путин = putin']],
    ['ПУТИН ПРИБЫЛ', ['ПУТИН = putin']],
    // Ukrainian has no row of its own yet and is read by this one.
    ['Володимира Зеленського чекали.', ['Володимира Зеленського = zelensky']],
    ['Відповіли Володимиру Зеленському.', ['Володимиру Зеленському = zelensky']],
  ])('%s', (text, names) => {
    expect(tellNames(text)).toEqual(names);
  });
});

describe('a preposition is no initial', () => {
  test.each([
    ['С Лавровым говорили.', ['Лавровым = lavrov']],
    ['В Путине сомневались.', ['Путине = putin']],
    ['С. Лавров прибыл.', ['С. Лавров = lavrov']],
  ])('%s', (text, names) => {
    expect(tellNames(text)).toEqual(names);
  });
});

describe('rules', () => {
  test.each([
    ['Президент Путин прибыл.', ['Путин = putin, surname-with-title']],
    ['Замминистра Галузин прибыл.', ['Галузин = galuzin, surname-with-title']],
    [
      'Сергей Лавров выступил. Лаврову ответили.',
      ['Сергей Лавров = lavrov, full-name', 'Лаврову = lavrov, surname-after-full-name'],
    ],
    [
      'Сергей Лавров выступил. Лавроф ушел.',
      ['Сергей Лавров = lavrov, full-name', 'Лавроф = lavrov, misspelling'],
    ],
    ['Мария Лаврова выступила.', []],
    ['Владимир Лавров выступил.', []],
    ['Гости покинули Трамп Тауэр.', []],
    ['Лавровский сад закрыт.', []],
    ['После саммита в Анкоридже стало тихо.', ['саммита в Анкоридже = anchorage, term-name']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text, { day: '2025-09-04' })).toEqual(mentions);
  });

  test('a woman’s surname is not her husband’s in another case', () => {
    // Зеленской and Зеленская are forms of no man's name.
    expect(tellNames('Елена Зеленская приехала. Зеленской ответили.')).toEqual([]);
  });
});

test('the row is folded: no word could be missed for its capitals or its ё', () => {
  const sets = [
    russian.titles,
    russian.organizationNouns,
    russian.givenNames,
    russian.notSurnames,
    russian.abbreviations,
  ];
  const odd = sets.flatMap((words) => [...words].filter((word) => !/^[а-я0-9]+$/.test(word)));
  expect(odd.filter((word) => !/^[а-яії]+$/.test(word))).toEqual([]);
  expect(russian.months).toHaveLength(12);
  expect(russian.weekdays).toHaveLength(7);
});
