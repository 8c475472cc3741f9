import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDataset, parseDatasetText } from '../../../core/datasets/parse-dataset.ts';
import {
  makeDataset,
  makePerson,
  makeSource,
  makeStatement,
  makeTerm,
} from '../../fixtures/make.ts';

const valid = makeDataset({
  people: [makePerson('ruiz', 'Ana Ruiz')],
  terms: [makeTerm('lima', 'Lima Summit')],
  statements: [makeStatement('s1', 'ruiz', '2025-03-04', { about: ['lima'] })],
});

/** A copy of the valid dataset with the value at a path replaced; undefined takes it away. */
function broken(path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(valid) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  const last = path.at(-1)!;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

function problemsOf(data: unknown): string[] {
  const parsed = parseDataset(data);
  return parsed.ok ? [] : parsed.error.map(({ at, message }) => `${at}: ${message}`);
}

describe('a valid dataset', () => {
  test('comes back as it is', () => {
    expect(parseDataset(valid)).toEqual({ ok: true, value: valid });
  });

  test('may leave out what has a default', () => {
    const { aliases: _a, roles: _r, sameAs: _s, ...person } = valid.people[0]!;
    const { aliases: _b, participants: _p, sources: _o, ...term } = valid.terms[0]!;
    const { about: _c, relations: _d, ...statement } = valid.statements[0]!;
    const parsed = parseDataset({
      ...valid,
      people: [person],
      terms: [term],
      statements: [statement],
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        people: [{ aliases: [], roles: [], sameAs: [] }],
        terms: [{ aliases: [], participants: [], sources: [] }],
        statements: [{ about: [], relations: [] }],
      },
    });
  });

  test('keeps unknown fields everywhere', () => {
    const extended = {
      ...valid,
      'x-own': 1,
      people: [{ ...valid.people[0], 'x-own': { deep: [1] } }],
      statements: [{ ...valid.statements[0], source: { ...makeSource(), 'x-own': 2 } }],
    };
    expect(parseDataset(extended)).toEqual({ ok: true, value: extended });
  });

  test.each([
    ['an id of one character', ['people', 0, 'id'], 'é'],
    ['aliases as text and as objects', ['people', 0, 'aliases'], ['A. R.', { text: 'Руис', language: 'ru', kind: 'full' }]],
    ['a year alone', ['terms', 0, 'date'], '2025'],
    ['a leap day', ['updated'], '2024-02-29'],
  ])('may have %s', (_, path, value) => {
    const data = path[2] === 'id' ? { ...(broken(path, value) as object), statements: [] } : broken(path, value);
    expect(problemsOf(data)).toEqual([]);
  });
}); // prettier-ignore

describe('each kind of problem is told with its place', () => {
  const id = 'must be 1 to 120 printable characters without spaces';
  const date = 'must be a date such as 2025, 2025-08 or 2025-08-15';

  test.each<[(string | number)[], unknown, string]>([
    [['format'], 'source-context/dataset@2', 'format: must be "source-context/dataset@1"'],
    [['id'], 'two words', `id: ${id}`],
    [['id'], 'x'.repeat(121), `id: ${id}`],
    [['id'], '', `id: ${id}`],
    [['people', 0, 'id'], 'a\u202Eb', `people[0].id: ${id}`],
    [['people', 0, 'id'], 'a\u0000b', `people[0].id: ${id}`],
    [['people', 0, 'name'], ' ', 'people[0].name: must not be empty'],
    [['people', 0, 'aliases'], [5], 'people[0].aliases[0]: must be a text, or an object with "text" and, where known, "language" and "kind"'],
    [['updated'], '15.08.2025', `updated: ${date}`],
    [['updated'], '2025-8', `updated: ${date}`],
    [['updated'], '2025-02-31', 'updated: is no day of the calendar'],
    [['updated'], '2025-13', 'updated: is no day of the calendar'],
    [['statements', 0, 'summary'], '', 'statements[0].summary: must not be empty'],
    [['statements', 0, 'speaker'], 'okoye', 'statements[0].speaker: no person has the id "okoye"'],
    [['statements', 0, 'speaker'], 'lima', 'statements[0].speaker: no person has the id "lima"'],
    [['statements', 0, 'about'], ['ruiz', 'x'], 'statements[0].about[1]: no entry has the id "x"'],
    [['statements', 0, 'relations'], [{ type: 'contradicts', statement: 's9', source: makeSource() }], 'statements[0].relations[0].statement: no statement has the id "s9"'],
    [['terms', 0, 'participants'], ['lima'], 'terms[0].participants[0]: no person has the id "lima"'],
    [['terms', 0, 'partOf'], 'ruiz', 'terms[0].partOf: no term has the id "ruiz"'],
    [['terms', 0, 'id'], 'ruiz', 'terms[0].id: "ruiz" is used twice; ids are unique in a dataset'],
    [['people', 1], makePerson('ruiz', 'Another'), 'people[1].id: "ruiz" is used twice; ids are unique in a dataset'],
    [['statements', 1], makeStatement('s1', 'ruiz', '2025'), 'statements[1].id: "s1" is used twice; ids are unique in a dataset'],
  ])('%j = %j', (path, value, problem) => {
    expect(problemsOf(broken(path, value))).toContain(problem);
  });

  // What valibot words itself; only the place is ours.
  test.each<[(string | number)[], unknown, string]>([
    [['revision'], 0, 'revision'],
    [['revision'], 1.5, 'revision'],
    [['people'], undefined, 'people'],
    [['people'], {}, 'people'],
    [['terms', 0, 'kind'], 'war', 'terms[0].kind'],
    [['people', 0, 'roles'], [{ title: 'x', from: 5 }], 'people[0].roles[0].from'],
    [['statements', 0, 'speaker'], undefined, 'statements[0].speaker'],
    [['statements', 0, 'date'], undefined, 'statements[0].date'],
    [['statements', 0, 'source'], undefined, 'statements[0].source'],
    [['statements', 0, 'source', 'outlet'], undefined, 'statements[0].source.outlet'],
    [['statements', 0, 'relations'], [{ type: 'denies', statement: 's1', source: makeSource() }], 'statements[0].relations[0].type'],
    [['publisher'], 'me', 'publisher'],
  ])('%j = %j', (path, value, at) => {
    const parsed = parseDataset(broken(path, value));
    expect(parsed.ok ? [] : parsed.error.map((problem) => problem.at)).toContain(at);
  });
}); // prettier-ignore

test('a hundred problems are told, the rest counted', () => {
  const statements = Array.from({ length: 150 }, (_, i) => makeStatement(`s${i}`, 'x', '2025'));
  const problems = problemsOf({ ...valid, statements });
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toBe(': and 50 more problems');
});

describe('the text of a file', () => {
  test('may begin with a byte order mark', () => {
    expect(parseDatasetText(`\uFEFF${JSON.stringify(valid)}`)).toEqual({ ok: true, value: valid });
  });

  test.each(['', '{', '[1,]', 'null', '[]', '5', '"text"'])('%j is refused', (text) => {
    expect(parseDatasetText(text)).toMatchObject({ ok: false });
  });

  test('that is no JSON is told as such', () => {
    expect(parseDatasetText('{')).toMatchObject({
      error: [{ at: '', message: expect.stringMatching(/^is not JSON: ./) }],
    });
  });

  test('is refused or accepted, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseDatasetText(text).ok).toBe(false);
      }),
    );
  });
});
