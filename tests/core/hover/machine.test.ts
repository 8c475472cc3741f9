import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startHover, stepHover } from '../../../core/hover/machine.ts';
import { busyAfter, restingDistance } from '../../../core/hover/timing.ts';
import { type Event, type State, at, from, habits, nameOf, run } from './moves.ts';

/*
 *                 1 on a mention            4 dwell ended, still there
 *        idle ---------------------> dwelling ------------------------> open ----- 10 pin -----> pinned
 *        ^ ^                         |  |  ^                            ^  |                       |
 *        | |    2 off, scroll, left  |  |  | 3 on another mention       |  |  <---- 11 unpin ------+
 *        | +-------------------------+  +--+                    7 back  |  | 6 off, left, scroll
 *        |      5 dwell ended, gone                             on it   |  v
 *        +----------------------------------------------------------- leaving
 *        13 dwell heard of late: dwelling, from dwelling
 *               8 leave ended                                  9 asked (key, touch): open, from anywhere
 *                                                              12 closed, mention gone: idle, from anywhere
 */

type Row = [
  arrow: string,
  begin: keyof typeof from,
  event: (state: State) => Event,
  end: string,
  effects: string[],
];

// Every arrow of the diagram, and the events that change nothing.
test.each<Row>([
  ['1 on a mention', 'idle', () => at('A'), 'dwelling', ['start-dwell']],
  ['  off a mention', 'idle', () => at(undefined), 'idle', []],
  ['  on the card of another', 'idle', () => at('A', { onCard: true }), 'idle', []],
  ['  pointer left', 'idle', () => ({ type: 'pointer-left' }), 'idle', []],
  ['  closed', 'idle', () => ({ type: 'closed' }), 'idle', []],
  ['  pin', 'idle', () => ({ type: 'pin-toggled' }), 'idle', []],
  ['2 off the mention', 'dwelling', () => at(undefined), 'idle', []],
  ['2 pointer left', 'dwelling', () => ({ type: 'pointer-left' }), 'idle', []],
  ['2 scrolled', 'dwelling', () => ({ type: 'scrolled', at: 1 }), 'idle', []],
  ['3 on another mention', 'dwelling', () => at('B'), 'dwelling', ['start-dwell']],
  ['  trembles', 'dwelling', () => at('A', { x: restingDistance }), 'dwelling', []],
  ['3 moves on along it', 'dwelling', () => at('A', { x: restingDistance + 1 }), 'dwelling', ['start-dwell']],
  ['4 dwell ended, still there', 'dwelling', ({ token }) => ({ type: 'dwell-ended', token, mention: 'A', late: busyAfter }), 'open', ['open-card']],
  ['5 dwell ended, gone', 'dwelling', ({ token }) => ({ type: 'dwell-ended', token, mention: undefined, late: 0 }), 'idle', []],
  ['5 dwell ended, another moved in', 'dwelling', ({ token }) => ({ type: 'dwell-ended', token, mention: 'B', late: 0 }), 'idle', []],
  ['13 dwell heard of late', 'dwelling', ({ token }) => ({ type: 'dwell-ended', token, mention: 'A', late: busyAfter + 1 }), 'dwelling', ['start-dwell']],
  ['13 dwell heard of late, gone', 'dwelling', ({ token }) => ({ type: 'dwell-ended', token, mention: undefined, late: busyAfter + 1 }), 'idle', []],
  ['  pin', 'dwelling', () => ({ type: 'pin-toggled' }), 'dwelling', []],
  ['  dwell ended before', 'open', ({ token }) => ({ type: 'dwell-ended', token, mention: 'A', late: 0 }), 'open', []],
  ['6 off the mention', 'open', () => at(undefined), 'leaving', ['start-leave']],
  ['6 on another mention', 'open', () => at('B'), 'leaving', ['start-leave']],
  ['6 pointer left', 'open', () => ({ type: 'pointer-left' }), 'leaving', ['start-leave']],
  ['6 scrolled', 'open', () => ({ type: 'scrolled', at: 1 }), 'leaving', ['start-leave']],
  ['  on the card', 'open', () => at(undefined, { onCard: true }), 'open', []],
  ['  on its mention', 'open', () => at('A'), 'open', []],
  ['7 back on the mention', 'leaving', () => at('A'), 'open', []],
  ['7 on the card', 'leaving', () => at(undefined, { onCard: true }), 'open', []],
  ['  further off', 'leaving', () => at(undefined), 'leaving', []],
  ['  scrolled', 'leaving', () => ({ type: 'scrolled', at: 1 }), 'leaving', []],
  ['  pointer left', 'leaving', () => ({ type: 'pointer-left' }), 'leaving', []],
  ['8 leave ended', 'leaving', ({ token }) => ({ type: 'leave-ended', token }), 'idle', ['close-card']],
  ['  leave ended, but it came back', 'open', ({ token }) => ({ type: 'leave-ended', token }), 'open', []],
  ['9 asked', 'idle', () => ({ type: 'asked', mention: 'B', how: 'keyboard' }), 'open', ['open-card']],
  ['9 asked', 'dwelling', () => ({ type: 'asked', mention: 'B', how: 'touch' }), 'open', ['open-card']],
  ['9 asked', 'open', () => ({ type: 'asked', mention: 'B', how: 'keyboard' }), 'open', ['open-card']],
  ['9 asked', 'leaving', () => ({ type: 'asked', mention: 'B', how: 'keyboard' }), 'open', ['open-card']],
  ['9 asked', 'pinned', () => ({ type: 'asked', mention: 'B', how: 'keyboard' }), 'open', ['open-card']],
  ['10 pin', 'open', () => ({ type: 'pin-toggled' }), 'pinned', []],
  ['10 pin', 'leaving', () => ({ type: 'pin-toggled' }), 'pinned', []],
  ['11 unpin', 'pinned', () => ({ type: 'pin-toggled' }), 'open', []],
  ['  off the mention', 'pinned', () => at('B'), 'pinned', []],
  ['  scrolled', 'pinned', () => ({ type: 'scrolled', at: 1 }), 'pinned', []],
  ['  pointer left', 'pinned', () => ({ type: 'pointer-left' }), 'pinned', []],
  ['  opened by key: pointer elsewhere', 'byKey', () => at('B'), 'open', []],
  ['  opened by key: scrolled', 'byKey', () => ({ type: 'scrolled', at: 1 }), 'open', []],
  ['  opened by touch: pointer left', 'byTouch', () => ({ type: 'pointer-left' }), 'open', []],
  ['12 closed', 'dwelling', () => ({ type: 'closed' }), 'idle', []],
  ['12 closed', 'open', () => ({ type: 'closed' }), 'idle', ['close-card']],
  ['12 closed', 'leaving', () => ({ type: 'closed' }), 'idle', ['close-card']],
  ['12 closed', 'pinned', () => ({ type: 'closed' }), 'idle', ['close-card']],
  ['12 closed', 'byKey', () => ({ type: 'closed' }), 'idle', ['close-card']],
  ['12 mention gone', 'dwelling', () => ({ type: 'mention-gone', mention: 'A' }), 'idle', []],
  ['12 mention gone', 'pinned', () => ({ type: 'mention-gone', mention: 'A' }), 'idle', ['close-card']],
  ['  another mention gone', 'open', () => ({ type: 'mention-gone', mention: 'B' }), 'open', []],
])('%s, from %s', (_, begin, event, end, effects) => {
  const step = stepHover(from[begin], event(from[begin]), habits);
  expect([nameOf(step.state), step.effects.map(({ type }) => type)]).toEqual([end, effects]);
}); // prettier-ignore

const mention = fc.constantFrom('A', 'B');
const place = fc.record({
  mention: fc.option(mention, { nil: undefined }),
  onCard: fc.boolean(),
  x: fc.nat(10),
  y: fc.nat(10),
  held: fc.boolean(),
  speed: fc.double({ min: 0, max: 2, noNaN: true }),
  at: fc.nat(5_000),
});
const byPerson = fc.oneof<fc.Arbitrary<Event>[]>(
  place.map((one) => ({ type: 'pointer-moved', place: one })),
  fc.constant({ type: 'pointer-left' }),
  fc.nat(5_000).map((time) => ({ type: 'scrolled', at: time })),
  fc.constant({ type: 'pin-toggled' }),
  fc.constant({ type: 'closed' }),
  mention.map((one) => ({ type: 'mention-gone', mention: one })),
);
const leaveEnded = fc.nat(40).map((token): Event => ({ type: 'leave-ended', token }));
const dwellEnded = fc
  .tuple(fc.nat(40), mention)
  .map(([token, one]): Event => ({ type: 'dwell-ended', token, mention: one, late: 0 }));
const asked = mention.map((one): Event => ({ type: 'asked', mention: one, how: 'keyboard' }));

describe('whatever happens', () => {
  test('the pointer opens no card before a dwell has ended', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(byPerson, leaveEnded), { maxLength: 60 }), (events) => {
        expect(run(events).effects.map(({ type }) => type)).not.toContain('open-card');
      }),
    );
  });

  test('a timer of an earlier token changes nothing', () => {
    const anything = fc.oneof(byPerson, asked, dwellEnded, leaveEnded);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), fc.nat(), mention, (events, back, one) => {
        const { state } = run(events);
        const token = state.token - 1 - (back % 5);
        for (const event of [
          { type: 'dwell-ended', token, mention: one, late: 0 } as const,
          { type: 'leave-ended', token } as const,
        ])
          expect(stepHover(state, event, habits)).toEqual({ state, effects: [] });
      }),
    );
  });

  test('tokens never go back, and every timer and card gets the newest', () => {
    const anything = fc.oneof(byPerson, asked, dwellEnded, leaveEnded);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (events) => {
        let state: State = startHover();
        for (const event of events) {
          const step = stepHover(state, event, habits);
          expect(step.state.token).toBeGreaterThanOrEqual(state.token);
          for (const effect of step.effects)
            if ('token' in effect) expect(effect.token).toBe(step.state.token);
          ({ state } = step);
        }
      }),
    );
  });

  test('cards open and close by turns: none is closed that is not open', () => {
    const anything = fc.oneof(byPerson, asked, dwellEnded, leaveEnded);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (events) => {
        let isOpen = false;
        let state: State = startHover();
        for (const event of events) {
          const step = stepHover(state, event, habits);
          for (const { type } of step.effects) {
            if (type === 'close-card') expect(isOpen).toBe(true);
            if (type === 'close-card' || type === 'open-card') isOpen = type === 'open-card';
          }
          ({ state } = step);
          expect(isOpen).toBe(state.name === 'open');
        }
      }),
    );
  });

  test('a step leaves the state it was given as it was', () => {
    const before = structuredClone(from);
    for (const state of Object.values(from))
      for (const event of [
        at('B'),
        { type: 'scrolled', at: 5 } as const,
        { type: 'closed' } as const,
      ])
        stepHover(state, event, habits);
    expect(from).toEqual(before);
  });
});
