import type { VaultRow } from '../../storage/vault-rows.ts';
import type { TestPage } from '../e2e/harness/browser.ts';
import { openStore } from '../storage/store.ts';

/** The tables in which a row, its stamps and the log must agree. */
const tables = [
  'quotes', 'statements', 'entries', 'merges', 'corrections', 'settings', 'records', 'unshown', 'operations', 'device',
] as const; // prettier-ignore

/** The store of a browser as it is now, in a store that tests can look into. */
export async function copyStore(page: TestPage) {
  const rows = await page.evaluate(
    (tables) =>
      new Promise<Record<string, unknown[]>>((done, failed) => {
        const opening = indexedDB.open('source-context');
        opening.onerror = () => failed(opening.error!);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(tables);
          const found: Record<string, unknown[]> = {};
          for (const table of tables) {
            const asking = reading.objectStore(table).getAll();
            asking.onsuccess = () => (found[table] = asking.result);
          }
          reading.oncomplete = () => {
            db.close();
            done(found);
          };
        };
      }),
    [...tables],
  );
  const copy = openStore();
  for (const table of tables) await copy.table(table).bulkPut(rows[table] ?? []);
  return copy;
}

export function putVault(page: TestPage, row: VaultRow): Promise<void> {
  return page.evaluate(
    (row) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('source-context');
        opening.onerror = () => failed(opening.error!);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('vaults', 'readwrite');
          writing.objectStore('vaults').put(row);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    row,
  );
}

interface Extension {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** Sends the background a message, and does not wait for what it may not live to answer. */
export function send(page: TestPage, type: string, data: unknown): Promise<void> {
  return page.evaluate(
    ({ type, data }) => {
      const { runtime } = (globalThis as unknown as Extension).chrome;
      void runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() }).catch(() => undefined);
    },
    { type, data },
  );
}

/** How the vault stands, as its card shows it. */
export function readVaultState(page: TestPage): Promise<VaultRow['state'] | undefined> {
  return page.evaluate(
    () =>
      new Promise<VaultRow['state'] | undefined>((done, failed) => {
        const opening = indexedDB.open('source-context');
        opening.onerror = () => failed(opening.error!);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('vaults').objectStore('vaults').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            done((asking.result as VaultRow[])[0]?.state);
          };
        };
      }),
  );
}
