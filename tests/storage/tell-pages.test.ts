import { expect, test, vi } from 'vitest';
import { change, type Edit } from '../../storage/change.ts';
import { localKeys, watchLocal } from '../../storage/local-keys.ts';
import { makeOwnStatement } from '../fixtures/make-own-statement.ts';
import { orderDatasets, removeDataset, setDatasetEnabled } from '../../storage/datasets.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { makeDataset, makePerson } from '../fixtures/make.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { openStore } from './store.ts';
import { send } from './two-stores.ts';

/** How often pages that stand open are told while something is done. */
async function countTold(
  act: () => Promise<unknown>,
  what: 'cards' | 'names' = 'cards',
): Promise<number> {
  const told = vi.fn();
  const end = new AbortController();
  watchLocal([localKeys[what]], told, end.signal);
  await act();
  // What was told is heard by the next turn.
  await new Promise((passed) => setTimeout(passed));
  end.abort();
  return told.mock.calls.length;
}

const written = makeOwnStatement();

test.each([
  [1, 'a statement of the reader’s own', { table: 'statements', id: written.id, put: written }],
  [
    1,
    'what the reader says otherwise of a person',
    {
      table: 'corrections',
      id: 'starter ruiz',
      put: { id: 'starter ruiz', name: 'Ana María Ruiz' },
    },
  ],
  [1, 'a saved quote', { table: 'quotes', id: 'q', put: makeQuote({ id: 'q' }) }],
] as const)('pages that stand open are told %i times of %s', async (times, _, edit) => {
  expect(await countTold(() => change(openStore(), [edit]))).toBe(times);
});

test('pages that stand open are not told of what changes no card', async () => {
  const db = openStore();
  const quote = makeQuote({ id: 'q' });
  await change(db, [{ table: 'quotes', id: 'q', put: quote }]);
  const sighting = { ...quote.sighting, checkedAt: '2026-01-01T00:00:00.000Z' };
  const seen: Edit = { table: 'quotes', id: 'q', set: { sighting } };
  expect(await countTold(() => change(db, [seen]))).toBe(0);
  const again: Edit = { table: 'quotes', id: 'q', set: { note: quote.note } };
  expect(await countTold(() => change(db, [again]))).toBe(0);
});

test('pages that stand open are told of new names, and of nothing else to look for them again', async () => {
  const put = { type: 'person' as const, ...makePerson('ruiz', 'Ana Ruiz') };
  const db = openStore();
  const edits: readonly Edit[] = [
    { table: 'entries', id: 'ruiz', put },
    { table: 'merges', id: 'a b', put: { from: 'a b', into: 'own ruiz' } },
    { table: 'entries', id: 'ruiz', remove: true },
    { table: 'statements', id: written.id, put: written },
  ];
  const told: number[] = [];
  for (const edit of edits) told.push(await countTold(() => change(db, [edit]), 'names'));
  expect(told).toEqual([1, 1, 1, 0]);
});

test('pages that stand open are told of datasets that come, are switched, and go', async () => {
  const db = openStore();
  const put = makeDataset({ people: [makePerson('ruiz', 'Ana Ruiz')] });
  const acts = [
    () => importDataset(db, put, 'file'),
    () => setDatasetEnabled(db, put.id, false),
    () => orderDatasets(db, [put.id]),
    () => removeDataset(db, put.id),
  ];
  const told: number[] = [];
  for (const act of acts) told.push(await countTold(act, 'names'));
  expect(told).toEqual([1, 1, 1, 1]);
});

test('and of what comes from another device', async () => {
  const [here, there] = [openStore(), openStore()];
  await change(there, [{ table: 'statements', id: written.id, put: written }]);
  expect(await countTold(() => send(there, here))).toBe(1);
});
