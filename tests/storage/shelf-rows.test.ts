import { expect, test } from 'vitest';
import { packShelf, statementsOn } from '../../storage/shelf-rows.ts';
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
