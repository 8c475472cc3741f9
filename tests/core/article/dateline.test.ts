import { describe, expect, test } from 'vitest';
import { lastSuchDay, nearestDay, readDateline } from '../../../core/article/dateline.ts';

const today = '2026-01-25';

describe('a dateline', () => {
  test.each([
    ['MOSCOW, September 4. /TASS/. The dam held.', '2025-09-04'],
    ['Moscow, Sept. 4 (Interfax) - The dam held.', '2025-09-04'],
    ['WASHINGTON, D.C., Jan. 3 — The dam held.', '2026-01-03'],
    ['NEW YORK, Dec 31 (Reuters) - The dam held.', '2025-12-31'],
    ['LIMA, January 26. /TASS/. Already tomorrow there.', '2026-01-26'],
    ['LIMA, January 27. /TASS/. Last year, then.', '2025-01-27'],
    ['BERLIN, 3. Februar 2022 – Der Damm hielt.', '2022-02-03'],
    ['Kassel, 12. Januar 2026 (dpa). Der Damm hielt.', '2026-01-12'],
    ['МОСКВА, 4 сентября. /ТАСС/. Плотина выдержала.', '2025-09-04'],
    ['МОСКВА, 4 сен - РИА Новости. Плотина выдержала.', '2025-09-04'],
    ['Киев. 4 сентября. Интерфакс. Плотина выдержала.', '2025-09-04'],
    ['КИЇВ, 4 вересня — Дамба витримала.', '2025-09-04'],
  ])('%s', (text, day) => {
    expect(readDateline(text, undefined, today)).toBe(day);
  });

  test('without a year is of the year that brings it nearest to the article', () => {
    expect(readDateline('MOSCOW, December 31. /TASS/', '2024-01-01', today)).toBe('2023-12-31');
    expect(readDateline('MOSCOW, January 1. /TASS/', '2023-12-31', today)).toBe('2024-01-01');
  });
});

test.each([
  'KYIV (Reuters) — The dam held.',
  'On September 4, the dam held.',
  'The talks of September 4 (the second) went well.',
  'MOSCOW, September. /TASS/',
  'MOSCOW, February 30. /TASS/',
  'MOSCOW, September 4 was a fine day.',
  'Moscow had rain. September 4 — a fine day.',
  'In Moscow, where it rained, September 4. /TASS/',
  '',
])('%j has none', (text) => {
  expect(readDateline(text, undefined, today)).toBeUndefined();
});

test('the leap day is found in leap years only', () => {
  expect(lastSuchDay(2, 29, '2026-01-25')).toBe('2024-02-29');
  expect(nearestDay(2, 29, '2025-01-25')).toBe('2024-02-29');
  expect(nearestDay(2, 29, '2026-07-01')).toBeUndefined();
  expect(lastSuchDay(2, 30, '2026-01-25')).toBeUndefined();
});
