import { expect, test } from 'vitest';
import { runSeed } from './run-seed.ts';

/**
 * RUNS=2000 says how many lives, SEED=7 replays one and prints what happened in it:
 * `SEED=7 npm run test:faults`.
 */
const runs = Number(process.env['RUNS'] ?? 2_000);
const only = process.env['SEED'];
const seeds = only === undefined ? Array.from({ length: runs }, (_, i) => i + 1) : [Number(only)];

test(`${seeds.length} lives of two to five devices: they agree, and nothing is lost`, async () => {
  const failed: { seed: number; broken: string[] }[] = [];
  for (const seed of seeds) {
    const { broken, trace } = await runSeed(seed);
    if (only !== undefined) console.log(trace.join('\n'));
    if (broken.length > 0) failed.push({ seed, broken });
  }
  expect(failed, 'SEED=… npm run test:faults replays one').toEqual([]);
});
