import { expect, test } from 'vitest';
import { followMoves } from '../../../entrypoints/glance/follow-moves.ts';

function move(clientX: number, movementX: number): PointerEvent {
  const event = new PointerEvent('pointermove', { clientX, clientY: 5, movementX });
  window.dispatchEvent(event);
  return event;
}

test('the last real move is remembered, a made-up one is not', () => {
  const lastMove = followMoves(new AbortController().signal);
  expect(lastMove()).toBeUndefined();
  move(10, 10);
  const last = move(20, 10);
  // The page shifted under a still pointer.
  move(20, 0);
  expect(lastMove()).toBe(last);
});

test('after scrolling the pointer has gone nowhere', () => {
  const lastMove = followMoves(new AbortController().signal);
  move(10, 10);
  window.dispatchEvent(new Event('scroll'));
  expect(lastMove()).toBeUndefined();
});
