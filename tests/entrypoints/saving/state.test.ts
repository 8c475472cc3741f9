import { expect, test } from 'vitest';
import { listTicked, tick } from '../../../entrypoints/saving/state.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const listed = [
  { quote: makeQuote({ id: 'a' }), isTicked: false, isSaved: false },
  { quote: makeQuote({ id: 'b' }), isTicked: false, isSaved: true },
];

test('what is saved cannot be ticked, and is not saved again', () => {
  expect(listTicked(tick(listed, true, () => true)).map(({ id }) => id)).toEqual(['a']);
  expect(listTicked(tick(listed, true, (id) => id === 'b'))).toEqual([]);
});

test('ticking one leaves the others as they are', () => {
  const ticked = tick(listed, true, (id) => id === 'a');
  expect(ticked[1]).toBe(listed[1]);
  expect(listTicked(tick(ticked, false, (id) => id === 'a'))).toEqual([]);
});
