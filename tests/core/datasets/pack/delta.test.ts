import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import {
  diffDatasets,
  followSteps,
  keysToKnow,
  parseDelta,
  readChanges,
  writeDelta,
  type DeltaStep,
} from '../../../../core/datasets/pack/delta.ts';
import { ledgerKey } from '../../../../core/datasets/pack/hash-rows.ts';
import { rowsOf } from '../../../../core/datasets/pack/pack-row.ts';
import type { Dataset } from '../../../../core/model/dataset.ts';
import { makeDataset, makePerson, makeStatement } from '../../../fixtures/make.ts';

const ids = ['a', 'b', 'c', 'd'];
const anyDataset = fc
  .record({
    title: fc.constantFrom('One', 'Two'),
    people: fc.subarray(ids),
    names: fc.array(fc.constantFrom('Ana', 'Ben'), { minLength: 4, maxLength: 4 }),
    described: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    said: fc.subarray(ids),
  })
  .map(({ title, people, names, described, said }) =>
    makeDataset({
      title,
      people: people.map((id, i) =>
        makePerson(id, names[i] ?? '', described[i] ? { description: 'x' } : {}),
      ),
      statements: said.map((id, i) => makeStatement(id, 'a', `202${i}`)),
    }),
  );

function rowsByKey(dataset: Dataset) {
  return new Map([...rowsOf(dataset)].map((one) => [ledgerKey(one), one.row]));
}

function sorted({ people, statements, ...rest }: Dataset) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...rest, people: people.toSorted(byId), statements: statements.toSorted(byId) };
}

test('a delta that is written and read leads from one dataset to the other, over several too', () => {
  fc.assert(
    fc.property(anyDataset, anyDataset, anyDataset, (first, second, third) => {
      const both = [diffDatasets(first, second), diffDatasets(second, third)];
      const read = both.map((steps) => parseDelta(writeDelta(steps), 'delta'));
      const steps = read.flatMap((delta) => (delta.ok ? delta.value : []));
      const all = rowsByKey(first);
      const known = new Map(
        keysToKnow(steps).flatMap((key) => (all.has(key) ? [[key, all.get(key)!]] : [])),
      );
      const states = followSteps(steps, known);
      const changes = states && readChanges(states);
      expect(sorted(applyChanges(first, changes!))).toEqual(sorted(third));
    }),
  );
});

test('a changed row comes with its changed fields', () => {
  const [was, is] = ['Ana', 'Ana Ruiz'].map((name) =>
    makeDataset({ people: [makePerson('ruiz', name, name === 'Ana' ? { description: 'x' } : {})] }),
  );
  expect(diffDatasets(was!, is!)).toEqual([
    { op: 'mod', table: 'people', id: 'ruiz', set: { name: 'Ana Ruiz' }, unset: ['description'] },
  ]);
});

describe('steps that lead nowhere', () => {
  test('change a row that is not there', () => {
    const step: DeltaStep = { op: 'mod', table: 'people', id: 'ruiz', set: {} };
    expect(followSteps([step], new Map())).toBeUndefined();
    const gone: DeltaStep = { op: 'del', table: 'people', id: 'ruiz' };
    expect(followSteps([gone, step], new Map([['people ruiz', { id: 'ruiz' }]]))).toBeUndefined();
  });

  test.each([
    ['that no dataset may hold', { id: 'ruiz' }],
    ['under another id', { ...makePerson('okoye', 'Ben') }],
  ])('make a row %s', (_, row) => {
    expect(readChanges(new Map([['people ruiz', { table: 'people', row }]]))).toBeUndefined();
  });

  test.each([
    ['{"op":"add"', 'delta, line 1', 'is not JSON'],
    ['{"op":"move"}', 'delta, line 1', 'op'],
    [
      '{"op":"del","table":"people","id":"a"}\n{"op":"del","table":"x","id":"a"}',
      'delta, line 2',
      'table',
    ],
  ])('%s', (text, at, why) => {
    expect(parseDelta(text, 'delta')).toEqual({
      ok: false,
      error: { kind: 'invalid', at, why: expect.stringContaining(why) as string },
    });
  });
});
