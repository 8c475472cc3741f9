import { expect, test, vi } from 'vitest';
import { change } from '../../storage/change.ts';
import { localKeys, watchLocal } from '../../storage/local-keys.ts';
import { makeOwnStatement } from '../fixtures/make-own-statement.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { openStore } from './store.ts';
import { send } from './two-stores.ts';

/** How often pages that stand open are told while something is done. */
async function countTold(act: () => Promise<unknown>): Promise<number> {
  const told = vi.fn();
  const end = new AbortController();
  watchLocal([localKeys.cards], told, end.signal);
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
  [0, 'a saved quote', { table: 'quotes', id: 'q', put: makeQuote({ id: 'q' }) }],
] as const)('pages that stand open are told %i times of %s', async (times, _, edit) => {
  expect(await countTold(() => change(openStore(), [edit]))).toBe(times);
});

test('and of what comes from another device', async () => {
  const [here, there] = [openStore(), openStore()];
  await change(there, [{ table: 'statements', id: written.id, put: written }]);
  expect(await countTold(() => send(there, here))).toBe(1);
});
