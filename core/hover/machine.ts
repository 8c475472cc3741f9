import {
  busyAfter,
  leaveDelay,
  moreAfterFast,
  passingSpeed,
  quietAfterScroll,
  restingDistance,
  secondLookDelay,
} from './timing.ts';

/**
 * The hover card as a pure machine: state and event in, state and effects out. `M` names a mention.
 *
 *              rests                 dwell over, still there
 *     idle ------------> dwelling ------------------------> open <----------- pinned
 *      ^  <------------     |                              |  ^  \ unpin        ^
 *      |   moves off,       | passes on, scrolls,          |  | back on         | pin
 *      |   scrolls          v content moves                v  | mention/card    |
 *      +-------------------idle                          leaving --------------- +
 *      |                                                   | leave delay over
 *      +---------------------------------------------------+   Esc and close: from anywhere
 *
 * A dwell whose end is heard of late begins once more, shortly, and only once: what the pointer did meanwhile comes first.
 *
 * Each interaction has a token; a timer or answer that comes back with an old one changes nothing.
 */
export type How = 'pointer' | 'keyboard' | 'touch';

export type HoverState<M> =
  | { name: 'idle'; token: number; scrolledAt: number }
  | {
      name: 'dwelling';
      token: number;
      scrolledAt: number;
      mention: M;
      x: number;
      y: number;
      /** The dwell's end was heard of late before. */
      again: boolean;
    }
  | {
      name: 'open';
      token: number;
      scrolledAt: number;
      mention: M;
      how: How;
      pinned: boolean;
      leaving: boolean;
    };

/** What the reader chose. */
export interface HoverHabits {
  /** A resting pointer opens cards, or does so while a key is held, or a click does. */
  opensBy: 'hover' | 'key' | 'click';
  /** Milliseconds. */
  hoverDelay: number;
}

export interface PointerPlace<M> {
  /** What is under the pointer now. */
  mention: M | undefined;
  onCard: boolean;
  x: number;
  y: number;
  /** The key of the reader's choice is held down. */
  held: boolean;
  /** Mean of the last two speeds, in pixels a millisecond. */
  speed: number;
  /** When it was moved there, in milliseconds on any steady clock; heard of maybe later. */
  at: number;
}

export type HoverEvent<M> =
  | { type: 'pointer-moved'; place: PointerPlace<M> }
  | { type: 'pointer-left' }
  | { type: 'scrolled'; at: number }
  /**
   * The dwell timer ended; `mention` is what a fresh look finds under the pointer, unmoved, and `late` how
   * many milliseconds after its time.
   */
  | { type: 'dwell-ended'; token: number; mention: M | undefined; late: number }
  | { type: 'leave-ended'; token: number }
  | { type: 'asked'; mention: M; how: How }
  | { type: 'pin-toggled' }
  | { type: 'closed' }
  | { type: 'mention-gone'; mention: M };

export type HoverEffect<M> =
  | { type: 'start-dwell'; token: number; delay: number; mention: M }
  | { type: 'start-leave'; token: number; delay: number }
  | { type: 'open-card'; token: number; mention: M; how: How }
  | { type: 'close-card' };

export interface Step<M> {
  state: HoverState<M>;
  effects: HoverEffect<M>[];
}

export function startHover<M>(): HoverState<M> {
  return { name: 'idle', token: 0, scrolledAt: Number.NEGATIVE_INFINITY };
}

function stay<M>(state: HoverState<M>): Step<M> {
  return { state, effects: [] };
}

function rest<M>(state: HoverState<M>): Step<M> {
  if (state.name === 'idle') return stay(state);
  const effects: HoverEffect<M>[] = state.name === 'open' ? [{ type: 'close-card' }] : [];
  return { state: { name: 'idle', token: state.token + 1, scrolledAt: state.scrolledAt }, effects };
}

/** The pointer is elsewhere: it has left, or the page has scrolled away under it. */
function depart<M>(state: HoverState<M>): Step<M> {
  if (state.name !== 'open') return rest(state);
  // A card opened by key or touch, or pinned, does not hang on the pointer.
  if (state.pinned || state.how !== 'pointer' || state.leaving) return stay(state);
  const token = state.token + 1;
  return {
    state: { ...state, leaving: true, token },
    effects: [{ type: 'start-leave', token, delay: leaveDelay }],
  };
}

function dwell<M>(
  state: HoverState<M>,
  mention: M,
  { x, y }: { x: number; y: number },
  delay: number,
  again: boolean,
): Step<M> {
  const token = state.token + 1;
  return {
    state: { name: 'dwelling', token, scrolledAt: state.scrolledAt, mention, x, y, again },
    effects: [{ type: 'start-dwell', token, delay, mention }],
  };
}

function open<M>(state: HoverState<M>, mention: M, how: How): Step<M> {
  const token = state.token + 1;
  return {
    state: {
      name: 'open',
      token,
      scrolledAt: state.scrolledAt,
      mention,
      how,
      pinned: false,
      leaving: false,
    },
    effects: [{ type: 'open-card', token, mention, how }],
  };
}

function movePointer<M>(
  state: HoverState<M>,
  place: PointerPlace<M>,
  habits: HoverHabits,
): Step<M> {
  const { mention } = place;
  if (state.name === 'open') {
    if (!place.onCard && mention !== state.mention) return depart(state);
    return stay(state.leaving ? { ...state, leaving: false, token: state.token + 1 } : state);
  }
  const mayOpen = habits.opensBy === 'hover' || (habits.opensBy === 'key' && place.held);
  const isQuiet = place.at - state.scrolledAt < quietAfterScroll;
  if (mention === undefined || place.onCard || !mayOpen || isQuiet) return rest(state);
  const trembles =
    state.name === 'dwelling' &&
    state.mention === mention &&
    Math.hypot(place.x - state.x, place.y - state.y) <= restingDistance;
  if (trembles) return stay(state);
  const delay = habits.hoverDelay + (place.speed >= passingSpeed ? moreAfterFast : 0);
  return dwell(state, mention, place, delay, false);
}

/** One step of the machine. */
export function stepHover<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  habits: HoverHabits,
): Step<M> {
  switch (event.type) {
    case 'pointer-moved':
      return movePointer(state, event.place, habits);
    case 'pointer-left':
      return depart(state);
    case 'scrolled':
      return depart({ ...state, scrolledAt: event.at });
    case 'dwell-ended':
      if (state.name !== 'dwelling' || event.token !== state.token) return stay(state);
      if (event.mention !== state.mention) return rest(state);
      // Once: where timers are always late, a card that comes late is better than none.
      return event.late > busyAfter && !state.again
        ? dwell(state, state.mention, state, secondLookDelay, true)
        : open(state, state.mention, 'pointer');
    case 'leave-ended':
      return state.name === 'open' && state.leaving && event.token === state.token
        ? rest(state)
        : stay(state);
    case 'asked':
      return open(state, event.mention, event.how);
    case 'pin-toggled':
      if (state.name !== 'open') return stay(state);
      return stay({ ...state, pinned: !state.pinned, leaving: false, token: state.token + 1 });
    case 'closed':
      return rest(state);
    case 'mention-gone':
      return state.name !== 'idle' && state.mention === event.mention ? rest(state) : stay(state);
  }
}
