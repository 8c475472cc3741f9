import { nextSyncAt } from './timing.ts';
import type { Outcome } from './outcome.ts';
import type { ReadProgress } from './run.ts';

/** How far a sync that runs now is. */
export interface Running {
  /** Milliseconds. */
  since: number;
  requests: number;
  /** Rows that came so far. */
  received: number;
  /** Files of what others wrote; undefined before it is known how many there are. */
  files?: ReadProgress;
}

/** What is remembered of a vault's syncs, so that nothing depends on who is alive. Times in milliseconds. */
export interface VaultState {
  last?: Outcome | undefined;
  /** When a sync last ended well. */
  syncedAt?: number | undefined;
  /** Syncs in a row that did not end well. */
  failures: number;
  nextAt: number;
  running?: Running | undefined;
}

export const freshVaultState: VaultState = { failures: 0, nextAt: 0 };

/** The state after a sync. What was stopped says nothing of the place, so what was known of it stands. */
export function afterSync(state: VaultState, outcome: Outcome, now: number): VaultState {
  const { running: _, ...kept } = state;
  const isDone = outcome.state === 'done';
  const wasStopped = outcome.state === 'stopped';
  const failures = isDone ? 0 : state.failures + (wasStopped ? 0 : 1);
  return {
    ...kept,
    ...(wasStopped && state.last ? {} : { last: outcome }),
    ...(isDone ? { syncedAt: now } : {}),
    failures,
    nextAt: nextSyncAt(outcome, failures, now),
  };
}

/** True where a sync found nothing to do and nothing to tell. */
export function isIdle({ state, sent, received, faults, renamed }: Outcome): boolean {
  return state === 'done' && sent + received + faults.length === 0 && renamed !== true;
}
