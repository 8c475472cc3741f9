import { expect, test } from 'vitest';
import { parseBackup, type Backup } from '../../core/sync/backup.ts';
import { exportAll, importOperations, importVaults, previewImport } from '../../storage/backup.ts';
import { change } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { importSightings } from '../../storage/sightings.ts';
import { addSubscriptions } from '../../storage/subscriptions.ts';
import { addVault, listVaults } from '../../storage/vaults.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makeVault } from '../fixtures/make-vault.ts';
import { makePerson } from '../fixtures/make.ts';
import { findDisagreements, openStore } from './store.ts';

const person = {
  type: 'person' as const,
  ...makePerson('ruiz', 'Ana Ruiz', { aliases: ['b', 'a'] }),
};
const put = (id: string, note = 'x') => ({
  table: 'quotes' as const,
  id,
  put: makeQuote({ id, note }),
});
const vault = makeVault('v', {
  name: 'Mine',
  secrets: { fields: { password: 'canary', folder: new Date(0) }, key: 'k' },
});

async function openWithRows(): Promise<SourceContextDatabase> {
  const db = openStore();
  const quotes = Array.from({ length: 700 }, (_, i) => put(`q${i}`));
  await change(db, [...quotes, { table: 'entries', id: 'ruiz', put: person }], 100);
  await change(db, [{ table: 'quotes', id: 'q1', remove: true }], 200);
  await addVault(db, vault);
  return db;
}

async function exportText(db: SourceContextDatabase, withSecrets = false): Promise<string> {
  const parts: string[] = [];
  for await (const part of exportAll(db, { now: 1_000, withSecrets })) parts.push(part);
  return parts.join('');
}

function read(text: string): Backup {
  const parsed = parseBackup(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

async function importAll(db: SourceContextDatabase, backup: Backup, stopAfter = Infinity) {
  const stop = new AbortController();
  let written = 0;
  const onProgress = (rows: number) => {
    written += rows;
    if (written >= stopAfter) stop.abort();
  };
  await importOperations(db, backup, { now: 5_000, onProgress, signal: stop.signal });
  return written;
}

test('everything goes into one file and comes back, deletions too, without secrets', async () => {
  const a = await openWithRows();
  const text = await exportText(a);
  expect(text).not.toContain('canary');
  const b = openStore();
  const backup = read(text);
  expect(Object.fromEntries(await previewImport(b, backup.operations))).toEqual({
    entry: { added: 1, changed: 0, removed: 0, same: 0 },
    quote: { added: 699, changed: 0, removed: 0, same: 1 },
  });
  expect(await importAll(b, backup)).toBe(701);
  expect((await b.quotes.toArray()).map(({ id }) => id)).toEqual(
    (await a.quotes.toArray()).map(({ id }) => id),
  );
  expect(await readOwnEntries(b)).toEqual([person]);
  expect(await exportText(b)).toBe(text);
  expect(await findDisagreements(b)).toEqual([]);
});

test('an old file brings back what was lost, and undoes nothing that is newer', async () => {
  const a = await openWithRows();
  const old = read(await exportText(a));
  await change(a, [{ table: 'quotes', id: 'q2', set: { note: 'newer' } }], 300);
  await change(a, [{ table: 'quotes', id: 'q3', remove: true }], 300);
  await a.quotes.delete('q4');
  const preview = await previewImport(a, old.operations);
  expect(preview.get('quote')).toMatchObject({ added: 1, changed: 0, removed: 0, same: 699 });
  await importAll(a, old);
  expect((await a.quotes.get('q2'))?.note).toBe('newer');
  expect(await a.quotes.get('q3')).toBeUndefined();
  expect(await a.quotes.get('q4')).toMatchObject({ note: 'x' });
});

test('when a quote was seen last, and what is subscribed to, come along; what is newer here stays', async () => {
  const a = await openWithRows();
  const sighting = (checkedAt: string) => ({
    state: 'lost' as const,
    checkedAt,
    seenAt: checkedAt,
  });
  const see = (db: SourceContextDatabase, id: string, at: string) =>
    change(db, [{ table: 'quotes', id, set: { sighting: sighting(at) } }]);
  await see(a, 'q2', '2026-03-01T00:00:00Z');
  await see(a, 'q3', '2026-03-01T00:00:00Z');
  const subscription = {
    id: 'courier',
    address: 'https://data.example/pack.json',
    key: '0'.repeat(64),
  };
  await addSubscriptions(a, [subscription], 0);
  const backup = read(await exportText(a));
  const db = openStore();
  await importAll(db, backup);
  await see(db, 'q3', '2026-03-02T00:00:00Z');
  const { signal } = new AbortController();
  await importSightings(db, backup.sightings, signal);
  expect((await db.quotes.bulkGet(['q2', 'q3'])).map((one) => one?.sighting.checkedAt)).toEqual([
    '2026-03-01T00:00:00Z',
    '2026-03-02T00:00:00Z',
  ]);
  await addSubscriptions(db, backup.subscriptions, 7);
  await addSubscriptions(db, [{ ...subscription, key: '1'.repeat(64) }], 8);
  expect(await db.packs.toArray()).toMatchObject([{ ...subscription, version: 0, nextAt: 7 }]);
});

test('an import that is stopped goes on where it stood', async () => {
  const backup = read(await exportText(await openWithRows()));
  const db = openStore();
  expect(await importAll(db, backup, 1)).toBe(500);
  await importAll(db, backup);
  expect(await db.quotes.count()).toBe(699);
});

test('vaults are told what an import brings', async () => {
  const backup = read(await exportText(await openWithRows()));
  const db = openStore();
  await db.books.put({ vault: 'w', books: {}, told: 0 });
  await importAll(db, backup);
  expect(await db.operations.count()).toBe(701);
});

test('with secrets, vaults go along; what belongs to this browser does not, and none is replaced', async () => {
  const backup = read(await exportText(await openWithRows(), true));
  const db = openStore();
  await importVaults(db, backup.vaults);
  expect(await listVaults(db)).toEqual([
    { ...vault, secrets: { fields: { password: 'canary' }, key: 'k' } },
  ]);
  await importVaults(db, [{ ...backup.vaults[0]!, name: 'Other' }]);
  expect(await listVaults(db)).toMatchObject([{ name: 'Mine' }]);
});
