import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { dismissConflict, listConflicts, restoreConflict } from '../../storage/conflicts.ts';
import { keptFor } from '../../storage/kept-for.ts';
import type { ConflictRow } from '../../storage/log-rows.ts';
import { purge } from '../../storage/purge.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { openStore } from './store.ts';

const quote = makeQuote({ id: 'q1', note: 'stands' });

function lost(field: string, value: unknown, noticed = 1_000): ConflictRow {
  const [at, later] = ['000000001-0000-a', '000000002-0000-b'];
  const won = { value: 'stands', at: later };
  return { kind: 'quote', id: 'q1', field, lost: { value, at }, won, noticed };
}

async function openWith(...conflicts: ConflictRow[]) {
  const db = openStore();
  await change(db, [{ table: 'quotes', id: 'q1', put: quote }]);
  await db.conflicts.bulkAdd(conflicts);
  return db;
}

test('lost edits are listed for 30 days, the newest first, and then forgotten', async () => {
  const db = await openWith(lost('note', 'a', 1_000), lost('saidAt', '2025', 2_000));
  expect((await listConflicts(db, 3_000)).map(({ field }) => field)).toEqual(['saidAt', 'note']);
  const later = 1_500 + keptFor.restore;
  expect(await listConflicts(db, later)).toHaveLength(1);
  await purge(db, later);
  expect(await db.conflicts.count()).toBe(1);
});

test('a restored edit is a new edit, and can be undone', async () => {
  const db = await openWith(lost('note', 'was lost'));
  const undo = await restoreConflict(db, lost('note', 'was lost'));
  expect((await db.quotes.get('q1'))?.note).toBe('was lost');
  expect(await db.conflicts.count()).toBe(0);
  await change(db, undo);
  expect((await db.quotes.get('q1'))?.note).toBe('stands');
});

test.each([
  ['a field that was taken away', null, undefined],
  ['a value that is none', 7, 'stands'],
])('%s', async (_, value, note) => {
  const db = await openWith(lost('note', value));
  await restoreConflict(db, lost('note', value));
  expect((await db.quotes.get('q1'))?.note).toBe(note);
});

test('words that were seen otherwise come back as a quote of their own', async () => {
  const selector = { ...quote.selector, exact: 'Other words.' };
  const db = await openWith(lost('selector', selector));
  await restoreConflict(db, lost('selector', selector));
  const all = await db.quotes.toArray();
  expect(all.map((one) => one.selector.exact).sort()).toEqual([
    'Other words.',
    quote.selector.exact,
  ]);
});

test('an edit of a row that was deleted since brings the row back with it', async () => {
  const db = await openWith(lost('note', 'was lost'));
  await change(db, [{ table: 'quotes', id: 'q1', remove: true }]);
  await restoreConflict(db, lost('note', 'was lost'));
  expect(await db.quotes.get('q1')).toEqual({ ...quote, note: 'was lost' });
});

test('a lost edit that nobody wants is struck off', async () => {
  const db = await openWith(lost('note', 'a'));
  await dismissConflict(db, lost('note', 'a'));
  expect(await db.conflicts.count()).toBe(0);
});
