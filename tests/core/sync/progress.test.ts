import { expect, test } from 'vitest';
import { addStatements } from '../../faults/sample-rows.ts';
import { rollDice } from '../../faults/seeded.ts';
import type { ReadProgress } from '../../../core/sync/run.ts';
import { note, openDevice, openPair } from './devices.ts';

test('what is read of others is counted, of how many there are', async () => {
  const { anna, ben } = await openPair();
  for (let i = 0; i < 3; i++) {
    anna.store.edit('quote', 'a', note('a', `edit ${i}`));
    await anna.sync();
  }
  const told: ReadProgress[] = [];
  expect((await ben.sync({ onProgress: (one) => told.push(one) })).state).toBe('done');
  expect(told).toEqual([
    { done: 1, all: 3 },
    { done: 2, all: 3 },
    { done: 3, all: 3 },
  ]);
});

test('so are the files of a newcomer, to the last of them', async () => {
  const { anna, place } = await openPair();
  addStatements(anna.store, rollDice(1), 3_000);
  await anna.sync();
  const told: ReadProgress[] = [];
  await openDevice('carl', place).sync({ onProgress: (one) => told.push(one) });
  const last = told.at(-1);
  expect(last?.all).toBeGreaterThan(1);
  expect(last?.done).toBe(last?.all);
});

test('a sync with nothing to read tells nothing', async () => {
  const { anna } = await openPair();
  const told: ReadProgress[] = [];
  await anna.sync({ onProgress: (one) => told.push(one) });
  expect(told).toEqual([]);
});
