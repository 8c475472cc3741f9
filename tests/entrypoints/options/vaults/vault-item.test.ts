import { expect, test } from 'vitest';
import { remoteFailures } from '../../../../core/sync/remote.ts';
import { freshVaultState } from '../../../../core/sync/vault-state.ts';
import { toVaultItem } from '../../../../entrypoints/options/vaults/vault-item.ts';
import { makeOutcome, makeVault } from '../../../fixtures/make-vault.ts';

/** The card of a vault whose last sync failed so. */
function failed(failure: (typeof remoteFailures)[number], remote = 'webdav') {
  const last = makeOutcome({ state: 'failed', failure: { failure, detail: {} } });
  const row = makeVault('v', { remote, state: { ...freshVaultState, last } });
  return toVaultItem({ row, waiting: 0, books: undefined, isReachable: true }, () => undefined);
}

test('a failure that its person can mend by another password or address says so', () => {
  const mendable = remoteFailures.filter((failure) => failed(failure).placeFails);
  expect(mendable).toEqual(['password', 'forbidden', 'missing', 'moved', 'page', 'nonsense']);
});

test('a file that is carried by hand has no place to change', () => {
  expect(failed('missing', 'file').placeFails).toBe(false);
});
