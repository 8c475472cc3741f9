import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWholeDays, numberOrderOf, readTimestamp } from '../../../core/article/whole-days.ts';
import { dayOfTimestamp } from '../../../core/model/partial-date.ts';
import { anyText } from '../../fixtures/any-text.ts';

describe('a value that a page gives for a date', () => {
  test.each([
    ['2025-09-04', '2025-09-04'],
    // As it is written: the day is the author's, never the reader's.
    ['2025-09-04T23:30:00-04:00', '2025-09-04T23:30:00-04:00'],
    [' 2025-09-04 10:00 ', '2025-09-04 10:00'],
    ['2025-09-04T10:00:00.123+0300', '2025-09-04T10:00:00.123+0300'],
    ['2025-09-04 10:00:00 UTC', '2025-09-04 10:00:00 UTC'],
    ['2025-09-04T10:00 <b>by Ana', '2025-09-04T10:00'],
    ['2025-09-04 by Ana', '2025-09-04'],
    ['20250904', '2025-09-04'],
    ['20250904T101500Z', '2025-09-04'],
    ['2025/09/04', '2025-09-04'],
    ['2025-9-4T10:00', '2025-09-04'],
    ['2025.09.04.', '2025-09-04'],
    ['04.09.2025 10:00', '2025-09-04'],
    ['4.9.25', '2025-09-04'],
    ['Thu, 04 Sep 2025 10:00:00 GMT', '2025-09-04'],
    ['Thursday, September 4th, 2025', '2025-09-04'],
    ['jeudi 4 septembre 2025 à 10h', '2025-09-04'],
    ['4 вересня 2025, 10:00', '2025-09-04'],
    ['24/09/2025', '2025-09-24'],
    ['09/24/2025', '2025-09-24'],
    ['04/04/2025', '2025-04-04'],
    ['04/09/2025', undefined],
    ['2025-02-30', undefined],
    ['20250230', undefined],
    ['30 February 2025', undefined],
    ['2025-09', undefined],
    ['September 2025', undefined],
    ['10.0.0.1', undefined],
    ['1756980000', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [`${'1/'.repeat(50)}2025`, undefined],
  ])('%j is %j', (value, timestamp) => {
    expect(readTimestamp(value, undefined)).toBe(timestamp);
  });
});

test.each([
  ['en-US', '2025-04-09'],
  ['en_us', '2025-04-09'],
  ['en-GB', '2025-09-04'],
  ['de', '2025-09-04'],
  ['en', undefined],
  [undefined, undefined],
])('04/09/2025 on a page in %s is %s', (language, day) => {
  expect(findWholeDays('04/09/2025', numberOrderOf(language))[0]?.day).toBe(day);
});

test('days come in order, with where they stand', () => {
  const text = 'from 3 March 2025 to 04.03.2025, version 1.2.2025.3';
  expect(
    findWholeDays(text, undefined).map(({ start, end, day }) => [text.slice(start, end), day]),
  ).toEqual([
    ['3 March 2025', '2025-03-03'],
    ['04.03.2025', '2025-03-04'],
  ]);
});

test('whatever a page gives, what is read begins with a day of the calendar', () => {
  const numbers = fc
    .array(fc.constantFrom('2025', '02', '30', '9', '-', '/', '.', ' ', 'T', 'September', ','), {
      maxLength: 9,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(numbers, anyText), (value) => {
      const read = readTimestamp(value, 'day-month');
      if (read !== undefined) expect(dayOfTimestamp(read)).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});
