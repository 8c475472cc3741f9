import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { addVault, listJournal, listVaults, noteSync, removeVault, updateVault } from '../../storage/vaults.ts'; // prettier-ignore
import { makeQuote } from '../fixtures/make-quote.ts';
import { openStore } from './store.ts';

const vault = (id: string, added: number) => ({
  id,
  name: `Vault ${id}`,
  remote: 'webdav',
  settings: { address: 'https://cloud.example/v' },
  secrets: { password: 'x' },
  paused: false,
  added,
});

test('vaults are listed as they were added, changed, and left with all that was noted', async () => {
  const db = openStore();
  await addVault(db, vault('b', 1));
  await addVault(db, vault('a', 2));
  await updateVault(db, 'a', { paused: true });
  await updateVault(db, 'gone', { paused: true });
  await noteSync(db, { vault: 'a', at: 10, outcome: { state: 'done' } });
  await noteSync(db, { vault: 'b', at: 20, outcome: { state: 'failed' } });
  expect(await listVaults(db)).toMatchObject([
    { id: 'b', state: { state: 'failed' } },
    { id: 'a', paused: true, state: { state: 'done' } },
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
