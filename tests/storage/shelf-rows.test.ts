import { expect, test } from 'vitest';
import { packShelf, statementsAmong, statementsOn } from '../../storage/shelf-rows.ts';
import { makeStatement } from '../fixtures/make.ts';

const statements = [
  makeStatement('later', 'ruiz', '2025-08', { summary: 'Says “да” – and 😀.', about: ['lima'] }),
  makeStatement('sooner', 'ruiz', '2025', { quote: { text: 'No.', language: 'en' } }),
];

test('a shelf gives its statements as they were packed', () => {
  const row = packShelf(3, { speaker: 'ruiz', number: 1, statements });
  expect(row).toEqual({
    generation: 3,
    speaker: 'ruiz',
    number: 1,
    statements: expect.any(Uint8Array),
  });
  expect(statementsOn(row)).toEqual(statements);
});

test('a shelf of an earlier version holds its statements as they are', () => {
  expect(statementsOn({ generation: 1, speaker: 'ruiz', number: 0, statements })).toEqual(
    statements,
  );
});

const hostile = [
  makeStatement('a', 'ruiz', '2025', {
    summary: 'Says {"id":"b","speaker":"ruiz"},{"id":"c", truly.',
  }),
  makeStatement('b', 'ruiz', '2025', { summary: '}] \u2028 “да” 😀 \\"' }),
  makeStatement('c', 'ruiz', '2025', { about: ['b'] }),
];

test.each([['a'], ['b'], ['c'], ['a', 'c'], ['c', 'b', 'a']])('some of a shelf: %s', (...ids) => {
  const row = packShelf(3, { speaker: 'ruiz', number: 1, statements: hostile });
  const found = statementsAmong(row, new Set(ids)).map(({ id }) => id);
  expect(found.toSorted()).toEqual(ids.toSorted());
  for (const one of statementsAmong(row, new Set(ids))) expect(hostile).toContainEqual(one);
});

test.each<[string, object[]]>([
  ['its id elsewhere', hostile.map(({ id, ...rest }) => ({ ...rest, id }))],
  ['the same id within another', [{ ...hostile[0], more: [{ id: 'b', of: 'x' }] }, hostile[1]!]],
  ['other things with ids inside', [{ ...hostile[1], more: [{ id: 'x' }, { id: 'y' }] }]],
])('a statement that was published with %s is found as well', (_, statements) => {
  const shelf = { speaker: 'ruiz', number: 1, statements: statements as typeof hostile };
  const found = statementsAmong(packShelf(3, shelf), new Set(['b']));
  expect(found).toEqual([expect.objectContaining({ id: 'b', summary: hostile[1]!.summary })]);
});
