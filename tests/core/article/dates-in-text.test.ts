import { describe, expect, test } from 'vitest';
import {
  everyMonth,
  monthWords,
  weekdayWords,
  type CalendarWords,
} from '../../../core/article/calendar-words.ts';
import { findDates } from '../../../core/article/dates-in-text.ts';

const english = { months: monthWords.en, weekdays: weekdayWords.en };
const russian = { months: monthWords.ru, weekdays: weekdayWords.ru };

/** The dates of a text in short: words, then the parts that were read. */
function datesOf(text: string, words: CalendarWords): string[] {
  return findDates(text, words).map(({ start, end, ...parts }) => {
    const read = Object.entries(parts).map(([part, value]) => `${part} ${value}`);
    return `${text.slice(start, end)}: ${read.join(', ')}`;
  });
}

describe('English', () => {
  test.each([
    ['on August 15, 2025 they met', ['August 15, 2025: year 2025, month 8, day 15']],
    ['on 15 August 2025 they met', ['15 August 2025: year 2025, month 8, day 15']],
    ['on Aug. 15 they met', ['Aug. 15: month 8, day 15']],
    ['on August 15th they met', ['August 15th: month 8, day 15']],
    ['the 2nd June session', ['2nd June: month 6, day 2']],
    ['in August they met', ['August: month 8']],
    ['in August 2025 they met', ['August 2025: year 2025, month 8']],
    ['August’s summit', ['August: month 8']],
    ['Aug.\n  15 was warm', ['Aug.\n  15: month 8, day 15']],
    ['from February-April 2022 on', ['February-April 2022: year 2022, month 2, toMonth 4']],
    ['from February – April 2022', ['February – April 2022: year 2022, month 2, toMonth 4']],
    ['in 2022 and 2025', ['2022: year 2022', '2025: year 2025']],
    ['on Monday and Sunday', ['Monday: weekday 0', 'Sunday: weekday 6']],
    ['on MONDAY, SEPT. 1', ['MONDAY: weekday 0', 'SEPT. 1: month 9, day 1']],
    ['in May they met', ['May: month 5']],
    ['on May 3 they met', ['May 3: month 5, day 3']],
    ['on 3 may they met', ['3 may: month 5, day 3']],
    ['on may 3 they met', ['may 3: month 5, day 3']],
  ])('%j', (text, dates) => {
    expect(datesOf(text, english)).toEqual(dates);
  });

  test.each(['they may meet', 'a marching band', 'decade', 'room 2025a', 'No 12025', 'augustus'])(
    '%j words no date',
    (text) => {
      expect(datesOf(text, english)).toEqual([]);
    },
  );

  test('a number too large for a day is left alone', () => {
    expect(datesOf('in August 45 people met', english)).toEqual(['August: month 8']);
  });
});

describe('Russian', () => {
  test.each([
    ['15 августа 2025 года', ['15 августа 2025: year 2025, month 8, day 15']],
    ['в августе они встретились', ['августе: month 8']],
    ['в феврале-апреле 2022 года', ['феврале-апреле 2022: year 2022, month 2, toMonth 4']],
    ['3 мая они встретились', ['3 мая: month 5, day 3']],
    ['в марте 2024 года', ['марте 2024: year 2024, month 3']],
    ['в понедельник и в среду', ['понедельник: weekday 0', 'среду: weekday 2']],
    ['в пятницу, 5 сентября', ['пятницу: weekday 4', '5 сентября: month 9, day 5']],
    ['в 2022 году', ['2022: year 2022']],
    ['в мае они встретились', ['мае: month 5']],
  ])('%j', (text, dates) => {
    expect(datesOf(text, russian)).toEqual(dates);
  });

  test.each(['маяк', 'майор', 'маета'])('%j words no date', (text) => {
    expect(datesOf(text, russian)).toEqual([]);
  });
});

describe('the months of every language', () => {
  test.each([
    ['Samstag, 19. Juli 2014', 'year 2014, month 7, day 19'],
    ['vom 3. März 2021 an', 'year 2021, month 3, day 3'],
    ['im 1. Jänner 2020', 'year 2020, month 1, day 1'],
    ['le 1er août 2019', 'year 2019, month 8, day 1'],
    ['le 12 févr. 2019', 'year 2019, month 2, day 12'],
    ['mardi 3 décembre 2019', 'year 2019, month 12, day 3'],
    ['1º gennaio 2020', 'year 2020, month 1, day 1'],
    ['19 febbraio 2020', 'year 2020, month 2, day 19'],
    ['15 de agosto de 2025', 'year 2025, month 8, day 15'],
    ['3 de enero del 2024', 'year 2024, month 1, day 3'],
    ['15 серпня 2025 року', 'year 2025, month 8, day 15'],
    ['9 лютого 2024', 'year 2024, month 2, day 9'],
    ['3 сент. 2025 г.', 'year 2025, month 9, day 3'],
  ])('%s', (text, parts) => {
    expect(datesOf(text, everyMonth).map((date) => date.replace(/^.*: /, ''))).toEqual([parts]);
  });
});
