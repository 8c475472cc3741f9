import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aliasText,
  entryKey,
  entryKeyPattern,
  rolesAt,
  splitEntryKey,
} from '../../../core/model/entry.ts';

describe('roles on a day', () => {
  const roles = [
    { title: 'envoy', from: '2020-03', to: '2022' },
    { title: 'minister', from: '2022-06-10' },
    { title: 'author' },
    { title: 'student', to: '2004-07-01' },
  ];

  test.each([
    ['2000-01-01', ['author', 'student']],
    ['2004-07-01', ['author', 'student']],
    ['2004-07-02', ['author']],
    ['2020-02-29', ['author']],
    ['2020-03-01', ['envoy', 'author']],
    ['2022-06-09', ['envoy', 'author']],
    ['2022-06-10', ['envoy', 'minister', 'author']],
    // "to 2022" allows all of 2022.
    ['2022-12-31', ['envoy', 'minister', 'author']],
    ['2023-01-01', ['minister', 'author']],
  ])('%s: %s', (day, titles) => {
    expect(rolesAt(roles, day).map((role) => role.title)).toEqual(titles);
  });

  test('a role to a month lasts to the month’s end, for a day within it', () => {
    expect(rolesAt([{ title: 'chair', to: '2025-02' }], '2025-02-28')).toHaveLength(1);
    expect(rolesAt([{ title: 'chair', to: '2025-02' }], '2025-03-01')).toHaveLength(0);
  });
});

test('a key holds dataset and id, and gives both back', () => {
  const part = fc.stringMatching(/^[^\s]{1,20}$/u);
  fc.assert(
    fc.property(part, part, (datasetId, id) => {
      expect(splitEntryKey(entryKey(datasetId, id))).toEqual({ datasetId, id });
    }),
  );
});

test.each([
  ['Ana Ruiz', 'Ana Ruiz'],
  [{ text: 'Ana Ruiz', language: 'es', kind: 'full' as const }, 'Ana Ruiz'],
])('the text of the alias %j', (alias, text) => {
  expect(aliasText(alias)).toBe(text);
});

test.each([
  ['starter lavrov', true],
  [`${'d'.repeat(120)} ${'i'.repeat(120)}`, true],
  ['lavrov', false],
  ['statement starter lavrov', false],
  ['starter  lavrov', false],
  ['starter\u00a0lavrov', false],
  ['starter lav\u202erov', false],
  [`starter ${'i'.repeat(121)}`, false],
])('%j is a key: %s', (text, isKey) => {
  expect(entryKeyPattern.test(text)).toBe(isKey);
});
