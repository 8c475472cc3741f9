import type { Outcome } from './outcome.ts';

/** When vaults are asked. All in milliseconds. */

/**
 * A vault is asked this often while the browser runs; alarms rest while it does not. An idle question is one
 * request of 4 kB: a megabyte a day, and a person who changes device has walked no five minutes.
 */
export const pollEvery = 5 * 60_000;

/** An edit is sent so long after the last one: a person who tags ten quotes is one sync, not ten. */
export const afterEdit = 5_000;

/** Where others hear at once, an edit waits only for the rest of the same click. */
export const afterLiveEdit = 500;

/** Alarms come no sooner than this. */
export const soonestAlarm = 30_000;

/** A place that does not answer is asked again after this, then half as often each time … */
export const firstRetry = 60_000;
/** … until this: a password that was mended elsewhere is found within the hour. */
export const lastRetry = 60 * 60_000;

/**
 * When a vault is to be asked again by itself.
 * @param failures in a row, this one included
 */
export function nextSyncAt(outcome: Outcome, failures: number, now: number): number {
  if (outcome.state === 'done' || outcome.state === 'stopped') return now + pollEvery;
  const wait = Math.min(firstRetry * 2 ** Math.max(0, failures - 1), lastRetry);
  return now + Math.max(wait, outcome.failure?.detail.retryAfter ?? 0);
}
