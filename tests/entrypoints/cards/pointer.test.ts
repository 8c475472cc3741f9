import { expect, test } from 'vitest';
import { followPointer, type PointerMove } from '../../../entrypoints/cards/pointer.ts';

const makeUp = (clientX: number) =>
  new PointerEvent('pointermove', { clientX, clientY: 5, pointerType: 'mouse' });
/** A move as the browser tells it. */
const moveTo = (clientX: number) =>
  Object.defineProperty(makeUp(clientX), 'isTrusted', { value: true });

function follow() {
  const pointer = followPointer(new AbortController().signal);
  const moves: PointerMove[] = [];
  pointer.onMove((move) => moves.push(move));
  return { pointer, moves };
}

test('a pointer that came to rest before anybody followed it is heard of', () => {
  const { pointer, moves } = follow();
  pointer.catchUp(moveTo(40));
  expect(moves).toMatchObject([{ x: 40, y: 5 }]);
  expect(pointer.last()).toMatchObject({ x: 40, y: 5 });
});

test('what came under it since is not what it came to rest on', () => {
  const { pointer, moves } = follow();
  pointer.catchUp(Object.defineProperty(moveTo(40), 'target', { value: document.body }));
  expect(moves).toEqual([]);
});

test('a move was made when the browser says, however late it is heard of', () => {
  const { moves } = follow();
  const move = Object.defineProperty(moveTo(40), 'timeStamp', { value: 3 });
  window.dispatchEvent(move);
  expect(moves).toMatchObject([{ at: 3 }]);
});

test('what it did since counts more', () => {
  const { pointer, moves } = follow();
  window.dispatchEvent(moveTo(60));
  pointer.catchUp(moveTo(40));
  pointer.catchUp(undefined);
  expect(moves).toMatchObject([{ x: 60 }]);
});

test('moves that the page makes up are nobody’s', () => {
  const { pointer, moves } = follow();
  window.dispatchEvent(makeUp(60));
  pointer.catchUp(makeUp(60));
  expect(moves).toEqual([]);
});
