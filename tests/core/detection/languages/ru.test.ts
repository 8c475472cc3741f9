import { describe, expect, test } from 'vitest';
import { russian } from '../../../../core/detection/languages/ru.ts';
import { makeDataset, makePerson } from '../../../fixtures/make.ts';
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
    ['Трамп-младший прибыл.', []],
    ['С.В. Лавров прибыл.', ['С.В. Лавров = lavrov']],
    ['В.Путин прибыл.', ['В.Путин = putin']],
    ['Сергей Викторович Лавров прибыл.', ['Сергей Викторович Лавров = lavrov']],
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
    ['Слова Сергея Лаврова услышали.', ['Сергея Лаврова = lavrov, full-name']],
    ['Говорили с Сергеем Лавровым.', ['Сергеем Лавровым = lavrov, full-name']],
    ['Встретились в США. По словам Лаврова, стало тихо.', ['Лаврова = lavrov, surname-unique']],
    [
      'Владимир Зеленский прибыл. Зеленская осталась, Зеленской ответили.',
      ['Владимир Зеленский = zelensky, full-name'],
    ],
    ['Сергей Лавров прибыл. Лавровы остались.', ['Сергей Лавров = lavrov, full-name']],
    [
      'Стив Уиткофф (Steve Witkoff) прибыл.',
      ['Стив Уиткофф = witkoff, full-name', 'Steve Witkoff = witkoff, full-name'],
    ],
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

describe('names that the data has in Cyrillic only', () => {
  const dataset = makeDataset({
    people: [
      makePerson('fox', 'Лиам Фокс'),
      makePerson('spahn', 'Йенс Шпан'),
      makePerson('bush', 'Джордж Буш-младший'),
      makePerson('biden', 'Джо Байден'),
      makePerson('hunter', 'Хантер Байден'),
      makePerson('hillary', 'Хиллари Клинтон'),
      makePerson('bill', 'Билл Клинтон'),
      makePerson('washington', 'Джордж Вашингтон'),
      makePerson('bibi', 'Асия Биби'),
      makePerson('kim', 'Ким Чен Ын'),
      makePerson('christ', 'Иисус Христос'),
      makePerson('gore', 'Альберт Гор'),
      makePerson('bansel', 'Стефан Бансел'),
      makePerson('bancel', 'Стефан Бансель'),
      makePerson('michel', 'Мишель Барнье'),
    ],
  });

  test.each([
    // A Latin word on a page in Cyrillic is a name of its own.
    ['Об этом сообщил телеканал Fox вчера.', []],
    [
      'Йенс Шпан (Jens Spahn) уехал.',
      ['Йенс Шпан = spahn, full-name', 'Jens Spahn = spahn, full-name-variant'],
    ],
    ['Йенс Шпан (USA Today) уехал.', ['Йенс Шпан = spahn, full-name']],
    ['Джорджа Буша-младшего ждали.', ['Джорджа Буша-младшего = bush, full-name']],
    ['Джорджа Буша (мл.) ждали.', ['Джорджа Буша (мл.) = bush, full-name']],
    ['Джордж Буш (ст.) уехал.', []],
    ['Джозефа Байдена ждали.', ['Джозефа Байдена = biden, full-name']],
    ['Уильяма Клинтона ждали.', ['Уильяма Клинтона = bill, full-name']],
    // The one whom the page had called so before it named his son.
    [
      'Джо Байден прибыл.\nБайдена ждали.\nХантер Байден уехал.\nБайден остался.',
      [
        'Джо Байден = biden, full-name',
        'Байдена = biden, surname-after-full-name',
        'Хантер Байден = hunter, full-name',
        'Байден = biden, surname-after-full-name',
      ],
    ],
    // Her surname has no such form.
    ['Вчера Клинтона ждали.', ['Клинтона = bill, surname-unique']],
    ['Вчера Клинтон ждали.', ['Клинтон = hillary ? bill']],
    [
      'Джордж Вашингтон жил давно. Он не жил в Вашингтоне.',
      ['Джордж Вашингтон = washington, full-name'],
    ],
    // Whom something is named after is not in the news.
    ['Институт имени Джорджа Вашингтона закрыли.', []],
    ['Ответили от имени Джо Байдена.', ['Джо Байдена = biden, full-name']],
    [
      'Ответили Ким Чен Ыну, довольны Ким Чен Ыном.',
      ['Ким Чен Ыну = kim, full-name', 'Ким Чен Ыном = kim, full-name'],
    ],
    ['Верят в Иисуса Христа.', ['Иисуса Христа = christ, full-name']],
    ['Эл Гор прибыл. Эла Гора ждали.', ['Эл Гор = gore, full-name', 'Эла Гора = gore, full-name']],
    // A soft sign is no ending, but in another spelling of the name.
    ['Стефан Бансел прибыл.', ['Стефан Бансел = bansel, full-name']],
    ['Стефан Бансель прибыл.', ['Стефан Бансель = bancel, full-name']],
    ['Мишел Барнье прибыл.', ['Мишел Барнье = michel, full-name-variant']],
    ['Азию Биби ждали.', ['Азию Биби = bibi, full-name-variant']],
  ])('%s', (text, mentions) => {
    expect(tellMentions(text, { dataset })).toEqual(mentions);
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

describe('a first name with a patronymic', () => {
  const dataset = makeDataset({
    people: [makePerson('orlova', 'Вера Орлова'), makePerson('gromov', 'Антон Ильич Громов')],
  });

  test.each([
    ['Вера Орлова пришла. «Вера Николаевна», — позвали ее.', ['Вера Николаевна']],
    ['Вера Орлова пришла. Вере Николаевне ответили.', ['Вере Николаевне']],
    ['Антон Громов пришел. Антон Сергеевич ушел.', []],
    ['Вера Орлова пришла. Вера Николаевна Громова ушла.', []],
  ])('%s', (text, names) => {
    const alone = tellMentions(text, { dataset }).filter((one) => one.includes('first-name'));
    expect(alone.map((one) => one.split(' = ')[0])).toEqual(names);
  });

  test('a man’s is told from a surname by his father’s name', () => {
    const people = [makePerson('lavrov', 'Сергей Лавров'), makePerson('petrov', 'Виктор Петров')];
    const text =
      'Сергей Лавров принял Виктора Петрова.\nСергею Викторовичу ответили.\nВиктор Янукевич ушел.';
    expect(tellMentions(text, { dataset: makeDataset({ people }) }).slice(2)).toEqual([
      'Сергею Викторовичу = lavrov, first-name-after-full-name',
    ]);
  });
});

describe('a foreign surname written by ear', () => {
  test.each([
    ['Гортензия Тейлин', 'Речь Гортензии Тейлен слушали.', ['Гортензии Тейлен = p, full-name-variant']],
    ['Гортензия Хейз', 'Пришла Гортензия Хейс.', ['Гортензия Хейс = p, full-name-variant']],
    // Another letter, another first name, one that many have, and a page of a language that knows few of them.
    ['Гортензия Тейлин', 'Пришла Гортензия Талин.', []],
    ['Гортензия Тейлин', 'Пришла Матильда Тейлен.', []],
    ['Анна Тейлин', 'Пришла Анна Тейлен.', []],
    ['Гортензия Тейлин', 'Her name is Гортензия Тейлен in Russian.', []],
  ])('%s: %s', (name, text, mentions) => {
    const dataset = makeDataset({ people: [makePerson('p', name)] });
    const language = text.startsWith('Her') ? 'en' : 'ru';
    expect(tellMentions(text, { dataset, language })).toEqual(mentions);
  });
}); // prettier-ignore
