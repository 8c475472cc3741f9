import { expect, test } from 'vitest';
import type { Entry } from '../../core/model/entry.ts';
import type { Operation } from '../../core/sync/operation.ts';
import { change, type Edit } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { findStoredCandidates } from '../../storage/lookups.ts';
import { countWaiting } from '../../storage/outbox.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { isQuotedSite } from '../../storage/quoted-sites.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson, makeTerm } from '../fixtures/make.ts';
import { endAfterWrites, findDisagreements, openStore, readEverything } from './store.ts';

const person: Entry = {
  type: 'person',
  ...makePerson('ruiz', 'Ana Ruiz', { aliases: ['A', 'B'] }),
};
const term: Entry = { type: 'term', ...makeTerm('talks', 'Harbour talks') };
const quote = makeQuote({ id: 'q1' });
const putQuote: Edit = { table: 'quotes', id: 'q1', put: quote };
const note = (text: string): Edit => ({ table: 'quotes', id: 'q1', set: { note: text } });
const edits: Edit[] = [
  putQuote,
  { table: 'entries', id: 'ruiz', put: person },
  { table: 'entries', id: 'talks', put: term },
  { table: 'merges', id: 'press ana', put: { from: 'press ana', into: 'own ruiz' } },
  {
    table: 'corrections',
    id: 'press ana',
    put: { id: 'press ana', description: 'Harbour master' },
  },
  { table: 'settings', id: 'reading', put: { id: 'reading', everywhere: false, sitesOff: ['a'] } },
];

const storeOf = (db: SourceContextDatabase) => openSyncStore<{ turn: number }>(db, () => 1_000);

async function readOperations(db: SourceContextDatabase): Promise<Operation[]> {
  const all: Operation[] = [];
  let next: string | undefined;
  do {
    const page = await storeOf(db).readState(next, 2);
    all.push(...page.operations);
    next = page.next;
  } while (next !== undefined);
  return all;
}

async function send(from: SourceContextDatabase, to: SourceContextDatabase) {
  const operations = await readOperations(from);
  return storeOf(to).apply('v', { operations, parked: [] }, { turn: 1 });
}

async function readRows(db: SourceContextDatabase) {
  return [
    await db.quotes.toArray(),
    new Set(await readOwnEntries(db)),
    await db.merges.toArray(),
    await db.corrections.toArray(),
    await db.settings.toArray(),
  ];
}

test('what one device made stands on the other, whole and findable', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, edits);
  expect(await send(a, b)).toEqual({ standing: 0, added: 6, changed: 0, removed: 0 });
  expect(await readRows(b)).toEqual([
    [{ ...quote, sighting: { state: 'same', checkedAt: quote.savedAt, seenAt: quote.savedAt } }],
    ...(await readRows(a)).slice(1),
  ]);
  expect((await findStoredCandidates(b, ['ruiz'])).entries).toMatchObject([{ key: 'own ruiz' }]);
  expect(await isQuotedSite('courier.example')).toBe(true);
  expect(await readOperations(b)).toEqual(await readOperations(a));
  expect(await findDisagreements(b)).toEqual([]);
});

test('fields of other tools stay on the device, and hinder nothing', async () => {
  const [a, b] = [openStore(), openStore()];
  const put = { ...quote, 'dc:title': 'x', 'a/b': 'y' };
  await change(a, [{ table: 'quotes', id: 'q1', put }]);
  await send(a, b);
  expect(await b.quotes.get('q1')).not.toHaveProperty('dc:title');
  await change(b, [note('theirs')]);
  await send(b, a);
  expect(await a.quotes.get('q1')).toEqual({ ...put, note: 'theirs' });
});

test('members of sets stand on the other device as the reader put them', async () => {
  const [a, b] = [openStore(), openStore()];
  for (const aliases of [
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
    ['b', 'x', 'a'],
  ]) {
    await change(a, [{ table: 'entries', id: 'ruiz', put: { ...person, aliases } }]);
    await send(a, b);
    expect((await readOwnEntries(b))[0]?.aliases).toEqual(aliases);
  }
});

test('a field that would be hidden by another is kept, and not shown', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote], 100);
  const [strange] = await readOperations(a);
  strange!.fields['tags'] = { value: ['whole'], at: '000000zzz-0000-a' };
  await storeOf(b).apply('v', { operations: [strange!], parked: [] }, { turn: 1 });
  expect(await b.quotes.count()).toBe(0);
  expect(await readOperations(b)).toEqual([strange]);
});

test('the same again changes nothing', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, edits);
  await send(a, b);
  const before = await readEverything(b);
  expect(await send(a, b)).toEqual({ standing: 6, added: 0, changed: 0, removed: 0 });
  expect(await readEverything(b)).toEqual(before);
});

test('of two edits the later stands on both, and the other is kept; no edit is lost twice', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote], 100);
  await send(a, b);
  await change(a, [note('earlier')], 200);
  await change(b, [note('later')], 300);
  await send(a, b);
  await send(b, a);
  await send(b, a);
  for (const db of [a, b]) {
    expect((await db.quotes.get('q1'))?.note).toBe('later');
    expect(await db.conflicts.toArray()).toMatchObject([
      { kind: 'quote', id: 'q1', field: 'note', lost: { value: 'earlier' }, noticed: 1_000 },
    ]);
  }
});

test('edits that were not sent yet do not hide that another was never seen', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote], 100);
  await send(a, b);
  await change(b, [note('theirs')], 200);
  await change(a, [note('first')], 300);
  await change(a, [note('second')], 400);
  await send(a, b);
  expect(await b.conflicts.toArray()).toMatchObject([{ lost: { value: 'theirs' } }]);
});

test('an edit after a delete brings the whole row back; before it, the row stays away', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote], 100);
  await send(a, b);
  await change(a, [{ table: 'quotes', id: 'q1', remove: true }], 200);
  expect(await send(a, b)).toMatchObject({ standing: 1, removed: 1 });
  expect(await b.quotes.count()).toBe(0);
  expect(await b.unshown.toArray()).toMatchObject([{ why: 'removed', values: { id: 'q1' } }]);
  const c = openStore();
  await change(c, [putQuote], 50);
  await send(c, b);
  expect(await b.quotes.count()).toBe(0);
  await change(c, [note('still good')], 300);
  expect(await send(c, b)).toMatchObject({ added: 1 });
  expect(await b.quotes.toArray()).toMatchObject([{ id: 'q1', note: 'still good' }]);
  expect(await b.unshown.count()).toBe(0);
  expect(await findDisagreements(b)).toEqual([]);
});

test('what makes no row is kept but not shown, until an edit mends it', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote], 100);
  const [whole] = await readOperations(a);
  const broken = structuredClone(whole!);
  broken.fields['savedAt'] = { ...broken.fields['savedAt']!, value: 'once' };
  broken.fields['tags'] = { ...broken.fields['savedAt'], value: ['hides the others'] };
  const store = storeOf(b);
  await store.apply('v', { operations: [broken], parked: [] }, { turn: 1 });
  expect(await b.quotes.count()).toBe(0);
  expect(await b.unshown.toArray()).toMatchObject([
    { why: 'unreadable', values: { savedAt: 'once' } },
  ]);
  expect(await readOperations(b)).toEqual([broken]);
  const mended = structuredClone(whole!);
  mended.fields['tags'] = { value: null, at: '000000zzz-0000-a' };
  mended.fields['savedAt'] = { ...whole!.fields['savedAt']!, at: '000000000-0000-a' };
  await store.apply('v', { operations: [mended], parked: [] }, { turn: 2 });
  expect(await b.quotes.toArray()).toMatchObject([{ id: 'q1', savedAt: quote.savedAt }]);
  expect(await findDisagreements(b)).toEqual([]);
});

test('a row that calls itself otherwise than its operation takes no other row over', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [putQuote]);
  await change(b, [{ table: 'quotes', id: 'mine', put: makeQuote({ id: 'mine' }) }]);
  const [whole] = await readOperations(a);
  await storeOf(b).apply(
    'v',
    { operations: [{ ...whole!, id: 'other' }], parked: [] },
    { turn: 1 },
  );
  expect(await b.quotes.toCollection().primaryKeys()).toEqual(['mine']);
});

test('lines that are not understood are kept once, and handed on', async () => {
  const db = openStore();
  const store = storeOf(db);
  const strange = { kind: 'tomorrow', id: 'x', fields: {} };
  await store.apply('v', { operations: [strange], parked: ['{"v":9}'] }, { turn: 1 });
  await store.apply('v', { operations: [], parked: ['{"v":9}'] }, { turn: 2 });
  const first = await store.readState(undefined, 10);
  const second = await store.readState(first.next, 10);
  expect(second).toEqual({
    operations: [],
    parked: ['{"fields":{},"id":"x","kind":"tomorrow"}', '{"v":9}'],
    next: undefined,
  });
  expect(await store.readBooks('v')).toEqual({ turn: 2 });
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
