/** Seeded chance: the same seed gives the same pages and datasets on every machine. */
export interface Chance {
  /** From 0 up to 1. */
  number(): number;
  below(count: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in this share of the calls. */
  happens(share: number): boolean;
  /**
   * A place in a list whose first places are the commonest. Of 24,000 surnames a steepness of 2 gives
   * the first 0.6% of the people, as registers have it; fame is steeper.
   */
  skewed(count: number, steepness: number): number;
}

/** mulberry32: small, quick, and good enough for text. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(number() * count);
  return {
    number,
    below,
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    happens: (share) => number() < share,
    skewed: (count, steepness) => Math.floor(count * number() ** steepness),
  };
}
