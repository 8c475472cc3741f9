import { expect, test } from 'vitest';
import { runSeed } from '../../faults/run-seed.ts';

// A few of those that `npm run test:faults` runs.
test.each([[1, 15], [16, 30], [31, 45]])('lives %i to %i: devices agree, and nothing is lost', async (from, to) => {
  for (let seed = from; seed <= to; seed++) {
    const { broken } = await runSeed(seed);
    expect(broken, `SEED=${seed} npm run test:faults replays it`).toEqual([]);
  }
}); // prettier-ignore
