import { expect, test } from 'vitest';
import { change, type Edit } from '../../storage/change.ts';
import { changeInBatches } from '../../storage/change-in-batches.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { endAfterWrites, openStore } from './store.ts';

const put = (number: number): Edit => {
  const id = `q${number}`;
  return { table: 'quotes', id, put: makeQuote({ id }) };
};
const edits = Array.from({ length: 1_200 }, (_, number) => put(number));

/** @param stopAt ends it after so many */
async function writeAll(db: ReturnType<typeof openStore>, stopAt?: number) {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (written: number) => {
    told.push(written);
    if (written === stopAt) stop.abort();
  };
  return { told, ...(await changeInBatches(db, edits, { onProgress, signal: stop.signal })) };
}

test('all is written, told in parts, and undone as a whole', async () => {
  const db = openStore();
  await change(db, [put(7), { table: 'quotes', id: 'q7', set: { note: 'Mine' } }]);
  const { told, undo, failure } = await writeAll(db);
  expect([told, failure]).toEqual([[500, 1_000, 1_200], undefined]);
  expect(await db.quotes.count()).toBe(1_200);
  await changeInBatches(db, undo, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(await db.quotes.toArray()).toMatchObject([{ id: 'q7', note: 'Mine' }]);
});

test('stopped, what was written stays and can be undone', async () => {
  const db = openStore();
  const { told, undo } = await writeAll(db, 500);
  expect([told, await db.quotes.count(), undo.length]).toEqual([[500], 500, 500]);
});

test('where a batch fails, those before it stand and the failure is told', async () => {
  const db = openStore();
  // The first batch writes quotes and the clock; the second does not come that far.
  endAfterWrites(db, 3);
  const { told, undo, failure } = await writeAll(db);
  expect(failure?.message).toContain('ended');
  expect([told, undo.length, await db.quotes.count()]).toEqual([[500], 500, 500]);
});
