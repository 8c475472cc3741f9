import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveHover } from '../../../entrypoints/cards/hover.ts';
import { followPointer } from '../../../entrypoints/cards/pointer.ts';
import type { CardView } from '../../../entrypoints/cards/card-view.tsx';
import type { Mark, Reading } from '../../../messaging/page-reading.ts';
import type { Stage } from '../../../page/host.ts';

/** The name stands here, in the window's pixels; at both sides of it is nothing. */
const place = new DOMRect(10, 0, 80, 20);

const trusted = (event: Event) => Object.defineProperty(event, 'isTrusted', { value: true });
let ending = new AbortController();

function open(settings: Partial<Reading['marks']['settings']>) {
  document.body.textContent = 'Ana Ruiz spoke.';
  const node = document.body.firstChild as Text;
  const mention = { start: 0, end: 8, entry: 't ruiz', kind: 'person', rule: 'full-name', confidence: 1 } as const;
  const block = { root: document, text: node.data, parts: [] };
  const mark: Mark = { mention, block, pieces: [{ node, from: 0, to: 8 }] } as unknown as Mark;
  let there = [mark];
  document.caretPositionFromPoint = (x) =>
    x < 0 ? null : ({ offsetNode: node, offset: 4 } as unknown as CaretPosition);
  const marks = {
    settings: { opensBy: 'hover', hoverDelay: 160, heldKey: 'Alt', marksHidden: false, ...settings },
    marksIn: () => there,
  };
  const opened: string[] = [];
  const view = {
    prepare: () => {},
    open: () => void opened.push('open'),
    close: () => void opened.push('closed'),
    reposition: () => {},
  };
  const stage = document.createElement('div');
  const hover = serveHover(
    {
      reading: { marks, shadowRoots: new Set() } as unknown as Reading,
      pointer: followPointer(ending.signal),
      host: { element: stage, contains: () => false } as unknown as Stage,
      view: () => view as unknown as CardView,
      onOpen: () => {},
      onClose: () => {},
    },
    ending.signal,
  );
  let x = place.left;
  return {
    hover,
    opened,
    lines: () => stage.querySelectorAll('.reveal').length,
    /** The next move over the name. */
    move() {
      const at = { clientX: x++, clientY: 5, pointerType: 'mouse' };
      const event = Object.assign(new PointerEvent('pointermove', at), { getModifierState: () => false });
      window.dispatchEvent(trusted(event));
    },
    leave: () => void document.documentElement.dispatchEvent(new Event('pointerleave')),
    press(key: string) {
      const event = trusted(new KeyboardEvent('keydown', { key })) as KeyboardEvent;
      for (const hear of globalThis.sourceContextEars ?? []) hear(event);
    },
    letGo: (key: string) => void window.dispatchEvent(trusted(new KeyboardEvent('keyup', { key }))),
    unmark: () => (there = []),
    wait: () => vi.advanceTimersByTime(2_000),
  };
} // prettier-ignore

beforeEach(() => {
  globalThis.sourceContextEars = new Set();
  vi.useFakeTimers();
  globalThis.requestIdleCallback = (work) => Number(setTimeout(work));
  ending = new AbortController();
  Range.prototype.getClientRects = () => [place] as unknown as DOMRectList;
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  globalThis.sourceContextEars = undefined;
});

test('where a resting pointer opens cards, the key that does so elsewhere opens none', () => {
  const { hover, opened, move, press, wait } = open({ opensBy: 'hover' });
  move();
  wait();
  hover.send({ type: 'closed' });
  press('Alt');
  wait();
  expect(opened).toEqual(['open', 'closed']);
});

test('the held key opens the card of the name under the pointer, and of none once the pointer has left', () => {
  const { opened, move, leave, press, wait } = open({ opensBy: 'key' });
  move();
  wait();
  expect(opened).toEqual([]);
  leave();
  press('Alt');
  wait();
  expect(opened).toEqual([]);
  move();
  press('Alt');
  wait();
  expect(opened).toEqual(['open']);
});

test('a key that is let go at once opens none; once the card is there it stays', () => {
  const { opened, move, press, letGo, wait } = open({ opensBy: 'key' });
  move();
  press('Alt');
  letGo('Alt');
  wait();
  expect(opened).toEqual([]);
  press('Alt');
  wait();
  letGo('Alt');
  wait();
  expect(opened).toEqual(['open']);
});

test('where marks are hidden, the line goes with the pointer and with its mark, and follows its word', () => {
  const { hover, lines, move, leave, unmark } = open({ marksHidden: true });
  move();
  expect(lines()).toBe(1);
  leave();
  expect(lines()).toBe(0);
  move();
  Range.prototype.getClientRects = () => [place, new DOMRect(0, 40, 9, 20)] as unknown as DOMRectList;
  window.dispatchEvent(new Event('resize'));
  expect(lines()).toBe(2);
  unmark();
  hover.lookAround();
  expect(lines()).toBe(0);
  expect(hover.state().name).toBe('idle');
}); // prettier-ignore
