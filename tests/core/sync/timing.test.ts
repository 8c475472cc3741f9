import { expect, test } from 'vitest';
import { lastRetry, nextSyncAt, pollEvery } from '../../../core/sync/timing.ts';
import { makeOutcome } from '../../fixtures/make-vault.ts';

const now = 1_000_000;
const busy = (retryAfter: number) =>
  makeOutcome({ state: 'failed', failure: { failure: 'busy', detail: { retryAfter } } });

test.each([
  ['all went well', makeOutcome(), 0, pollEvery],
  ['a person stopped it', makeOutcome({ state: 'stopped' }), 0, pollEvery],
  ['the first failure', makeOutcome({ state: 'failed' }), 1, 60_000],
  ['the third one', makeOutcome({ state: 'failed' }), 3, 240_000],
  ['the hundredth', makeOutcome({ state: 'other' }), 100, lastRetry],
  ['a place that asks to wait', busy(7_200_000), 1, 7_200_000],
  ['a place that asks to wait less', busy(5_000), 2, 120_000],
])('%s', (_, outcome, failures, wait) => {
  expect(nextSyncAt(outcome, failures, now)).toBe(now + wait);
});
