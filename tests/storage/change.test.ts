import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson } from '../fixtures/make.ts';
import { change, type Edit } from '../../storage/change.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { isQuotedSite } from '../../storage/quoted-sites.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { makeDataset } from '../fixtures/make.ts';
import { endAfterWrites, openStore } from './store.ts';

const person = (id: string, name: string) => ({ type: 'person' as const, ...makePerson(id, name) });
const putPerson = (id: string, name: string): Edit => ({
  table: 'entries',
  id,
  put: person(id, name),
});
const quote = makeQuote({ id: 'q1', speaker: { name: 'Ruiz', entry: 'own ruiz', from: 'reader' } });
const putQuote: Edit = { table: 'quotes', id: 'q1', put: quote };

test('every edit is undone by what it answers', async () => {
  const db = openStore();
  await change(db, [putPerson('ruiz', 'Ana Ruiz'), putQuote]);
  const made = async () => [
    await db.quotes.toArray(),
    await db.merges.toArray(),
    await readOwnEntries(db),
  ];
  const before = await made();
  const undo = await change(db, [
    { table: 'quotes', id: 'q1', set: { note: 'Read again', tags: ['talks'], speaker: undefined } },
    putPerson('ruiz', 'Ana María Ruiz'),
    putPerson('lopez', 'Luis López'),
    { table: 'entries', id: 'ruiz', remove: true },
    { table: 'quotes', id: 'q1', remove: true },
    { table: 'merges', id: 'own lopez', put: { from: 'own lopez', into: 'own ruiz' } },
  ]);
  expect(await readOwnEntries(db)).toMatchObject([{ id: 'lopez' }]);
  await change(db, undo);
  expect(await made()).toEqual(before);
});

test('an undone deletion does not bring back what was changed in another tab', async () => {
  const db = openStore();
  await change(db, [putQuote]);
  const undo = await change(db, [{ table: 'quotes', id: 'q1', set: { note: 'Mine' } }]);
  await change(db, [{ table: 'quotes', id: 'q1', set: { tags: ['theirs'] } }]);
  await change(db, undo);
  expect((await db.quotes.get('q1'))?.tags).toEqual(['theirs']);
  expect((await db.quotes.get('q1'))?.note).toBe(quote.note);
});

test('a change of a quote that is gone brings nothing back', async () => {
  const db = openStore();
  expect(await change(db, [{ table: 'quotes', id: 'gone', set: { note: 'x' } }])).toEqual([]);
  expect(await db.quotes.count()).toBe(0);
});

test('saving the same quote twice keeps one', async () => {
  const db = openStore();
  await change(db, [putQuote]);
  await change(db, [putQuote]);
  expect(await db.quotes.count()).toBe(1);
});

test('where the background is ended amid, nothing of the edits stands', async () => {
  const db = openStore();
  const end = endAfterWrites(db, 1);
  await expect(change(db, [putQuote, putPerson('ruiz', 'Ana Ruiz')])).rejects.toThrow();
  expect(end.reached).toBe(true);
  expect(await db.quotes.count()).toBe(0);
});

test('own entries are found on pages, and numbers of deleted ones are not given again', async () => {
  const db = openStore();
  await change(db, [
    putPerson('ruiz', 'Ana Ruiz'),
    putPerson('lopez', 'Luis López'),
    putPerson('vega', 'Eva Vega'),
  ]);
  await change(db, [{ table: 'entries', id: 'lopez', remove: true }]);
  const { entries } = await findStoredCandidates(db, ['ruiz', 'lopez', 'vega']);
  expect(entries.map(({ key }) => key)).toEqual(['own ruiz', 'own vega']);
});

test('a merged entry is the one it was merged into, with the names of both', async () => {
  const db = openStore();
  const people = [makePerson('lavrov', 'Sergey Lavrov')];
  await importDataset(db, makeDataset({ id: 'press', people }), 'starter');
  await change(db, [
    putPerson('minister', 'Serge Lawrow'),
    { ...putQuote, put: { ...quote, speaker: { name: 'x', entry: 'own minister', from: 'reader' } } } as Edit,
    { table: 'merges', id: 'own minister', put: { from: 'own minister', into: 'press lavrov' } },
  ]); // prettier-ignore
  const { entries } = await findStoredCandidates(db, ['lavrov', 'lawrow']);
  expect(entries).toMatchObject([{ key: 'press lavrov', name: 'Sergey Lavrov' }]);
  expect(entries[0]?.patterns.length).toBeGreaterThan(1);
  const own = entries[0]?.patterns.slice(entries[0].ownFrom).map(({ words }) => words);
  expect(own).toEqual([['lawrow']]);
  const [material] = await readCardMaterials(db, ['press lavrov'], '2026-01-01', 50);
  expect(material?.statements).toMatchObject([
    { id: 'q1', speaker: 'lavrov', own: { kind: 'quote', id: 'q1' } },
  ]);
});

test('merged entries come whole, whichever of their names a page has first', async () => {
  const db = openStore();
  const people = [makePerson('lavrov', 'Sergey Lavrov')];
  await importDataset(db, makeDataset({ id: 'press', people }), 'starter');
  await change(db, [
    putPerson('minister', 'Seryozha Horse'),
    { table: 'merges', id: 'own minister', put: { from: 'own minister', into: 'press lavrov' } },
  ]);
  const both = (await findStoredCandidates(db, ['lavrov', 'horse'])).entries;
  expect(both).toMatchObject([{ key: 'press lavrov', name: 'Sergey Lavrov', ownFrom: 1 }]);
  for (const word of ['lavrov', 'horse'])
    expect((await findStoredCandidates(db, [word])).entries).toEqual(both);
});

test('the site of a quote is listed when it is saved, and when an undone deletion brings it back', async () => {
  const db = openStore();
  const untilListed = () => expect.poll(() => isQuotedSite('courier.example')).toBe(true);
  await change(db, [putQuote]);
  await untilListed();
  const undo = await change(db, [{ table: 'quotes', id: 'q1', remove: true }]);
  fakeBrowser.reset();
  await change(db, undo);
  await untilListed();
}); // prettier-ignore

test('a quote is saved though its site cannot be listed', async () => {
  const db = openStore();
  const refused = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  await change(db, [putQuote]);
  await expect.poll(() => refused).toHaveBeenCalled();
  refused.mockRestore();
  expect(await db.quotes.count()).toBe(1);
});
