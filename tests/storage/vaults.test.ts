import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { noteNoneRuns, noteOutcome, noteRunning } from '../../storage/vault-states.ts';
import { addVault, listJournal, listVaults, removeVault, updateVault } from '../../storage/vaults.ts'; // prettier-ignore
import { makeQuote } from '../fixtures/make-quote.ts';
import { makeOutcome, makeVault } from '../fixtures/make-vault.ts';
import { openStore } from './store.ts';

test('what is changed of the secrets leaves the others as somebody else has changed them', async () => {
  const db = openStore();
  await addVault(db, makeVault('v'));
  await updateVault(db, 'v', { secrets: { invitations: ['i'] } });
  await updateVault(db, 'v', { secrets: { fields: { password: 'new' } } });
  const [row] = await listVaults(db);
  expect(row?.secrets).toEqual({
    ...makeVault('v').secrets,
    invitations: ['i'],
    fields: { password: 'new' },
  });
});

test('vaults are listed as they were added, changed, and left with all that was noted', async () => {
  const db = openStore();
  await addVault(db, makeVault('b', { added: 1 }));
  await addVault(db, makeVault('a', { added: 2 }));
  await updateVault(db, 'a', { paused: true });
  await updateVault(db, 'gone', { paused: true });
  await noteOutcome(db, 'a', makeOutcome({ sent: 1 }), 10);
  await noteOutcome(db, 'b', makeOutcome({ state: 'failed' }), 20);
  expect(await listVaults(db)).toMatchObject([
    { id: 'b', state: { failures: 1, last: { state: 'failed' } } },
    { id: 'a', paused: true, state: { failures: 0, syncedAt: 10 } },
  ]);
  expect(await listJournal(db, 1)).toMatchObject([{ vault: 'b', at: 20 }]);
  expect(await listJournal(db, 9, 'a')).toMatchObject([{ vault: 'a', at: 10 }]);
  // Edits wait for a vault from the moment it is there.
  await change(db, [{ table: 'quotes', id: 'q1', put: makeQuote() }]);
  expect(await db.operations.count()).toBe(1);
  await removeVault(db, 'a');
  expect(await db.operations.count()).toBe(1);
  await removeVault(db, 'b');
  expect(await db.operations.count()).toBe(0);
  expect([await db.vaults.count(), await db.journal.count(), await db.quotes.count()]).toEqual([
    0, 0, 1,
  ]);
});

test('idle syncs in a row are one line of the journal, and what was stopped tells nothing of the place', async () => {
  const db = openStore();
  await addVault(db, makeVault('a'));
  await noteOutcome(db, 'a', makeOutcome({ received: 2 }), 10);
  await noteOutcome(db, 'a', makeOutcome(), 20);
  await noteOutcome(db, 'a', makeOutcome(), 30);
  await noteOutcome(db, 'a', makeOutcome({ state: 'stopped' }), 40);
  expect((await listJournal(db, 9)).map(({ at }) => at)).toEqual([40, 30, 10]);
  expect((await listVaults(db))[0]?.state).toMatchObject({ syncedAt: 30, last: { state: 'done' } });
});

test('no sync outlives the background that ran it', async () => {
  const db = openStore();
  await addVault(db, makeVault('a'));
  await noteRunning(db, 'a', { since: 1, requests: 0, received: 3 });
  expect((await listVaults(db))[0]?.state.running).toMatchObject({ received: 3 });
  await noteNoneRuns(db);
  expect((await listVaults(db))[0]?.state.running).toBeUndefined();
});
