import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { median } from './statistics.ts';

/** How fast and how busy the machine is at a moment. Other work on it shows here. */
export interface Noise {
  /** A fixed piece of work in Node, median of five. Milliseconds. */
  calibration: number;
  /** Runnable processes, mean of the last minute. */
  load: number;
}

const work = new Uint8Array(8_000_000);

/** Native code: a loop of ours ran at 8 or at 30 ms, as the compiler happened to choose. */
function hash(): number {
  const begun = performance.now();
  createHash('sha256').update(work).digest();
  return performance.now() - begun;
}

export function listen(): Noise {
  return {
    calibration: median(Array.from({ length: 5 }, hash)),
    load: loadavg()[0] ?? Number.NaN,
  };
}

export function describeNoise(before: Noise, after: Noise): string {
  const change = (after.calibration / before.calibration - 1) * 100;
  return (
    `machine: calibration ${before.calibration.toFixed(1)} ms before, ` +
    `${after.calibration.toFixed(1)} ms after (${change >= 0 ? '+' : ''}${change.toFixed(0)}%); ` +
    `load ${before.load.toFixed(1)} before, ${after.load.toFixed(1)} after`
  );
}
