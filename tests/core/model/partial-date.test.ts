import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOfTimestamp,
  daysBetween,
  firstDay,
  isBefore,
  isPartialDate,
  lastDay,
  parsePartialDate,
} from '../../../core/model/partial-date.ts';

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));

test.each([
  ['2025', { year: 2025 }],
  ['2025-08', { year: 2025, month: 8 }],
  ['2025-08-15', { year: 2025, month: 8, day: 15 }],
  ['0001-01-01', { year: 1, month: 1, day: 1 }],
  ['2024-02-29', { year: 2024, month: 2, day: 29 }],
  ['2000-02-29', { year: 2000, month: 2, day: 29 }],
])('%s is a date', (text, parts) => {
  expect(parsePartialDate(text)).toEqual(parts);
});

test.each([
  '', '25', '0000', '2025-00', '2025-13', '2025-8', '2025-08-00', '2025-08-32', '2025-06-31',
  '2025-02-29', '1900-02-29', '2025-08-15T10:00:00Z', ' 2025', '2025\n', '-2025', '20255', '2025-08-1५',
])('%j is no date', (text) => {
  expect(isPartialDate(text)).toBe(false);
}); // prettier-ignore

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-04', '2025-04-01', '2025-04-30'],
  ['2025-08-15', '2025-08-15', '2025-08-15'],
])('%s allows the days from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test('the first day a date allows is never after its last', () => {
  fc.assert(fc.property(anyDate, (date) => firstDay(date) <= lastDay(date)));
});

test('each date stands for the days that begin with it, and for no others', () => {
  fc.assert(
    fc.property(anyDate, anyDay, (date, day) => {
      const stands = firstDay(date) <= day && day <= lastDay(date);
      expect(stands).toBe(day.startsWith(date));
    }),
  );
});

describe('prior', () => {
  test.each([
    ['2025-08-14', '2025-08-15', true],
    ['2025-08-15', '2025-08-15', false],
    ['2025-08-16', '2025-08-15', false],
    // A month may reach past the article, so it is not known to be earlier.
    ['2025-08', '2025-08-31', false],
    ['2025-08', '2025-09-01', true],
    ['2025', '2025-12-31', false],
    ['2024', '2025-01-01', true],
  ])('%s is before an article of %s: %s', (date, day, expected) => {
    expect(isBefore(date, day)).toBe(expected);
  });

  test('means that every day the date allows is earlier', () => {
    fc.assert(
      fc.property(anyDate, anyDay, (date, day) => {
        expect(isBefore(date, day)).toBe(daysBetween(lastDay(date), day) > 0);
        if (isBefore(date, day)) expect(firstDay(date) < day).toBe(true);
      }),
    );
  });
});

describe('counting days', () => {
  test.each([
    ['2025-03-29', '2025-03-31', 2],
    ['2025-10-25', '2025-10-27', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-01-01', '2024-12-31', -1],
    ['2025-08-15', '2025-08-15', 0],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('adding what lies between two days leads from one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe('the day of a timestamp', () => {
  test.each([
    ['2025-08-15T23:30:00-04:00', '2025-08-15'],
    ['2025-08-15T00:10:00+03:00', '2025-08-15'],
    ['2025-08-15T00:10:00Z', '2025-08-15'],
    ['2025-08-15 10:00', '2025-08-15'],
    [' 2025-08-15', '2025-08-15'],
    ['2025-08-15', '2025-08-15'],
    ['2025-08', undefined],
    ['2025-02-30T10:00:00Z', undefined],
    ['2025-08-155', undefined],
    ['15 August 2025', undefined],
    ['', undefined],
  ])('%j is read at its own offset: %s', (timestamp, day) => {
    expect(dayOfTimestamp(timestamp)).toBe(day);
  });
});
