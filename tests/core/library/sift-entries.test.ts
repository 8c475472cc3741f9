import { expect, test } from 'vitest';
import { hasWords, readySift, siftEntries } from '../../../core/library/sift-entries.ts';
import type { PageEntry } from '../../../core/model/page-entry.ts';
import { makeCard, makeCardStatement } from '../../fixtures/make-card.ts';

const entryOf = (id: string, name: string): PageEntry => ({
  key: `test ${id}`,
  kind: 'person',
  name,
  onPage: name,
  mentions: 1,
});
const prior = [
  makeCardStatement('harbour', '2025-05-01'),
  makeCardStatement('rain', '2025-05-02', { summary: 'It rained in Ghent.' }),
];
const entries = [
  readySift(entryOf('ruiz', 'Ana Ruiz'), makeCard('test ruiz', 'Ana Ruiz', { prior, roles: ['Mayor of Lima'] })),
  readySift(entryOf('okoye', 'Ben Okoyé')),
]; // prettier-ignore
const sift = (typed: string) =>
  siftEntries(entries, typed).map(({ entry, statements }) => [
    entry.name,
    ...statements.map(({ id }) => id),
  ]);

test('nothing typed leaves all, those whose card has not come too', () => {
  expect(sift('  ')).toEqual([['Ana Ruiz', 'harbour', 'rain'], ['Ben Okoyé']]);
});

test.each([
  ['a name, whatever its case and accents', 'OKOYE', [['Ben Okoyé']]],
  ['a role', 'mayor', [['Ana Ruiz', 'harbour', 'rain']]],
  ['words of a statement, which alone is shown', 'ghent rained', [['Ana Ruiz', 'rain']]],
  ['words of two statements together', 'ghent harbour', []],
  ['nobody', 'zzz', []],
])('%s', (_, typed, found) => {
  expect(sift(typed)).toEqual(found);
});

test('words of any text', () => {
  expect(hasWords('The Harbour', 'harb the')).toBe(true);
  expect(hasWords('The Harbour', 'harbours')).toBe(false);
});
