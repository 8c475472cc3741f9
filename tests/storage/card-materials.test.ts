import { describe, expect, test } from 'vitest';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { makeDataset, makePerson, makeSource, makeStatement, makeTerm } from '../fixtures/make.ts';
import { openStore } from './store.ts';

describe('material for cards', () => {
  const day = '2025-06-15';
  /** Three a year from 1950 on: some before the day, some after it. */
  const statements = Array.from({ length: 360 }, (_, i) =>
    makeStatement(`s${i}`, 'ruiz', `${1950 + Math.floor(i / 3)}-0${(i % 3) + 1}-01`, {
      about: i % 2 ? ['lima'] : ['rome'],
    }),
  );
  const relation = { type: 'answers' as const, statement: 'asked', source: makeSource() };
  const dataset = makeDataset({
    people: [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye'), makePerson('x', 'X')],
    terms: [
      makeTerm('lima', 'Lima Summit', { participants: ['okoye'], partOf: 'process' }),
      makeTerm('rome', 'Rome Summit'),
      makeTerm('process', 'Lima Process'),
    ],
    statements: [
      ...statements,
      makeStatement('asked', 'okoye', '2020-01-01', { about: ['x'] }),
      makeStatement('answered', 'x', '2020-01-02', { about: ['okoye'], relations: [relation] }),
    ],
  }); // prettier-ignore

  async function read(ids: string[], most = 200) {
    const db = openStore();
    await importDataset(db, dataset, 'starter');
    return readCardMaterials(db, ids.map((id) => `test ${id}`), day, most);
  } // prettier-ignore

  test('of a person: own statements nearest to the day, the rest counted', async () => {
    const [material] = await read(['ruiz']);
    expect(material).toMatchObject({
      key: 'test ruiz',
      dataset: { id: 'test', title: 'A dataset for tests' },
      entry: { type: 'person', name: 'Ana Ruiz' },
    });
    const dates = material!.statements.map(({ date }) => date).sort();
    const before = dates.filter((date) => date < day);
    const after = dates.filter((date) => date >= day);
    expect([before.length, after.length, material?.omitted]).toEqual([150, 50, 160]);
    expect([before.at(-1), before[0]]).toEqual(['2025-03-01', '1976-01-01']);
    expect([after[0], after.at(-1)]).toEqual(['2026-01-01', '2042-02-01']);
  });

  test('of a person with more room: all there are', async () => {
    const [material] = await read(['ruiz'], 2_000);
    expect([material?.statements.length, material?.omitted]).toEqual([360, 0]);
  });

  test('later statements take at most a quarter; what they leave is for earlier ones', async () => {
    const [few] = await read(['ruiz'], 8);
    expect(few!.statements.map(({ date }) => date)).toEqual([
      '2026-02-01', '2026-01-01', '2025-03-01', '2025-02-01',
      '2025-01-01', '2024-03-01', '2024-02-01', '2024-01-01',
    ]); // prettier-ignore
    const [one] = await read(['x'], 1);
    expect(one!.statements.map(({ id }) => id)).toEqual(['answered', 'asked']);
  });

  test('of a term: what was said about it, with names of all it speaks of', async () => {
    const [material] = await read(['lima']);
    expect(new Set(material!.statements.flatMap(({ about }) => about))).toEqual(new Set(['lima']));
    expect(material?.omitted).toBe(16);
    expect(material?.names).toEqual({
      ruiz: 'Ana Ruiz',
      lima: 'Lima Summit',
      okoye: 'Ben Okoye',
      process: 'Lima Process',
    });
  });

  test('brings the statements that others answer', async () => {
    const [material] = await read(['x']);
    expect(material!.statements.map(({ id }) => id)).toEqual(['answered', 'asked']);
    expect(material?.names).toMatchObject({ okoye: 'Ben Okoye', x: 'X' });
  });

  test('comes in the order asked; entries that are gone are left out', async () => {
    const materials = await read(['rome', 'gone', 'ruiz']);
    expect(materials.map(({ key }) => key)).toEqual(['test rome', 'test ruiz']);
    const db = openStore();
    expect(await readCardMaterials(db, ['test ruiz', 'nonsense', ''], day, 200)).toEqual([]);
  });

  test('without statements is the entry alone', async () => {
    const [material] = await read(['process']);
    expect(material).toMatchObject({ statements: [], omitted: 0, names: {} });
  });
});
