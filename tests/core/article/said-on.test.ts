import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayWords } from '../../../core/article/day-words.ts';
import { findSaidOn } from '../../../core/article/said-on.ts';
import { isPartialDate } from '../../../core/model/partial-date.ts';
import { anyText } from '../../fixtures/any-text.ts';

/** A Thursday. */
const articleDay = '2025-09-04';

/** The verb of saying stands in braces: "Ruiz {said} on Wednesday". */
function saidOn(marked: string, language: string, day: string | undefined = articleDay) {
  const start = marked.indexOf('{');
  const sentence = marked.replace(/[{}]/g, '');
  const cue = start < 0 ? undefined : { start, end: marked.indexOf('}') - 1 };
  return findSaidOn({ sentence, cue, language, articleDay: day });
}

const ways = {
  d: 'date in the sentence',
  w: 'weekday in the sentence',
  r: 'relative day in the sentence',
  a: 'article day',
} as const;

type Row = [marked: string, way: keyof typeof ways | 'nobody knows', date?: string];

function holds(language: string, rows: Row[]) {
  test.each(rows)('%s', (marked, way, date) => {
    const expected = way === 'nobody knows' ? undefined : { date, from: ways[way] };
    expect(saidOn(marked, language)).toEqual(expected);
  });
}

describe('English', () => {
  holds('en-GB', [
    ['Ruiz {said} the dam would hold.', 'a', articleDay],
    ['Ruiz {said} on Wednesday the dam would hold.', 'w', '2025-09-03'],
    ['On Wednesday, Ruiz {said} the dam would hold.', 'w', '2025-09-03'],
    ['Ruiz {told} reporters in Lima on Monday that it would hold.', 'w', '2025-09-01'],
    ['"It holds," Ruiz {said} Tuesday.', 'w', '2025-09-02'],
    ['Ruiz {said} Thursday it would hold.', 'w', articleDay],
    ['Ruiz {said} last Thursday it would hold.', 'w', '2025-08-28'],
    ['Last Friday, Ruiz {said} it would hold.', 'w', '2025-08-29'],
    ['Ruiz, the mayor of Lima, {said} on Sunday.', 'w', '2025-08-31'],
    ['Ruiz {said} in an interview, published on Tuesday, that it would hold.', 'w', '2025-09-02'],
    ['Ruiz {said} yesterday that it would hold.', 'r', '2025-09-03'],
    ['Earlier today Ruiz {said} it would hold.', 'r', articleDay],
    ['Ruiz {said} the day before yesterday.', 'r', '2025-09-02'],
    ['Two days ago, Ruiz {said} it would hold.', 'r', '2025-09-02'],
    ['Ruiz {said} 4 days ago that it would hold.', 'r', '2025-08-31'],
    ['Ruiz {said} last week that it would hold.', 'r', '2025-08'],
    ['Earlier this week, Ruiz {said} it would hold.', 'r', '2025-09'],
    ['Ruiz {said} last month that it would hold.', 'r', '2025-08'],
    ['Ruiz {said} days ago that it would hold.', 'nobody knows'],
    ['Ruiz {said} on August 15 that it would hold.', 'd', '2025-08-15'],
    ['Ruiz {said} on 15 August 2024 that it would hold.', 'd', '2024-08-15'],
    ['Ruiz {said} on December 1 that it would hold.', 'd', '2024-12-01'],
    ['In Lima on Aug. 15, Ruiz {said} it would hold.', 'd', '2025-08-15'],
    ['Ruiz {said} in August that it would hold.', 'd', '2025-08'],
    ['Ruiz {said} in November that it would hold.', 'd', '2024-11'],
    ['Back in May 2023, Ruiz {said} it would hold.', 'd', '2023-05'],
    ['In 2022, Ruiz {said} it would hold.', 'd', '2022'],
    // Days of what is told, not of the telling.
    ['Ruiz {said} that the talks on August 15 were useful.', 'a', articleDay],
    ['Ruiz {said} the talks on August 15 were useful.', 'a', articleDay],
    ['Ruiz {said} he would leave on Friday.', 'a', articleDay],
    ['"We met on August 15," Ruiz {said}.', 'a', articleDay],
    ['“We met on Monday, and we” Ruiz {said}.', 'a', articleDay],
    ['“We met on Monday, Ruiz {said}.', 'a', articleDay],
    ['After meeting Chen on Monday, Ruiz {said} it would hold.', 'a', articleDay],
    ['Ruiz, who met Chen in Lima at a long dinner on August 15, {said} so.', 'a', articleDay],
    ['Ruiz {said} after Monday that it would hold.', 'a', articleDay],
    ['Ruiz {commented} on Wednesday’s summit.', 'a', articleDay],
    ['Ruiz {spoke} of the August 15 summit.', 'a', articleDay],
    ['Ruiz {said} next Friday would tell.', 'a', articleDay],
    ['Ruiz {said} it on September 5, 2025.', 'a', articleDay],
    ['The flood, Ruiz {said} on Tuesday, came on August 15.', 'w', '2025-09-02'],
    // It was another day, but nobody can tell which.
    ['Ruiz {said} earlier that it would hold.', 'nobody knows'],
    ['A day earlier, Ruiz {said} it would hold.', 'nobody knows'],
    ['Ruiz had previously {said} it would hold.', 'nobody knows'],
    ['Earlier, on Tuesday, Ruiz {said} it would hold.', 'w', '2025-09-02'],
  ]);
});

describe('Russian', () => {
  holds('ru', [
    ['Руис {заявил}, что плотина выдержит.', 'a', articleDay],
    ['Руис {заявил} в среду, что плотина выдержит.', 'w', '2025-09-03'],
    ['В понедельник Руис {сообщил} журналистам о плотине.', 'w', '2025-09-01'],
    ['Об этом Руис {сказал} во вторник на брифинге.', 'w', '2025-09-02'],
    ['«Выдержит», — {заявил} в воскресенье Руис.', 'w', '2025-08-31'],
    ['В минувшую пятницу Руис {заявил} о плотине.', 'w', '2025-08-29'],
    ['В прошлый четверг Руис {заявил} о плотине.', 'w', '2025-08-28'],
    ['Руис {заявил} 15 августа, что плотина выдержит.', 'd', '2025-08-15'],
    ['15 августа 2024 года Руис {заявил} о плотине.', 'd', '2024-08-15'],
    ['Руис {заявил} в августе, что плотина выдержит.', 'd', '2025-08'],
    ['В 2022 году Руис {заявил}, что плотина выдержит.', 'd', '2022'],
    ['Вчера Руис {заявил}, что плотина выдержит.', 'r', '2025-09-03'],
    ['Накануне Руис {заявил}, что плотина выдержит.', 'r', '2025-09-03'],
    ['Руис {заявил} накануне, что плотина выдержит.', 'r', '2025-09-03'],
    ['Накануне в Лиме Руис {заявил} о плотине.', 'r', '2025-09-03'],
    ['Накануне саммита Руис {заявил} о плотине.', 'a', articleDay],
    ['Сегодня Руис {заявил} о плотине.', 'r', articleDay],
    ['Два дня назад Руис {заявил} о плотине.', 'r', '2025-09-02'],
    ['На прошлой неделе Руис {заявил} о плотине.', 'r', '2025-08'],
    ['Руис {заявил}, что 15 августа плотина выдержала.', 'a', articleDay],
    ['Руис {заявил}, что уедет в среду.', 'a', articleDay],
    ['«Мы встретились 15 августа», — {заявил} Руис.', 'a', articleDay],
    ['После переговоров 15 августа, Руис {заявил} о плотине.', 'a', articleDay],
    ['Руис {заявил} о встрече в следующую среду.', 'a', articleDay],
    ['Ранее Руис {заявил}, что плотина выдержит.', 'nobody knows'],
    ['Днём ранее Руис {заявил}, что плотина выдержит.', 'nobody knows'],
  ]);
});

describe('Ukrainian', () => {
  holds('uk', [
    ['Руїс {заявив}, що дамба витримає.', 'a', articleDay],
    ['Руїс {заявив} у середу, що дамба витримає.', 'w', '2025-09-03'],
    ['У понеділок Руїс {повідомив} про дамбу.', 'w', '2025-09-01'],
    ['«Витримає», — {сказав} Руїс у п’ятницю.', 'w', '2025-08-29'],
    ['У неділю Руїс {заявив} про дамбу.', 'w', '2025-08-31'],
    ['Минулого вівторка Руїс {заявив} про дамбу.', 'w', '2025-09-02'],
    ['У минулий четвер Руїс {заявив} про дамбу.', 'w', '2025-08-28'],
    ['Руїс {заявив} 15 серпня, що дамба витримає.', 'd', '2025-08-15'],
    ['9 лютого 2024 року Руїс {заявив} про дамбу.', 'd', '2024-02-09'],
    ['Руїс {заявив} у серпні, що дамба витримає.', 'd', '2025-08'],
    ['Вчора Руїс {заявив} про дамбу.', 'r', '2025-09-03'],
    ['Руїс {заявив} напередодні, що дамба витримає.', 'r', '2025-09-03'],
    ['Напередодні саміту Руїс {заявив} про дамбу.', 'a', articleDay],
    ['Три дні тому Руїс {заявив} про дамбу.', 'r', '2025-09-01'],
    ['Минулого тижня Руїс {заявив} про дамбу.', 'r', '2025-08'],
    ['Руїс {заявив}, що 15 серпня дамба витримала.', 'a', articleDay],
    ['«Ми зустрілися у середу», — {заявив} Руїс.', 'a', articleDay],
    ['Раніше Руїс {заявив}, що дамба витримає.', 'nobody knows'],
  ]);
});

describe('without the article’s day', () => {
  const tell = (sentence: string) =>
    findSaidOn({ sentence, language: 'en', articleDay: undefined, cue: { start: 5, end: 9 } });

  test.each([
    'Ruiz said on Wednesday.',
    'Ruiz said on August 15.',
    'Ruiz said.',
    'Ruiz said in May.',
  ])('%s: nobody knows', (sentence) => {
    expect(tell(sentence)).toBeUndefined();
  });

  test('a date with its year is known', () => {
    expect(tell('Ruiz said on August 15, 2025.')?.date).toBe('2025-08-15');
  });
});

test('the dateline’s day comes before the article’s', () => {
  const said = { sentence: 'Ruiz said so.', articleDay, datelineDay: '2025-09-03' };
  expect(findSaidOn({ ...said, language: 'en' })).toEqual({ date: '2025-09-03', from: 'dateline' });
});

test('a language without a row has the article’s day', () => {
  expect(saidOn('Ruiz {dijo} el miércoles.', 'es')).toEqual({
    date: articleDay,
    from: 'article day',
  });
  expect(saidOn('Ruiz {said} on Monday.', 'constructor')?.from).toBe('article day');
});

test('without a verb of saying, what opens the sentence counts', () => {
  expect(saidOn('On Tuesday there was a statement by Ruiz.', 'en')?.date).toBe('2025-09-02');
});

test('every language has as many days and months as the calendar', () => {
  for (const { months, weekdays } of Object.values(dayWords))
    expect([months.length, weekdays.length]).toEqual([12, 7]);
});

test('whatever is said, it was said on a day of the calendar, not after the article', () => {
  const words = fc.constantFrom(
    'on Monday', 'last Friday', 'August 31', 'February 29', '3 days ago', 'в среду', '30 сентября', 'накануне', 'at 5',
    '2024', 'in May', 'earlier', '"', ',', ' ', 'said', 'минулого тижня', '99 days ago',
  ); // prettier-ignore
  const sentences = fc
    .array(fc.oneof(words, anyText), { maxLength: 8 })
    .map((parts) => parts.join(' '));
  const languages = fc.constantFrom(...Object.keys(dayWords));
  fc.assert(
    fc.property(sentences, languages, (sentence, language) => {
      const found = findSaidOn({ sentence, language, articleDay });
      if (!found) return;
      expect(isPartialDate(found.date)).toBe(true);
      expect(found.date <= articleDay).toBe(true);
    }),
  );
});

test('long hostile sentences are read in no time', () => {
  for (const piece of [
    'on Monday, ',
    '"',
    '« ',
    'in ',
    '15 ',
    'two days ',
    'накануне ',
    'last last ',
  ])
    expect(() => saidOn(piece.repeat(5000), 'en')).not.toThrow();
});
