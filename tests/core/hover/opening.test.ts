import { describe, expect, test } from 'vitest';
import { type HoverHabits, startHover } from '../../../core/hover/machine.ts';
import {
  dwellDelay,
  leaveDelay,
  moreAfterFast,
  passingSpeed,
  quietAfterScroll,
  secondLookDelay,
} from '../../../core/hover/timing.ts';
import { type Event, at, dwelling, habits, nameOf, open, run } from './moves.ts';

describe('delays', () => {
  test.each([
    ['a pointer that comes slowly', passingSpeed - 0.01, dwellDelay],
    ['a pointer that comes fast', passingSpeed, dwellDelay + moreAfterFast],
  ])('%s waits', (_, speed, delay) => {
    expect(run([at('A', { speed })]).effects).toEqual([
      { type: 'start-dwell', token: 1, delay, mention: 'A' },
    ]);
  });

  test.each([0, 900])('a chosen delay of %i ms is the one that counts', (hoverDelay) => {
    const { effects } = run([at('A')], startHover(), { opensBy: 'hover', hoverDelay });
    expect(effects).toMatchObject([{ type: 'start-dwell', delay: hoverDelay }]);
  });

  test('leaving waits for the way into the card', () => {
    expect(run([at(undefined)], open).effects).toMatchObject([{ delay: leaveDelay }]);
  });

  test('a pointer that left while the page was too busy to hear of it gets no card', () => {
    const ended: Event = { type: 'dwell-ended', token: dwelling.token, mention: 'A', late: 700 };
    const { state, effects } = run([ended, at(undefined)], dwelling);
    expect(effects).toMatchObject([{ type: 'start-dwell', delay: secondLookDelay }]);
    expect(nameOf(state)).toBe('idle');
  });

  test('a pointer that is there still gets its card at the second look', () => {
    const late: Event = { type: 'dwell-ended', token: dwelling.token, mention: 'A', late: 700 };
    const again: Event = { ...late, token: dwelling.token + 1, late: 0 };
    expect(nameOf(run([late, again], dwelling).state)).toBe('open');
  });

  test('where timers are always late a card comes all the same', () => {
    const late: Event = { type: 'dwell-ended', token: dwelling.token, mention: 'A', late: 700 };
    const lateAgain: Event = { ...late, token: dwelling.token + 1 };
    expect(nameOf(run([late, lateAgain], dwelling).state)).toBe('open');
  });

  test('after scrolling nothing starts for a while', () => {
    const scrolled = run([{ type: 'scrolled', at: 1_000 }]).state;
    const move = (late: number) => nameOf(run([at('A', { at: 1_000 + late })], scrolled).state);
    expect([move(-1), move(0), move(quietAfterScroll - 1), move(quietAfterScroll)]).toEqual([
      'idle',
      'idle',
      'idle',
      'dwelling',
    ]);
  });
});

describe('what opens a card', () => {
  const by = (opensBy: HoverHabits['opensBy']) => ({ ...habits, opensBy });

  test.each([
    ['hover', false, 'dwelling'],
    ['key', false, 'idle'],
    ['key', true, 'dwelling'],
    ['click', false, 'idle'],
    ['click', true, 'idle'],
  ] as const)(
    'by %s, with the key held: %s, a pointer on a mention is %s',
    (opensBy, held, end) => {
      expect(nameOf(run([at('A', { held })], startHover(), by(opensBy)).state)).toBe(end);
    },
  );

  test('a key that is let go ends the dwell, and no open card', () => {
    const held = run([at('A', { held: true })], startHover(), by('key')).state;
    expect(nameOf(run([at('A', { x: 1 })], held, by('key')).state)).toBe('idle');
    expect(nameOf(run([at('A', { x: 1 })], open, by('key')).state)).toBe('open');
  });

  test.each(['key', 'click'] as const)('by %s, what is asked for opens', (opensBy) => {
    const asked: Event = { type: 'asked', mention: 'A', how: 'pointer' };
    expect(run([asked], startHover(), by(opensBy)).effects).toMatchObject([{ type: 'open-card' }]);
  });
});
