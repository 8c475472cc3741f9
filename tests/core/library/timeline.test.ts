import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binsWithin, makeTimeline } from '../../../core/library/timeline.ts';
import { makeLists, makeRow } from '../../fixtures/make-row.ts';

const lists = makeLists();
const plot = (said: readonly [speaker: string, date: string][], lanes = 3) =>
  makeTimeline(
    said.map(([speaker, date], i) => makeRow(lists, `q${i}`, speaker, date)),
    lists.values,
    (key) => (key === 'test rüiz' ? 'test ruiz' : key),
    lanes,
  );
const at = (...dates: string[]) => plot(dates.map((date) => ['ruiz', date]));

test('nothing gives none', () => {
  expect(plot([])).toBeUndefined();
});

test.each([
  [['2025-03-05'], 'day', '2025-03-05', '2025-03-05', 1],
  [['2025-03-05', '2025-04-10'], 'day', '2025-03-05', '2025-04-10', 37],
  [['2025-03-05', '2025-06-10'], 'week', '2025-03-03', '2025-06-15', 15],
  [['2024-02-29', '2026-01-24'], 'week', '2024-02-26', '2026-01-25', 100],
  [['2019-05', '2026-01-24'], 'month', '2019-05-01', '2026-01-31', 81],
  [['1990', '2026-01-24'], 'year', '1990-01-01', '2026-12-31', 37],
  [['1899', '2026'], 'decade', '1890-01-01', '2029-12-31', 14],
  [['0001', '2026'], 'century', '0001-01-01', '2099-12-31', 21],
  [['2026', '9999-12-31'], 'century', '2000-01-01', '9099-12-31', 71],
])('%j goes by %s', (dates, unit, from, to, count) => {
  const timeline = at(...dates)!;
  expect(timeline.unit).toBe(unit);
  expect(timeline.bins).toHaveLength(count);
  expect([timeline.bins[0]?.from, timeline.bins.at(-1)?.to]).toEqual([from, to]);
});

test('the most frequent speakers have lanes, the others one together, and merged ones are one', () => {
  const timeline = plot(
    [
      ['ruiz', '2025-03-01'], ['rüiz', '2025-03-02'], ['ruiz', '2025-03-02'],
      ['okoye', '2025-03-01'], ['okoye', '2025-03-03'],
      ['x', '2025-03-01'], ['y', '2025-03-02'], ['z', '2025-03-03'],
    ],
    2,
  )!; // prettier-ignore
  expect(timeline.lanes).toEqual([
    { speaker: 'test ruiz', counts: [1, 2, 0], total: 3 },
    { speaker: 'test okoye', counts: [1, 0, 1], total: 2 },
    { speaker: undefined, counts: [1, 1, 1], total: 3 },
  ]);
  expect(timeline.most).toBe(2);
});

test('bins follow one another without a gap, and every row is in one', () => {
  const day = fc
    .date({ min: new Date('0100-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), (days) => {
      const { bins, lanes } = at(...days)!;
      for (const [i, bin] of bins.slice(1).entries())
        expect(Date.parse(bin.from) - Date.parse(bins[i]!.to)).toBe(86_400_000);
      for (const [i, { from, to }] of bins.entries())
        expect(lanes[0]!.counts[i]).toBe(days.filter((one) => from <= one && one <= to).length);
    }),
  );
});

test.each([
  [{}, 0, 80],
  [{ from: '2019-05-01' }, 0, 80],
  [{ from: '2020' }, 8, 80],
  [{ from: '2020', to: '2020' }, 8, 19],
  [{ to: '2019-06-15' }, 0, 1],
  [{ from: '2030' }, 0, 80],
])('the span %j is the bins %i to %i', (span, from, to) => {
  expect(binsWithin(at('2019-05', '2026-01-24')!, span)).toEqual({ from, to });
});
