import { expect, test } from 'vitest';
import { parseRow } from '../../core/sync/row-schemas.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { change, type Edit } from '../../storage/change.ts';
import { listConflicts, restoreConflict } from '../../storage/conflicts.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { listTrash, restoreFromTrash } from '../../storage/trash.ts';
import { removeDataset } from '../../storage/datasets.ts';
import { makeOwnStatement } from '../fixtures/make-own-statement.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makeDataset, makePerson, makeTerm } from '../fixtures/make.ts';
import { findDisagreements, openStore } from './store.ts';
import { send } from './two-stores.ts';

const written = makeOwnStatement();
const put: Edit = { table: 'statements', id: 'w1', put: written };
const dataset = makeDataset({
  people: [makePerson('ruiz', 'Ana Ruiz')],
  terms: [makeTerm('harbour', 'Harbour talks')],
});

test('what two devices change of a statement is merged field by field, what lost is listed', async () => {
  const [a, b] = [openStore(), openStore()];
  await change(a, [put], 1_000);
  await send(a, b);
  expect(await b.statements.toArray()).toEqual([written]);
  const set = (fields: object): Edit => ({ table: 'statements', id: 'w1', set: fields });
  await change(a, [set({ date: '2025-03-13', summary: 'Mine', about: ['test harbour', 'own a'] })], 2_000);
  await change(b, [set({ quote: undefined, summary: 'Theirs', about: ['test harbour', 'own b'] })], 3_000);
  await send(b, a);
  await send(a, b);
  const { quote: _, ...rest } = written;
  const both = { ...rest, date: '2025-03-13', summary: 'Theirs', about: ['test harbour', 'own a', 'own b'] };
  expect(await a.statements.toArray()).toEqual([both]);
  expect(await b.statements.toArray()).toEqual([both]);
  const [lost] = await listConflicts(a, 2_000);
  expect(lost).toMatchObject({ kind: 'statement', field: 'summary', lost: { value: 'Mine' } });
  await restoreConflict(a, lost!);
  expect(await a.statements.get('w1')).toMatchObject({ summary: 'Mine' });
  expect(await findDisagreements(a)).toEqual([]);
}); // prettier-ignore

test('two devices that take away a word each leave who, when and where to be seen', async () => {
  const { summary: _s, quote: _q, ...bare } = written;
  expect(parseRow('statement', 'w1', { ...bare })).toEqual(bare);
});

test.each([
  ['another id', { id: 'w2' }],
  ['no day of the calendar', { date: '2025-02-31' }],
  ['nobody', { speaker: { entry: 'test ruiz' } }],
  ['a source that is a text', { source: 'The Courier' }],
])('%s is no statement', (_, parts) => {
  expect(parseRow('statement', 'w1', { ...written, ...parts })).toBeUndefined();
});

test('a deleted statement comes back from the trash as it was', async () => {
  const db = openStore();
  await change(db, [put]);
  await change(db, [{ table: 'statements', id: 'w1', remove: true }]);
  const [row] = await listTrash(db, Date.now());
  expect(row).toMatchObject({ kind: 'statement', row: written });
  await restoreFromTrash(db, [row!]);
  expect(await db.statements.toArray()).toEqual([written]);
});

test('it stands in the card of its speaker and of what it is about, beside saved quotes', async () => {
  const db = openStore();
  await importDataset(db, dataset, 'pack');
  await change(db, [
    put,
    { table: 'quotes', id: 'q1', put: makeQuote({ saidAt: '2025-03-11' }) },
    { table: 'statements', id: 'w2', put: makeOwnStatement({ id: 'w2', speaker: { name: 'Ana Ruiz' } }) },
  ]);
  const [person, term] = await readCardMaterials(db, ['test ruiz', 'test harbour'], '2025-06-01', 10);
  expect(person?.statements.map(({ id, own }) => [id, own?.kind])).toEqual([['w1', 'statement'], ['q1', 'quote']]);
  expect(person?.names).toMatchObject({ ruiz: 'Ana Ruiz', harbour: 'Harbour talks' });
  expect(term?.statements.map(({ id }) => id)).toEqual(['w1', 'q1']);
}); // prettier-ignore

test('whose dataset goes away stays as it is', async () => {
  const db = openStore();
  await importDataset(db, dataset, 'pack');
  await change(db, [put]);
  await removeDataset(db, 'test');
  expect(await db.statements.toArray()).toEqual([written]);
  expect(await readCardMaterials(db, ['test ruiz'], '2025-06-01', 10)).toEqual([]);
});
