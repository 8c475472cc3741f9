import { expect, test } from 'vitest';
import { writeLine } from '../../core/sync/operation-line.ts';
import { change } from '../../storage/change.ts';
import { unpark } from '../../storage/unpark.ts';
import { makeOwnStatement } from '../fixtures/make-own-statement.ts';
import { findDisagreements, openStore } from './store.ts';
import { readOperations } from './two-stores.ts';

const written = makeOwnStatement();
const later = '{"v":9,"kind":"album","id":"x"}';

test('what an earlier version put aside and this one understands is merged; the rest stays', async () => {
  const [newer, older] = [openStore(), openStore()];
  await change(newer, [{ table: 'statements', id: 'w1', put: written }], 1_000);
  const [operation] = await readOperations(newer);
  const line = writeLine(operation!);
  await older.parked.bulkPut([
    { line, vault: 'v' },
    { line: later, vault: 'v' },
  ]);
  await unpark(older, 2_000);
  expect(await older.statements.toArray()).toEqual([written]);
  expect(await older.parked.toArray()).toEqual([{ line: later, vault: 'v' }]);
  expect(await readOperations(older)).toEqual([operation]);
  expect(await findDisagreements(older)).toEqual([]);
  await unpark(older, 3_000);
  expect(await older.parked.count()).toBe(1);
});

test('what was edited here since stays newer than what was put aside', async () => {
  const [newer, older] = [openStore(), openStore()];
  await change(newer, [{ table: 'statements', id: 'w1', put: written }], 1_000);
  const [operation] = await readOperations(newer);
  await older.parked.put({ line: writeLine(operation!), vault: '' });
  const put = { ...written, summary: 'Mine' };
  await change(older, [{ table: 'statements', id: 'w1', put }], 5_000);
  await unpark(older, 6_000);
  expect(await older.statements.toArray()).toEqual([put]);
});
