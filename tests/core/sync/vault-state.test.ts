import { expect, test } from 'vitest';
import { afterSync, freshVaultState, isIdle } from '../../../core/sync/vault-state.ts';
import { makeOutcome } from '../../fixtures/make-vault.ts';

const failed = makeOutcome({ state: 'failed', failure: { failure: 'password', detail: {} } });

test('failures are counted until one sync goes well', () => {
  const once = afterSync(freshVaultState, failed, 10);
  const twice = afterSync({ ...once, running: { since: 1, requests: 0, received: 0 } }, failed, 20);
  expect(twice).toMatchObject({ failures: 2, last: failed });
  expect(twice.running).toBeUndefined();
  expect(twice.syncedAt).toBeUndefined();
  expect(afterSync(twice, makeOutcome(), 30)).toMatchObject({ failures: 0, syncedAt: 30 });
});

test('what was stopped leaves what was known of the place', () => {
  const known = afterSync(freshVaultState, failed, 10);
  const stopped = afterSync(known, makeOutcome({ state: 'stopped' }), 20);
  expect(stopped).toMatchObject({ failures: 1, last: failed });
});

test.each([
  [makeOutcome(), true],
  [makeOutcome({ received: 1 }), false],
  [makeOutcome({ faults: [{ device: 'a', kind: 'withheld' }] }), false],
  [makeOutcome({ renamed: true }), false],
  [failed, false],
])('idle %#', (outcome, idle) => {
  expect(isIdle(outcome)).toBe(idle);
});
