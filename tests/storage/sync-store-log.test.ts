import { expect, test } from 'vitest';
import { change, type Edit } from '../../storage/change.ts';
import { countWaiting } from '../../storage/outbox.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { endAfterWrites, findDisagreements, openStore, readEverything } from './store.ts';
import { person, putQuote, note, edits, storeOf, readOperations, send } from './two-stores.ts';

test('lines that are not understood are kept once, and handed on', async () => {
  const db = openStore();
  const store = storeOf(db);
  const strange = { kind: 'tomorrow', id: 'x', fields: {} };
  await store.apply('v', { operations: [strange], parked: ['{"v":9}'] }, { turn: 1 });
  await store.apply('v', { operations: [], parked: ['{"v":9}'] }, { turn: 2 });
  expect(await store.readState(undefined, 10)).toEqual({
    operations: [],
    parked: ['{"fields":{},"id":"x","kind":"tomorrow"}', '{"v":9}'],
    next: undefined,
  });
  expect(await store.readBooks('v')).toEqual({ turn: 2 });
});

test('a row that is deleted or brought back between two pages stands in one of them', async () => {
  const db = openStore();
  const store = storeOf(db);
  const ids = ['q1', 'q2', 'q3', 'q4'];
  const remove = (id: string): Edit => ({ table: 'quotes', id, remove: true });
  await change(
    db,
    ids.map((id) => ({ table: 'quotes', id, put: makeQuote({ id }) })),
  );
  const undo = await change(db, [remove('q3')]);
  const read: string[] = [];
  const first = await store.readState(undefined, 2);
  read.push(...first.operations.map(({ id }) => id));
  await change(db, undo);
  await change(db, [remove('q4'), remove('q1')]);
  for (let next = first.next; next !== undefined;) {
    const page = await store.readState(next, 2);
    read.push(...page.operations.map(({ id }) => id));
    next = page.next;
  }
  expect(read).toEqual(ids);
});

test('the outbox has each row once, with its newest values, and nothing that the vault knows', async () => {
  const [a, other] = [openStore(), openStore()];
  const store = storeOf(a);
  await store.writeBooks('v', { turn: 0 });
  await store.writeBooks('w', { turn: 0 });
  await change(other, [{ table: 'settings', id: 's', put: { id: 's' } }]);
  await change(a, [putQuote, { table: 'entries', id: 'ruiz', put: person }]);
  await change(a, [note('x')]);
  await store.apply('w', { operations: await readOperations(other), parked: [] }, { turn: 1 });
  const all = await store.readOutbox('v', 0, 10);
  expect(all.operations.map(({ kind, id }) => [kind, id])).toEqual([
    ['quote', 'q1'],
    ['entry', 'ruiz'],
    ['setting', 's'],
  ]);
  expect(all.operations[0]?.fields['note']?.value).toBe('x');
  expect(all.upTo).toBe(await store.endOfLog());
  const ofOther = await store.readOutbox('w', 0, 10);
  expect(ofOther.operations.map(({ kind }) => kind)).toEqual(['quote', 'entry']);
  expect(await countWaiting(a, 'v')).toBe(3);
  const first = await store.readOutbox('v', 0, 1);
  expect(first.operations.map(({ kind }) => kind)).toEqual(['quote']);
  const rest = await store.readOutbox('v', first.upTo, 10);
  expect(rest.operations.map(({ kind }) => kind)).toEqual(['entry', 'quote', 'setting']);
});

test('lines that every vault was told are forgotten, and no others', async () => {
  const db = openStore();
  const store = storeOf(db);
  await store.writeBooks('v', { turn: 0 });
  await store.writeBooks('w', { turn: 0 });
  await change(db, edits);
  await store.readOutbox('v', 4, 10);
  expect(await db.operations.count()).toBe(6);
  await store.readOutbox('w', 2, 10);
  expect(await db.operations.toCollection().primaryKeys()).toEqual([3, 4, 5, 6]);
});

test('edits made here are newer than what came, whatever the clocks say', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote, note('tomorrow')], 80_000_000);
  await send(a, b);
  await change(b, [note('today')], 2_000);
  await send(b, a);
  expect((await a.quotes.get('q1'))?.note).toBe('today');
});

test('what a clock of the year 2099 wrote can be edited and deleted', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote, note('far')], Date.UTC(2099, 0));
  await send(a, b);
  await change(b, [note('here')], 2_000);
  await send(b, a);
  expect((await a.quotes.get('q1'))?.note).toBe('here');
  await change(b, [{ table: 'quotes', id: 'q1', remove: true }], 3_000);
  expect(await b.quotes.count()).toBe(0);
  await send(b, a);
  expect(await a.quotes.count()).toBe(0);
  await change(b, [{ table: 'settings', id: 's', put: { id: 's' } }], 4_000);
  // Its own clock did not follow.
  expect((await b.device.get('this'))?.last?.slice(0, 9)).toBe(
    (4_000).toString(36).padStart(9, '0'),
  );
});

test('ended at any write, all is as before; afterwards all is as if never ended', async () => {
  const a = openStore();
  await change(a, edits);
  const operations = await readOperations(a);
  for (let writes = 0, reached = true; reached; writes++) {
    const db = openStore();
    await change(db, [{ table: 'quotes', id: 'q1', put: makeQuote({ note: 'Mine' }) }], 1);
    await change(db, [{ table: 'quotes', id: 'q1', remove: true }], 2);
    const store = storeOf(db);
    await store.writeBooks('v', { turn: 0 });
    await store.writeBooks('w', { turn: 0 });
    const before = await readEverything(db);
    const end = endAfterWrites(db, writes);
    const coming = { operations, parked: ['{"v":9}'] };
    const applied = await store.apply('v', coming, { turn: 1 }).then(
      () => true,
      ({ name, failure }: { name: string; failure: string }) => {
        expect([name, failure]).toEqual(['StoreError', 'broken']);
        return false;
      },
    );
    reached = end.reached;
    expect(applied).toBe(!reached);
    if (reached) expect(await readEverything(db)).toEqual(before);
    expect(await findDisagreements(db)).toEqual([]);
  }
});
