import { expect, test } from 'vitest';
import { json } from '../../../core/datasets/quote-formats/json.ts';
import { quoteFormats, readQuotes } from '../../../core/datasets/quote-formats/index.ts';
import type { OwnRows } from '../../../core/datasets/quote-formats/quote-format.ts';
import { readChoice } from '../../../core/library/choice.ts';
import { chooseKept } from '../../../entrypoints/library/exchange/choose-kept.ts';
import { entriesOf, makeFiles } from '../../../entrypoints/library/exchange/make-files.ts';
import { editsOf, outlookOf, planFiles } from '../../../entrypoints/library/exchange/plan-files.ts';
import { change } from '../../../storage/change.ts';
import { changeInBatches } from '../../../storage/change-in-batches.ts';
import { makeOwnStatement } from '../../fixtures/make-own-statement.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';
import { makePerson } from '../../fixtures/make.ts';
import { openStore } from '../../storage/store.ts';

const open = () => openStore(`exchange-${crypto.randomUUID()}`);
const own: OwnRows = {
  entries: [{ type: 'person', ...makePerson('ruiz', 'Ana Ruiz') }],
  merges: [{ from: 'press ruiz', into: 'own ruiz' }],
  statements: [makeOwnStatement({ speaker: { name: 'Ana Ruiz', entry: 'own ruiz' } })],
};
const quotes = ['a', 'b'].map((id) => makeQuote({ id }));
const fileOf = (text: string) => ({
  name: 'x',
  imported: readQuotes(new TextEncoder().encode(text)),
});
const ours = fileOf(json.write?.(quotes, own) ?? '');
const counts = { fresh: 0, changed: 0, same: 0 };

test('what comes is counted against what is here; coming twice adds nothing', async () => {
  const db = open();
  const plan = await planFiles(db, [ours, ours]);
  expect(outlookOf(plan)).toMatchObject({
    quotes: { ...counts, fresh: 2, same: 2 },
    entries: { ...counts, fresh: 1, same: 1 },
    merges: { ...counts, fresh: 1, same: 1 },
    statements: { ...counts, fresh: 1, same: 1 },
  });
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  await changeInBatches(db, editsOf(plan, false), options);
  const again = await planFiles(db, [ours]);
  expect(outlookOf(again)).toMatchObject({
    quotes: { ...counts, same: 2 },
    entries: { ...counts, same: 1 },
    statements: { ...counts, same: 1 },
  });
  expect(editsOf(again, true)).toEqual([]);
});

test('what is here and different is kept, or taken from the file', async () => {
  const db = open();
  await change(db, [{ table: 'quotes', id: 'a', put: makeQuote({ id: 'a', note: 'Mine' }) }]);
  const plan = await planFiles(db, [ours]);
  expect(plan.quotes).toMatchObject({ fresh: [{ id: 'b' }], changed: [{ id: 'a' }] });
  expect(editsOf(plan, false).map(({ id }) => id)).toEqual(['ruiz', 'press ruiz', 'w1', 'b']);
  expect(editsOf(plan, true).map(({ id }) => id)).toEqual(['ruiz', 'press ruiz', 'w1', 'b', 'a']);
});

test('other words under the id of a quote are another quote, the same one each time', async () => {
  const db = open();
  await change(db, [{ table: 'quotes', id: 'a', put: makeQuote({ id: 'a' }) }]);
  const selector = { ...makeQuote().selector, exact: 'Other words.' };
  const strange = fileOf(json.write?.([makeQuote({ id: 'a', selector })], undefined) ?? '');
  const plan = await planFiles(db, [strange]);
  expect(plan.quotes).toMatchObject({
    fresh: [{ selector: { exact: 'Other words.' } }],
    changed: [],
  });
  await change(db, editsOf(plan, true));
  expect((await db.quotes.toArray()).map((one) => one.selector.exact)).toEqual([
    makeQuote().selector.exact,
    'Other words.',
  ]);
  expect(outlookOf(await planFiles(db, [strange])).quotes).toEqual({ ...counts, same: 1 });
});

test('what was seen of a quote stays as it was seen first', async () => {
  const db = open();
  await change(db, [{ table: 'quotes', id: 'a', put: makeQuote({ id: 'a' }) }]);
  const put = makeQuote({ id: 'a', savedAt: '2026-01-01T00:00:00.000Z', note: 'Theirs' });
  const strange = fileOf(json.write?.([put], undefined) ?? '');
  await change(db, editsOf(await planFiles(db, [strange]), true));
  expect(await db.quotes.toArray()).toEqual([makeQuote({ id: 'a', note: 'Theirs' })]);
  expect(outlookOf(await planFiles(db, [strange])).quotes).toEqual({ ...counts, same: 1 });
});

test.each([
  ['', ['a', 'b', 'c', 'w1']],
  ['tag=talks', ['b']],
  ['speaker=press+ruiz', ['a', 'w1']],
  ['kind=own', ['w1']],
  ['speaker=name:Eva', ['c']],
  ['term=press+talks', ['b']],
  ['outlet=The+Courier&state=same', ['a', 'b', 'c']],
  ['q=closed+door', ['w1']],
  ['state=lost', []],
  ['from=2025-02&to=2025-02', ['b']],
  ['q=HARBOUR+eva', ['c']],
])('an address that says “%s” chooses', async (address, ids) => {
  const db = open();
  const all = [
    makeQuote({ id: 'a', speaker: { name: 'Ana', entry: 'own ruiz', from: 'reader' }, about: [] }),
    makeQuote({ id: 'b', tags: ['talks'], saidAt: '2025-02-03', about: ['press talks'] }),
    makeQuote({ id: 'c', speaker: { name: 'Eva', from: 'attribution' } }),
  ];
  await change(db, [
    ...all.map((put) => ({ table: 'quotes' as const, id: put.id, put })),
    { table: 'merges', id: 'own ruiz', put: { from: 'own ruiz', into: 'press ruiz' } },
    { table: 'statements', id: 'w1', put: own.statements[0]! },
  ]);
  const choice = readChoice(new URLSearchParams(address));
  const { quotes: chosen, statements } = await chooseKept(db, choice);
  expect([...chosen, ...statements].map(({ id }) => id)).toEqual(ids);
});

test('with some of the quotes and statements go the entries that they speak of', () => {
  const named = makeQuote({
    speaker: { name: 'Ruiz', entry: 'press ruiz', from: 'reader' },
    about: [],
  });
  expect(entriesOf([named], own)).toEqual(own);
  expect(entriesOf([], own)).toEqual(own);
  const none = { ...own, statements: [] };
  expect(entriesOf([makeQuote()], none)).toEqual({ entries: [], merges: [], statements: [] });
});

test.each([
  [3, ['source-context-quotes-2026-01-02.json']],
  [10_001, ['source-context-quotes-2026-01-02-1.json', 'source-context-quotes-2026-01-02-2.json']],
])('%i quotes are files that can all be read again', (count, names) => {
  const some = Array.from({ length: count }, (_, i) => makeQuote({ id: `q${i}` }));
  const files = [...makeFiles(quoteFormats[0]!, some, own, '2026-01-02')];
  expect(files.map(({ name }) => name)).toEqual(names);
  const read = files.map(({ text }) => fileOf(text).imported);
  expect(read.flatMap(({ quotes: all }) => all)).toHaveLength(count);
  expect(read.flatMap(({ own: entries }) => entries?.entries ?? [])).toEqual(own.entries);
});
