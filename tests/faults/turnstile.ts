import type { Remote } from '../../core/sync/remote.ts';
import type { Dice } from './seeded.ts';

/**
 * Lets several at a time go on, one request each, in an order that the dice decide: what runs at once runs the
 * same again when a seed is replayed.
 */
export interface Turnstile {
  /** One that takes part; a request of its remote waits for its turn. */
  enter(): { guard(remote: Remote): Remote; leave(): void };
}

export function openTurnstile(dice: Dice, count: number): Turnstile {
  let inside = count;
  let waiting: (() => void)[] = [];
  const letGo = () => {
    if (waiting.length === 0 || waiting.length < inside) return;
    const one = waiting[dice.below(waiting.length)];
    waiting = waiting.filter((other) => other !== one);
    one?.();
  };
  const turn = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      letGo();
    });
  return {
    enter: () => {
      let isOut = false;
      // Who was ended does nothing any more.
      const pass = () => (isOut ? new Promise<void>(() => {}) : turn());
      return {
        guard: (remote) => ({
          place: remote.place,
          list: async (folder, signal) => (await pass(), remote.list(folder, signal)),
          get: async (path, signal) => (await pass(), remote.get(path, signal)),
          put: async (path, bytes, signal) => (await pass(), remote.put(path, bytes, signal)),
          remove: async (path, signal) => (await pass(), remote.remove(path, signal)),
        }),
        leave: () => {
          isOut = true;
          inside--;
          letGo();
        },
      };
    },
  };
}
