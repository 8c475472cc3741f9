import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { editsToMerge, editsToRemove } from '../../storage/entry-edits.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { makeOwnStatement } from '../fixtures/make-own-statement.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson, makeTerm } from '../fixtures/make.ts';
import { openStore } from './store.ts';

test('a removed entry takes what refers to it along, and undoing brings all back', async () => {
  const db = openStore();
  const speaker = { name: 'Ruiz', entry: 'own ruiz', from: 'reader' as const };
  const about = ['own ruiz', 'press talks'];
  await change(db, [
    { table: 'entries', id: 'ruiz', put: { type: 'person', ...makePerson('ruiz', 'Ana Ruiz') } },
    {
      table: 'entries',
      id: 'talks',
      put: {
        type: 'term',
        ...makeTerm('talks', 'Talks', {
          participants: ['own ruiz', 'press vega'],
          partOf: 'own ruiz',
        }),
      },
    },
    { table: 'quotes', id: 'q1', put: makeQuote({ id: 'q1', speaker, about }) },
    { table: 'quotes', id: 'q2', put: makeQuote({ id: 'q2', about }) },
    { table: 'quotes', id: 'q3', put: makeQuote({ id: 'q3' }) },
    {
      table: 'statements',
      id: 'w1',
      put: makeOwnStatement({ speaker: { name: 'Ruiz', entry: 'own ruiz' }, about }),
    },
    { table: 'statements', id: 'w2', put: makeOwnStatement({ id: 'w2' }) },
    { table: 'merges', id: 'press ana', put: { from: 'press ana', into: 'own ruiz' } },
  ]);
  const made = async () => ({
    quotes: await db.quotes.toArray(),
    statements: await db.statements.toArray(),
    merges: await db.merges.toArray(),
    // An entry that comes back stands behind the others.
    entries: new Set(await readOwnEntries(db)),
  });
  const before = await made();
  const undo = await change(db, await editsToRemove(db, 'ruiz'));
  expect(await readOwnEntries(db)).toEqual([
    { type: 'term', ...makeTerm('talks', 'Talks', { participants: ['press vega'] }) },
  ]);
  expect(await db.merges.count()).toBe(0);
  expect(await db.quotes.get('q1')).toMatchObject({
    speaker: { name: 'Ruiz', from: 'reader' },
    about: ['press talks'],
  });
  expect((await db.quotes.get('q1'))?.speaker).not.toHaveProperty('entry');
  expect((await db.quotes.get('q2'))?.about).toEqual(['press talks']);
  expect((await db.statements.toArray()).map(({ speaker, about }) => ({ speaker, about }))).toEqual(
    [
      { speaker: { name: 'Ruiz' }, about: ['press talks'] },
      { speaker: { name: 'Ana Ruiz', entry: 'test ruiz' }, about: ['test harbour'] },
    ],
  );
  await change(db, undo);
  expect(await made()).toEqual(before);
});

test('merging leads no row to an entry that is itself merged', async () => {
  const db = openStore();
  await change(db, await editsToMerge(db, 'own a', 'own b'));
  await change(db, await editsToMerge(db, 'own b', 'press c'));
  expect(await db.merges.toArray()).toEqual([
    { from: 'own a', into: 'press c' },
    { from: 'own b', into: 'press c' },
  ]);
});
