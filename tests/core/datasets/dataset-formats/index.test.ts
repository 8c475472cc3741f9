import { expect, test } from 'vitest';
import {
  assembleDataset,
  datasetFormats,
  readParts,
} from '../../../../core/datasets/dataset-formats/index.ts';
import { makeDataset, makePerson, makeStatement } from '../../../fixtures/make.ts';

const { people: _people, terms: _terms, statements: _statements, ...head } = makeDataset();
const headFile = { name: 'head.json', text: JSON.stringify(head) };
const people = { name: 'people.csv', text: 'id,name\nruiz,Ana Ruiz\n' };

function assemble(files: Parameters<typeof readParts>[0]) {
  const parts = readParts(files);
  return parts.ok ? assembleDataset(parts.value) : parts;
}

test('every format has its row', () => {
  expect(datasetFormats.map(({ id }) => id)).toEqual(['json', 'popolo', 'schema-org', 'csv']);
});

test('a head and tables are a dataset, a whole dataset is one as well', () => {
  const said = { name: 'said.json', text: JSON.stringify([makeStatement('s', 'ruiz', '2025')]) };
  const whole = makeDataset({
    people: [makePerson('ruiz', 'Ana Ruiz')],
    statements: [makeStatement('s', 'ruiz', '2025')],
  });
  expect(assemble([headFile, people, said])).toEqual({ ok: true, value: whole });
  expect(assemble([{ name: 'whole.json', text: JSON.stringify(whole) }])).toEqual({
    ok: true,
    value: whole,
  });
});

test.each<[string, Parameters<typeof readParts>[0], string, string]>([
  ['no head', [people], 'the head', 'add a head.json'],
  ['two heads', [headFile, headFile], 'head.json', 'second head'],
  ['a file of no format', [{ name: 'notes.txt', text: 'hello' }], 'notes.txt', 'no format'],
  [
    'a date that is none',
    [
      headFile,
      people,
      {
        name: 's.csv',
        text: 'id,speaker,date,summary,source_title,outlet\ns,ruiz,2025-02-31,x,T,O\n',
      },
    ],
    's.csv, line 2, date',
    'no day of the calendar',
  ],
  [
    'a speaker that nobody is',
    [
      headFile,
      people,
      { name: 's.json', text: JSON.stringify([makeStatement('s', 'gone', '2025')]) },
    ],
    's.json, [0], speaker',
    'no person has the id "gone"',
  ],
])('%s is told with the file and the place', (_, files, at, message) => {
  expect(assemble(files)).toMatchObject({
    ok: false,
    error: [{ at, message: expect.stringContaining(message) as string }],
  });
});
