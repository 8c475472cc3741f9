import { loadavg } from 'node:os';
import { median } from './statistics.ts';

/** How fast and how busy the machine is at a moment. Other work on it shows here. */
export interface Noise {
  /** A fixed piece of work in Node, median of five. Milliseconds. */
  calibration: number;
  /** Runnable processes, mean of the last minute. */
  load: number;
}

function loop(): number {
  const begun = performance.now();
  let mixed = 1;
  for (let i = 0; i < 5_000_000; i++)
    mixed = (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) + i) | 0;
  // Never so, but the compiler must not know.
  return mixed === 0.5 ? 0 : performance.now() - begun;
}

export function listen(): Noise {
  return {
    calibration: median(Array.from({ length: 5 }, loop)),
    load: loadavg()[0] ?? Number.NaN,
  };
}

export function describeNoise(before: Noise, after: Noise): string {
  const change = (after.calibration / before.calibration - 1) * 100;
  return (
    `machine: calibration loop ${before.calibration.toFixed(1)} ms before, ` +
    `${after.calibration.toFixed(1)} ms after (${change >= 0 ? '+' : ''}${change.toFixed(0)}%); ` +
    `load ${before.load.toFixed(1)} before, ${after.load.toFixed(1)} after`
  );
}
