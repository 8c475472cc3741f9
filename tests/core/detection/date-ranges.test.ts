import { describe, expect, test } from 'vitest';
import { findDates } from '../../../core/article/dates-in-text.ts';
import { fitsRange } from '../../../core/detection/date-ranges.ts';
import { english } from '../../../core/detection/languages/en.ts';

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
