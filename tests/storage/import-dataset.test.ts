import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../core/model/dataset.ts';
import { clearLeftovers, isUnfinished } from '../../storage/generations.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { generationTables } from '../../storage/database.ts';
import { makeDataset, makePerson, makeStatement, makeTerm } from '../fixtures/make.ts';
import { endAfterWrites, openStore, readEverything } from './store.ts';

/** Large enough that entries and shelves each take two transactions. */
function makeLarge(revision: number): Dataset {
  const people = Array.from({ length: 2_010 }, (_, i) => makePerson(`p${i}`, `Ana Ruiz${i}`));
  const statements = people
    .slice(0, 120)
    .map(({ id }) => makeStatement(`s-${id}`, id, '2025-01-01', { about: ['lima'] }));
  return makeDataset({ revision, people, terms: [makeTerm('lima', 'Lima Summit')], statements });
}

const small = (revision: number, id = 'test') =>
  makeDataset({
    id,
    revision,
    people: [makePerson('ruiz', `Ana Ruiz ${revision}`)],
    statements: [makeStatement('s', 'ruiz', '2025')],
  });

test('an imported dataset stands in the store', async () => {
  const db = openStore();
  await importDataset(db, small(1), 'starter');
  expect(await readEverything(db)).toMatchObject({
    datasets: [{ id: 'test', origin: 'starter', generation: 1, head: { revision: 1 } }],
    imports: [],
    entries: [{ generation: 1, number: 0, id: 'ruiz', entry: { name: 'Ana Ruiz 1' } }],
    shelves: [{ generation: 1, speaker: 'ruiz', number: 0 }],
    registers: [],
    indexes: [{ generation: 1, buffer: expect.any(ArrayBuffer) }],
  });
  const [dataset] = await db.datasets.toArray();
  expect(Object.keys(dataset!.head)).not.toContain('people');
});

test('a new revision takes the old one’s place, and nothing of the old is left', async () => {
  const db = openStore();
  await importDataset(db, small(1), 'starter');
  await importDataset(db, small(2), 'starter');
  const rows = await readEverything(db);
  expect(rows['datasets']).toMatchObject([{ generation: 2, head: { revision: 2 } }]);
  for (const table of [...generationTables, 'indexes'])
    expect(rows[table], table).not.toContainEqual(expect.objectContaining({ generation: 1 }));
  expect(rows['entries']).toHaveLength(1);
});

test('datasets stand beside each other', async () => {
  const db = openStore();
  await importDataset(db, small(1, 'one'), 'starter');
  await importDataset(db, small(1, 'two'), 'starter');
  await importDataset(db, small(2, 'one'), 'starter');
  const rows = await readEverything(db);
  expect(rows['datasets']).toMatchObject([{ id: 'one', generation: 3 }, { id: 'two', generation: 2 }]);
  expect(rows['entries']).toHaveLength(2);
}); // prettier-ignore

test('until a new revision is whole, the old one is read', async () => {
  const db = openStore('half');
  await importDataset(db, small(1), 'starter');
  db.close();
  const cut = openStore('half');
  endAfterWrites(cut, 4);
  await expect(importDataset(cut, small(2), 'starter')).rejects.toThrow('ended');
  expect(await cut.entries.count()).toBe(2);
  expect(await cut.datasets.toArray()).toMatchObject([{ generation: 1, head: { revision: 1 } }]);
});

describe('an import that is cut short', () => {
  test('at any write goes on where it stood, and ends the same', async () => {
    const whole = openStore();
    await importDataset(whole, makeLarge(1), 'starter');
    const expected = await readEverything(whole);

    let cuts = 0;
    for (let writes = 0, reached = true; reached; writes++, cuts++) {
      const db = openStore(`cut-${writes}`);
      const end = endAfterWrites(db, writes);
      await importDataset(db, makeLarge(1), 'starter').catch(() => undefined);
      db.close();
      const again = openStore(`cut-${writes}`);
      if (end.reached) await importDataset(again, makeLarge(1), 'starter');
      expect(await readEverything(again), `cut at write ${writes}`).toEqual(expected);
      again.close();
      ({ reached } = end);
    }
    // begin; entries and shelves in two steps each, registers in one, each with its count; the swap.
    expect(cuts).toBeGreaterThan(12);
  });

  test('writes no row a second time', async () => {
    const db = openStore('counted');
    endAfterWrites(db, 3);
    await importDataset(db, makeLarge(1), 'starter').catch(() => undefined);
    const [begun] = await db.imports.toArray();
    expect(begun?.written).toEqual({ entries: 2_000, shelves: 0, registers: 0 });
    db.close();
    const again = openStore('counted');
    let added = 0;
    again.entries.hook('creating', () => void added++);
    await importDataset(again, makeLarge(1), 'starter');
    expect(added).toBe(11);
  });

  test('and then overtaken by a newer revision leaves nothing behind', async () => {
    const db = openStore('overtaken');
    endAfterWrites(db, 4);
    await importDataset(db, makeLarge(1), 'starter').catch(() => undefined);
    db.close();
    const again = openStore('overtaken');
    expect(await again.entries.count()).toBeGreaterThan(0);
    await importDataset(again, small(2), 'starter');
    const rows = await readEverything(again);
    expect(rows['imports']).toEqual([]);
    expect(rows['entries']).toHaveLength(1);
    expect(rows['shelves']).toHaveLength(1);
  });

  test('while the old revision is cleared away leaves nothing of the old one', async () => {
    for (let writes = 0, reached = true; reached; writes++) {
      const db = openStore(`clearing-${writes}`);
      await importDataset(db, small(1), 'starter');
      db.close();
      const cut = openStore(`clearing-${writes}`);
      const end = endAfterWrites(cut, writes);
      await importDataset(cut, small(2), 'starter').catch(() => undefined);
      cut.close();
      const again = openStore(`clearing-${writes}`);
      await importDataset(again, small(2), 'starter');
      const rows = await readEverything(again);
      const generations = ['entries', 'shelves', 'registers', 'indexes', 'datasets'].flatMap(
        (table) => (rows[table] as { generation: number }[]).map((row) => row.generation),
      );
      expect(new Set(generations).size, `cut at write ${writes}`).toBe(1);
      expect(rows['datasets']).toMatchObject([{ head: { revision: 2 } }]);
      again.close();
      ({ reached } = end);
    }
  });
});

test('two imports of one dataset at once end as one', async () => {
  const db = openStore();
  await Promise.all([
    importDataset(db, small(1), 'starter'),
    importDataset(db, small(1), 'starter'),
  ]);
  const rows = await readEverything(db);
  expect(rows['datasets']).toHaveLength(1);
  expect(rows['imports']).toEqual([]);
  expect(rows['entries']).toHaveLength(1);
  expect(rows['indexes']).toHaveLength(1);
});

test('an import that was cut short is known, and its rows can be cleared away', async () => {
  const db = openStore('leftovers');
  await importDataset(db, small(1), 'starter');
  expect(await isUnfinished(db, 'test')).toBe(false);
  db.close();
  const cut = openStore('leftovers');
  endAfterWrites(cut, 3);
  await expect(importDataset(cut, small(2), 'starter')).rejects.toThrow('ended');
  cut.close();

  const again = openStore('leftovers');
  expect(await isUnfinished(again, 'test')).toBe(true);
  expect(await isUnfinished(again, 'other')).toBe(false);
  await clearLeftovers(again, 'test');
  expect(await isUnfinished(again, 'test')).toBe(false);
  expect((await readEverything(again))['entries']).toMatchObject([{ generation: 1 }]);
});
