import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shelve, statementsOnShelf, type Place } from '../../../core/datasets/shelve.ts';
import { lastDay } from '../../../core/model/partial-date.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { makeDataset, makePerson, makeStatement, makeTerm } from '../../fixtures/make.ts';

function shelveStatements(statements: Statement[]) {
  return shelve(makeDataset({ people: [makePerson('a', 'A'), makePerson('b', 'B')], statements }));
}

function idsAt(shelved: ReturnType<typeof shelve>, places: Place[]): string[] {
  return places.map(([speaker, number, at]) => {
    const shelf = shelved.shelves.find((one) => one.speaker === speaker && one.number === number);
    return shelf!.statements[at]!.id;
  });
}

test('people come first, then terms, in their order: their numbers are their places', () => {
  const dataset = makeDataset({
    people: [makePerson('a', 'A'), makePerson('b', 'B')],
    terms: [makeTerm('t', 'T')],
  });
  const { entries } = shelve(dataset);
  expect(entries.map(({ type, id }) => `${type} ${id}`)).toEqual([
    'person a',
    'person b',
    'term t',
  ]);
});

describe('shelves', () => {
  test('hold each speaker’s statements, newest first', () => {
    const { shelves } = shelveStatements([
      makeStatement('old', 'a', '2024-12-31'),
      makeStatement('other', 'b', '2025-01-01'),
      makeStatement('new', 'a', '2025-06-02'),
      makeStatement('month', 'a', '2025-06'),
      makeStatement('year', 'a', '2024'),
    ]);
    expect(shelves.map((one) => [one.speaker, one.statements.map((s) => s.id)])).toEqual([
      // A month counts by its last day.
      ['a', ['month', 'new', 'old', 'year']],
      ['b', ['other']],
    ]);
  });

  test.each([
    [1, [1]],
    [statementsOnShelf, [statementsOnShelf]],
    [statementsOnShelf + 1, [statementsOnShelf, 1]],
    [2.5 * statementsOnShelf, [statementsOnShelf, statementsOnShelf, statementsOnShelf / 2]],
  ])('of %i statements hold %j', (count, sizes) => {
    const statements = Array.from({ length: count }, (_, i) => makeStatement(`s${i}`, 'a', '2025'));
    const { shelves } = shelveStatements(statements);
    expect(shelves.map((one) => one.statements.length)).toEqual(sizes);
    expect(shelves.map((one) => one.number)).toEqual(sizes.map((_, i) => i));
  });
});

describe('registers', () => {
  test('name where the statements about an entry stand, newest first, each once', () => {
    const shelved = shelveStatements([
      makeStatement('1', 'a', '2025-01-01', { about: ['t', 't'] }),
      makeStatement('2', 'b', '2025-03-01', { about: ['t', 'u'] }),
      makeStatement('3', 'a', '2025-02-01', { about: ['t'] }),
    ]);
    const found = shelved.registers.map(({ entry, places }) => [entry, idsAt(shelved, places)]);
    expect(found).toEqual([
      ['t', ['2', '3', '1']],
      ['u', ['2']],
    ]);
  });

  test('are cut where they grow long', () => {
    const statements = Array.from({ length: 1_200 }, (_, i) =>
      makeStatement(`s${i}`, i % 2 ? 'a' : 'b', '2025', { about: ['t'] }),
    );
    const { registers } = shelveStatements(statements);
    expect(registers.map(({ number, places }) => [number, places.length])).toEqual([
      [0, 500],
      [1, 500],
      [2, 200],
    ]);
  });
});

test('no statement is lost, doubled or out of order, and every place leads to its own', () => {
  const date = fc.constantFrom('2023', '2024-05', '2024-05-06', '2025-01-01', '2025-01');
  const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b'), date, fc.subarray(['t', 'u'])), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(rows, (list) => {
      const statements = list.map(([speaker, day, about], i) =>
        makeStatement(`s${i}`, speaker, day, { about }),
      );
      const shelved = shelveStatements(statements);
      const ids = shelved.shelves.flatMap((shelf) => shelf.statements.map((one) => one.id));
      expect(ids.sort()).toEqual(statements.map((one) => one.id).sort());
      for (const { statements: onShelf } of shelved.shelves)
        for (const [i, one] of onShelf.slice(1).entries())
          expect(lastDay(one.date) <= lastDay(onShelf[i]!.date)).toBe(true);
      for (const { entry, places } of shelved.registers)
        expect(idsAt(shelved, places).sort()).toEqual(
          statements
            .filter((one) => one.about.includes(entry))
            .map((one) => one.id)
            .sort(),
        );
    }),
    { numRuns: 50 },
  );
});

test('the dataset itself is left as it was', () => {
  const dataset = makeDataset({
    statements: [makeStatement('1', 'a', '2024'), makeStatement('2', 'a', '2025')],
  });
  const before = structuredClone(dataset);
  shelve(dataset);
  expect(dataset).toEqual(before);
});
