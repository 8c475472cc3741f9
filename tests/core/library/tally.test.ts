import { describe, expect, test } from 'vitest';
import type { Choice } from '../../../core/library/choice.ts';
import { findWords } from '../../../core/library/find-words.ts';
import { rowOfStatement } from '../../../core/library/library-row.ts';
import { readQuery } from '../../../core/library/read-query.ts';
import { startTally } from '../../../core/library/tally.ts';
import { makeLists, makeRow } from '../../fixtures/make-row.ts';
import { makeStatement } from '../../fixtures/make.ts';

const lists = makeLists();
const article = { url: 'https://mail.example/a', key: 'mail.example/a', retrievedAt: '' };
const rows = [
  makeRow(lists, 'q1', 'ruiz', '2025-03-05', { tags: ['harbour', 'talks'] }),
  makeRow(lists, 'q2', 'ruiz', '2025-04', { tags: [], about: [] }),
  makeRow(lists, 'q3', 'okoye', '2024-12-31', {
    article,
    sighting: { state: 'lost', checkedAt: '', seenAt: '' },
  }),
  makeRow(lists, 'q4', '', '2025-03-06', { speaker: { name: 'Ana Ruiz', from: 'reader' } }),
  makeRow(lists, 'q5', '', '2025-03-07', { speaker: undefined }),
  rowOfStatement(makeStatement('s1', 'ruiz', '2025', { about: ['harbour'] }), 'test', lists),
];

function show(choice: Choice, merges: Record<string, string> = {}) {
  const { matches } = findWords(lists.words, readQuery(choice.q ?? ''));
  const { take, tally, counts } = startTally(
    choice,
    matches,
    lists.values,
    (key) => merges[key] ?? key,
  );
  for (const row of rows) take(row);
  return { ...tally, counts: counts(), ids: tally.rows.map(({ id }) => id.replace('test ', '')) };
}

test.each<[Choice, string[]]>([
  [{}, ['q1', 'q2', 'q3', 'q4', 'q5', 's1']],
  [{ speaker: 'test ruiz' }, ['q1', 'q2', 's1']],
  [{ speaker: 'name:Ana Ruiz' }, ['q4']],
  [{ speaker: 'name:' }, ['q5']],
  [{ speaker: 'test nobody' }, []],
  [{ term: 'test harbour' }, ['q1', 'q3', 'q4', 'q5', 's1']],
  [{ outlet: 'mail.example' }, ['q3']],
  [{ tag: 'talks' }, ['q1']],
  [{ state: 'lost' }, ['q3']],
  [{ kind: 'statement' }, ['s1']],
  [{ kind: 'quote', speaker: 'test ruiz', tag: 'harbour' }, ['q1']],
  [{ q: 'harbours ruiz', kind: 'quote', speaker: 'test ruiz' }, ['q1', 'q2']],
  [{ q: 'ana harbour', speaker: 'name:Ana Ruiz' }, ['q4']],
  // A date that is less exact is within a range that it may be within.
  [{ from: '2025-04-10' }, ['q2', 's1']],
  [{ from: '2025-03', to: '2025-03' }, ['q1', 'q4', 'q5', 's1']],
  [{ to: '2024' }, ['q3']],
  [{ from: '2025-03-06', to: '2025-03-05' }, ['s1']],
])('%j shows %j', (choice, ids) => {
  expect(show(choice).ids).toEqual(ids);
});

describe('counts', () => {
  const counted = (choice: Choice, facet: 'speaker' | 'tag' | 'term' | 'kind') =>
    Object.fromEntries(show(choice).counts[facet]);

  test('say how many there are of each value', () => {
    expect(counted({}, 'speaker')).toEqual({
      'test ruiz': 3,
      'test okoye': 1,
      'name:Ana Ruiz': 1,
      'name:': 1,
    });
    expect(counted({}, 'tag')).toEqual({ harbour: 4, talks: 1 });
  });

  test("leave a filter's own choice out, and keep to all others", () => {
    const choice = { speaker: 'test ruiz', kind: 'quote' } as const;
    expect(counted(choice, 'speaker')).toMatchObject({ 'test ruiz': 2, 'test okoye': 1 });
    expect(counted(choice, 'kind')).toEqual({ quote: 2, statement: 1 });
    expect(counted(choice, 'tag')).toEqual({ harbour: 1, talks: 1 });
    expect(counted({ ...choice, from: '2025-04' }, 'speaker')).toEqual({ 'test ruiz': 1 });
  });
});

test('the timeline has rows of every date', () => {
  const { dated, ids } = show({ speaker: 'test ruiz', from: '2025-04' });
  expect([dated.length, ids]).toEqual([3, ['q2', 's1']]);
});

test('what is merged is filtered by and counted as one', () => {
  const merges = { 'test okoye': 'test ruiz', 'test pier': 'test harbour' };
  const { ids, counts } = show({ speaker: 'test ruiz' }, merges);
  expect(ids).toEqual(['q1', 'q2', 'q3', 's1']);
  expect(counts.speaker.get('test ruiz')).toBe(4);
  expect(counts.speaker.has('test okoye')).toBe(false);
  expect(show({ speaker: 'test okoye' }, merges).ids).toEqual(ids);
});

test('two terms of one quote that were merged count once', () => {
  const both = makeRow(lists, 'q6', 'x', '2025', { about: ['test harbour', 'test pier'] });
  const { take, counts } = startTally(
    {},
    () => true,
    lists.values,
    (key) => (key === 'test harbour' ? 'test pier' : key),
  );
  take(both);
  expect(Object.fromEntries(counts().term)).toEqual({ 'test pier': 1 });
});
