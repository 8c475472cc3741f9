import { describe, expect, test } from 'vitest';
import { findDates, fitsRange } from '../../../core/detection/dates-in-text.ts';
import { english } from '../../../core/detection/languages/en.ts';
import type { Language } from '../../../core/detection/languages/language.ts';
import { russian } from '../../../core/detection/languages/ru.ts';

/** The dates of a text in short: words, then the parts that were read. */
function datesOf(text: string, language: Language): string[] {
  return findDates(text, language).map(({ start, end, ...parts }) => {
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

describe('whether a worded date can mean a day of a range', () => {
  // 5 September 2025 is a Friday.
  test.each([
    ['August 15', '2025-08-15', '2025-08-15', true],
    ['August 14', '2025-08-15', '2025-08-15', false],
    ['August', '2025-08-15', '2025-08-15', true],
    ['July', '2025-08-15', '2025-08-15', false],
    ['August 2024', '2025-08-15', '2025-08-15', false],
    ['2025', '2025-08-15', '2025-08-15', true],
    ['2024', '2025-08-15', '2025-08-15', false],
    ['February-April 2022', '2022-03-10', '2022-03-29', true],
    ['February-April 2022', '2022-05-01', '2022-05-02', false],
    ['February 29', '2024-02-29', '2024-02-29', true],
    ['December', '2024-12-20', '2025-01-10', true],
    ['January', '2024-12-20', '2025-01-10', true],
    ['Friday', '2025-09-05', '2025-09-05', true],
    ['Monday', '2025-09-01', '2025-09-01', true],
    // The coming one too, but none further away.
    ['Monday', '2025-09-08', '2025-09-08', true],
    ['Monday', '2025-08-25', '2025-08-25', false],
    ['Saturday', '2025-09-06', '2025-09-06', true],
    ['Saturday', '2025-08-30', '2025-08-30', true],
    ['Saturday', '2025-09-04', '2025-09-05', false],
  ])('%s in %s to %s: %s', (words, from, to, expected) => {
    const [date] = findDates(words, english);
    expect(fitsRange(date!, { from, to }, '2025-09-05')).toBe(expected);
  });

  test('a weekday means nothing on a page without a date', () => {
    const [date] = findDates('Monday', english);
    expect(fitsRange(date!, { from: '0001-01-01', to: '9999-12-31' }, undefined)).toBe(false);
  });
});
