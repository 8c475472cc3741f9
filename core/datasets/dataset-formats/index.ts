import type { Dataset } from '../../model/dataset.ts';
import { fail, type Result } from '../../model/result.ts';
import { parseDataset, type Problem } from '../parse-dataset.ts';
import { csv } from './csv.ts';
import { emptyParts, tables, type DatasetFormat, type DatasetParts } from './dataset-format.ts';
import { json } from './json.ts';
import { popolo } from './popolo.ts';
import { schemaOrg } from './schema-org.ts';

/** What datasets are made from: a format a row. The first that recognizes a file reads it. */
export const datasetFormats: readonly DatasetFormat[] = [json, popolo, schemaOrg, csv];

/** A file by the name under which its problems are told. */
export interface SourceFile {
  name: string;
  text: string;
}

/** All rows of all files, each with its file and place there. */
export function readParts(files: readonly SourceFile[]): Result<DatasetParts, Problem[]> {
  const all = emptyParts();
  for (const { name, text } of files) {
    const read = datasetFormats.find(({ recognizes }) => recognizes(text))?.read(text);
    if (!read) {
      const message =
        'is of no format that is known here: a dataset (JSON), a table whose first line names its columns (CSV), Popolo (JSON), schema.org (JSON-LD)';
      return fail([{ at: name, message }]);
    }
    if (!read.ok)
      return fail(read.error.map(({ at, message }) => ({ at: `${name}, ${at}`, message })));
    const { head, ...rows } = read.value;
    if (head && all.head) return fail([{ at: name, message: 'is a second head; give one' }]);
    if (head) all.head = head;
    for (const table of tables)
      for (const { at, row } of rows[table]) all[table].push({ at: `${name}, ${at}`, row });
  }
  return { ok: true, value: all };
}

/** A problem of a dataset where its author finds it: in a file. */
function locate({ at, message }: Problem, parts: DatasetParts): Problem {
  const [, table, index, rest = ''] = /^(people|terms|statements)\[(\d+)\]\.?(.*)$/.exec(at) ?? [];
  const row = table && parts[table as (typeof tables)[number]][Number(index)];
  return row ? { at: `${row.at}${rest && `, ${rest}`}`, message } : { at, message };
}

/** A dataset of rows and head, or what is wrong and in which file. */
export function assembleDataset(parts: DatasetParts): Result<Dataset, Problem[]> {
  if (!parts.head) {
    const message =
      'is missing; add a head.json with format, id, title, language, licence, publisher, revision and updated';
    return fail([{ at: 'the head', message }]);
  }
  const rowsOf = (table: (typeof tables)[number]) => parts[table].map(({ row }) => row);
  const dataset = parseDataset({
    ...parts.head,
    people: rowsOf('people'),
    terms: rowsOf('terms'),
    statements: rowsOf('statements'),
  });
  return dataset.ok ? dataset : fail(dataset.error.map((one) => locate(one, parts)));
}
