import {
  startHover,
  stepHover,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
} from '../../core/hover/machine.ts';
import { busyAfter, contentShift, shiftMemory } from '../../core/hover/timing.ts';
import { hearKeys } from '../../page/keys.ts';
import type { CardView } from './card-view.tsx';
import { createReveal } from './reveal.ts';
import { hitTest } from './hit-test.ts';
import { rectsOf } from '../../page/rects.ts';
import type { Stage } from '../../page/host.ts';
import type { Pointer, PointerMove } from './pointer.ts';
import type { Mark, Reading } from '../../messaging/page-reading.ts';

/** The machine at work: what the page and the person do goes in, cards come and go. */
export interface Hover {
  send(event: HoverEvent<Mark>): void;
  state(): HoverState<Mark>;
  /** The page has changed: what is marked no more has no card, and no line under the pointer. */
  lookAround(): void;
}

export interface HoverParts {
  reading: Reading;
  pointer: Pointer;
  host: Stage;
  view: () => CardView;
  /** Told of every card that opens and closes, to move the focus. */
  onOpen(how: 'pointer' | 'keyboard' | 'touch'): void;
  onClose(): void;
}

export function serveHover(
  { reading, pointer, host, view, onOpen, onClose }: HoverParts,
  signal: AbortSignal,
): Hover {
  const { marks } = reading;
  const reveal = createReveal(host, marks);
  let state: HoverState<Mark> = startHover();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (x: number, y: number) => hitTest(marks, reading.shadowRoots, x, y);

  function send(event: HoverEvent<Mark>): void {
    const step = stepHover(state, event, marks.settings);
    state = step.state;
    for (const effect of step.effects) perform(effect);
  }

  /** The mention that is under the pointer still, if neither it nor the page has moved meanwhile. */
  function lookAgain(mark: Mark, before: DOMRect | undefined): Mark | undefined {
    const { x, y } = pointer.last();
    const hit = look(x, y);
    const now = rectsOf(mark)[0];
    const moved =
      !before || !now || Math.hypot(now.left - before.left, now.top - before.top) > contentShift;
    return hit?.mark === mark && !moved ? mark : undefined;
  }

  function perform(effect: HoverEffect<Mark>): void {
    clearTimeout(timer);
    switch (effect.type) {
      case 'start-dwell': {
        const { token, mention, delay } = effect;
        const before = rectsOf(mention)[0];
        const due = performance.now() + delay;
        timer = setTimeout(() => {
          const late = performance.now() - due;
          send({ type: 'dwell-ended', token, mention: lookAgain(mention, before), late });
        }, delay);
        const prepare = () => {
          if (state.name === 'dwelling' && state.token === token) view().prepare(mention);
        };
        requestIdleCallback(prepare, { timeout: delay / 2 });
        return;
      }
      case 'start-leave':
        timer = setTimeout(() => send({ type: 'leave-ended', token: effect.token }), effect.delay);
        return;
      case 'open-card': {
        const at = effect.how === 'pointer' ? pointer.last() : undefined;
        view().open(effect.mention, effect.how, at);
        onOpen(effect.how);
        return;
      }
      case 'close-card':
        view().close();
        onClose();
    }
  }

  /** The page's height when a move was last heard of: content that comes or goes nearly always changes it. */
  let seen = { height: 0, at: -Infinity };
  let isHere = false;
  let over: Mark | undefined;
  const follow = ({ x, y, speed, at, target, holds }: PointerMove) => {
    const before = seen;
    const now = performance.now();
    seen = { height: document.documentElement.scrollHeight, at: now };
    // What shifted while the page was too busy to hear of the move came under the pointer by itself. Browsers tell
    // of one move a frame: whoever goes on moving is heard again.
    const isLate = now - at > busyAfter && at - before.at < shiftMemory;
    const shifted = isLate && seen.height !== before.height;
    const onCard = host.contains(target);
    const mention = onCard || shifted ? undefined : look(x, y)?.mark;
    isHere = true;
    if (mention !== over) reveal((over = mention));
    const held = holds(marks.settings.heldKey);
    send({ type: 'pointer-moved', place: { mention, onCard, x, y, held, speed, at } });
  };
  pointer.onMove(follow);
  const options = { capture: true, passive: true, signal };
  // The key may come after the pointer has come to rest; let go before the card is there, it is not wanted.
  const feel = (event: KeyboardEvent) => {
    const { opensBy, heldKey } = marks.settings;
    if (!isHere || opensBy !== 'key' || event.key !== heldKey || event.repeat || !event.isTrusted)
      return;
    const holds = () => event.type === 'keydown';
    follow({ ...pointer.last(), speed: 0, at: performance.now(), holds });
  };
  hearKeys(feel, signal);
  window.addEventListener('keyup', feel, options);
  const isThere = (mark: Mark) =>
    mark.pieces.some(({ node }) => node.isConnected && marks.marksIn(node).includes(mark));
  // What is drawn stands still in the window; its word may have gone on.
  const revealAgain = () => reveal(over && isThere(over) ? over : undefined);
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      isHere = false;
      reveal((over = undefined));
      send({ type: 'pointer-left' });
    },
    { passive: true, signal },
  );
  window.addEventListener(
    'scroll',
    () => {
      reveal((over = undefined));
      // The wheel over a card may move the page below; the pointer still rests on the card.
      if (state.name !== 'open' || !host.contains(pointer.last().target))
        send({ type: 'scrolled', at: performance.now() });
      if (state.name === 'open') requestAnimationFrame(() => view().reposition());
    },
    options,
  );
  window.addEventListener(
    'resize',
    () => {
      revealAgain();
      view().reposition(true);
    },
    options,
  );
  // Firefox keeps the Escape that leaves the full screen for itself; the card goes with the screen it stood in.
  document.addEventListener('fullscreenchange', () => send({ type: 'closed' }), options);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    send,
    state: () => state,
    lookAround() {
      revealAgain();
      if (state.name !== 'idle' && !isThere(state.mention))
        send({ type: 'mention-gone', mention: state.mention });
    },
  };
}
