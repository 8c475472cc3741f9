import {
  type HoverEffect,
  type HoverEvent,
  type HoverHabits,
  type HoverState,
  type PointerPlace,
  startHover,
  stepHover,
} from '../../../core/hover/machine.ts';
import { dwellDelay } from '../../../core/hover/timing.ts';

/** What a person does with the pointer, and the states it leads to. */

export const habits: HoverHabits = { opensBy: 'hover', hoverDelay: dwellDelay };

export type State = HoverState<string>;
export type Event = HoverEvent<string>;

export function at(mention: string | undefined, parts: Partial<PointerPlace<string>> = {}): Event {
  const place = { mention, onCard: false, x: 0, y: 0, held: false, speed: 0, at: 10_000, ...parts };
  return { type: 'pointer-moved', place };
}

export function run(
  events: Event[],
  state: State = startHover(),
  by: HoverHabits = habits,
): { state: State; effects: HoverEffect<string>[] } {
  const effects: HoverEffect<string>[] = [];
  for (const event of events) {
    const step = stepHover(state, event, by);
    ({ state } = step);
    effects.push(...step.effects);
  }
  return { state, effects };
}

/** States to begin from, reached as a person reaches them. */
const idle = startHover<string>();
export const dwelling = run([at('A')]).state;
export const open = run([
  at('A'),
  { type: 'dwell-ended', token: dwelling.token, mention: 'A', late: 0 },
]).state;
const leaving = run([at(undefined)], open).state;
const pinned = run([{ type: 'pin-toggled' }], open).state;
const byKey = run([{ type: 'asked', mention: 'A', how: 'keyboard' }]).state;
const byTouch = run([{ type: 'asked', mention: 'A', how: 'touch' }]).state;
export const from = { idle, dwelling, open, leaving, pinned, byKey, byTouch };

export function nameOf(state: State): string {
  if (state.name !== 'open') return state.name;
  return state.pinned ? 'pinned' : state.leaving ? 'leaving' : 'open';
}
