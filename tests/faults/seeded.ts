/** Randomness that replays: numbers from 0 to below 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Choice<T> = readonly (readonly [weight: number, value: T])[];

export interface Dice {
  random: () => number;
  chance(share: number): boolean;
  /** A whole number from 0 to below the given one. */
  below(count: number): number;
  pick<T>(all: readonly T[]): T;
  choose<T>(choice: Choice<T>): T;
  randomize(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

export function rollDice(seed: number): Dice {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    random,
    below,
    chance: (share) => random() < share,
    pick: (all) => {
      const one = all[below(all.length)];
      if (one === undefined) throw new RangeError('Nothing to pick from.');
      return one;
    },
    choose: (choice) => {
      let rest = random() * choice.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of choice) if ((rest -= weight) < 0) return value;
      throw new RangeError('Nothing to choose from.');
    },
    randomize: (bytes) => bytes.map(() => below(256)),
  };
}
