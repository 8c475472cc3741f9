import { expect, test } from 'vitest';
import { anchorOne } from '../../../cli/commands/anchor.ts';

const selector = {
  exact: 'The mayor promised forty new buses.',
  prefix: 'The square was full. ',
  suffix: ' People clapped.',
  start: 21,
  end: 56,
};

test.each([
  [
    'The square was full. The mayor promised forty new buses. People clapped.',
    { state: 'same', start: 21, end: 56 },
  ],
  [
    'The square was full. The mayor promised fifty new buses. People clapped.',
    {
      state: 'changed',
      start: 21,
      end: 56,
      changes: [{ kind: 'number', was: 'forty', now: 'fifty' }],
    },
  ],
  ['The square was full. People clapped.', { state: 'lost' }],
])('%j', (text, answer) => {
  expect(anchorOne({ id: 1, text, selector })).toEqual(answer);
});

test.each([
  [{ id: 1 }, 'has a bad "text"'],
  [{ text: '', selector: { ...selector, exact: '' } }, 'has a bad "selector.exact"'],
  [{ text: '', selector: { ...selector, start: -1 } }, 'has a bad "selector.start"'],
])('%j is refused by name', (request, message) => {
  expect(() => anchorOne(request)).toThrow(message);
});
