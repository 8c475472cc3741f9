import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeLine } from '../../../core/sync/operation-line.ts';
import { serveBackup } from '../../../entrypoints/background/backup.ts';
import { change } from '../../../storage/change.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { checkStore, readHealth } from '../../../storage/store-health.ts';
import { makeOwnStatement } from '../../fixtures/make-own-statement.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';
import { openStore } from '../../storage/store.ts';
import { readOperations } from '../../storage/two-stores.ts';

const name = 'of-this-device';
const marker = async () => (await fakeBrowser.storage.local.get())['storeMarker'];
const save = (db: SourceContextDatabase) =>
  change(db, [{ table: 'quotes', id: 'q', put: makeQuote({ id: 'q' }) }]);

beforeEach(() => {
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({ os: 'linux' }) });
  return async () => {
    await openStore(name).delete();
  };
});

/** The background begins, and looks at the store. */
async function start(): Promise<SourceContextDatabase> {
  const db = openStore(name);
  serveBackup(db);
  // This look begins after its own, so it ends after that.
  await checkStore(db, 0);
  return db;
}

/** What the next background finds. */
async function expectCleared(): Promise<void> {
  const db = await start();
  expect(await readHealth()).toMatchObject({ is: 'damaged', why: 'cleared' });
  db.close();
}

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

test('of a store in which nothing was made yet, nothing is missed', async () => {
  for (let starts = 0; starts < 2; starts++) {
    const db = await start();
    db.close();
    expect(await marker()).toBeUndefined();
    expect(await readHealth()).toEqual({ is: 'sound' });
  }
});

test('a database that is cleared after the first edit is missed at the very next start', async () => {
  const db = await start();
  await save(db);
  await expect.poll(marker).toBe((await db.device.get('this'))?.device);
  await db.delete();
  await expectCleared();
});

test('one that is cleared and written again before anybody has looked is missed too', async () => {
  const db = await start();
  await save(db);
  await expect.poll(marker).toBeDefined();
  await db.delete();
  await db.open();
  await save(db);
  db.close();
  await expectCleared();
});
