import { describe, expect, test } from 'vitest';
import { fold } from '../../../../core/detection/fold.ts';
import { shortestStem } from '../../../../core/quotes/cases/stems.ts';
import { russian } from '../../../../core/quotes/languages/ru.ts';
import { ukrainian } from '../../../../core/quotes/languages/uk.ts';

describe.each([
  ['ru', russian],
  ['uk', ukrainian],
])('%s', (_code, row) => {
  const lists = [...Object.entries(row), ...Object.entries(row.cases ?? {})];

  test('every list is folded and without apostrophes, as tokens are', () => {
    for (const [name, list] of lists)
      if (list instanceof Set || list instanceof Map)
        for (const word of list.keys())
          expect(String(word), name).toBe(fold(String(word)).replaceAll(/['’]/g, ''));
  });

  test('every stem is long enough to be found', () => {
    const { sayings, namings, citings, bearers, offices } = row.cases ?? {};
    for (const stems of [sayings, namings, citings, bearers, offices])
      for (const [start, ends] of stems ?? []) {
        expect(start).toHaveLength(shortestStem);
        for (const stem of ends) expect(stem).toBe(fold(stem));
      }
  });
});
