import { expect, test } from 'vitest';
import { change } from '../../storage/change.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { isQuotedSite } from '../../storage/quoted-sites.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { findDisagreements, openStore, readEverything } from './store.ts';
import {
  person,
  quote,
  putQuote,
  note,
  edits,
  storeOf,
  readOperations,
  send,
  readRows,
} from './two-stores.ts';

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
