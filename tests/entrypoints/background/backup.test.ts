import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeLine } from '../../../core/sync/operation-line.ts';
import { serveBackup } from '../../../entrypoints/background/backup.ts';
import { change } from '../../../storage/change.ts';
import { makeOwnStatement } from '../../fixtures/make-own-statement.ts';
import { openStore } from '../../storage/store.ts';
import { readOperations } from '../../storage/two-stores.ts';

test('an update brings what the version before could not understand', async () => {
  const [other, db] = [openStore(), openStore()];
  const put = makeOwnStatement();
  await change(other, [{ table: 'statements', id: put.id, put }]);
  const [operation] = await readOperations(other);
  await db.parked.put({ line: writeLine(operation!), vault: '' });
  serveBackup(db);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.1.0' });
  await vi.waitFor(async () => expect(await db.statements.toArray()).toEqual([put]));
  expect(await db.parked.count()).toBe(0);
  db.close();
  other.close();
});
