import * as v from 'valibot';
import { ownEntrySchema } from '../own-entry-schema.ts';
import { ownStatementSchema } from '../own-statement-schema.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { linesOfObjects, parseJson } from './json-lines.ts';
import { refuseFile, type ImportedQuotes, type OwnRows, type QuoteFormat } from './quote-format.ts';
import { describeIssue, quoteSchema } from './quote-schema.ts';

export const quotesFormat = 'source-context/quotes@1';
const anyVersion = /"format"\s*:\s*"source-context\/quotes@/;

const list = v.optional(v.array(v.unknown()), []);
const fileSchema = v.looseObject({
  format: v.literal(quotesFormat),
  quotes: v.array(v.unknown()),
  people: list,
  terms: list,
  merges: list,
  statements: list,
});
const key = v.pipe(
  v.string(),
  v.regex(/^\S+ \S+$/, 'must be the key of an entry: two ids and a space'),
);
const mergeSchema = v.looseObject({ from: key, into: key });

/** A row a line, so that a problem's line is the row's and two files compare line by line. */
function writeList(name: string, rows: readonly object[]): string {
  return `"${name}":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function write(quotes: readonly SavedQuote[], own?: OwnRows): string {
  const rows = (type: 'person' | 'term') =>
    own?.entries.flatMap(({ type: its, ...entry }) => (its === type ? [entry] : [])) ?? [];
  const lists = [
    writeList('quotes', quotes),
    ...(own
      ? [
          writeList('people', rows('person')),
          writeList('terms', rows('term')),
          writeList('merges', own.merges),
          writeList('statements', own.statements),
        ]
      : []),
  ];
  return `{"format":"${quotesFormat}",${lists.join(',')}}\n`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line in which each object of a file's lists begins, by the list's name. */
function linesOfLists(text: string, file: object): (list: string, at: number) => number {
  const lines = linesOfObjects(text, 2);
  const firsts = new Map<string, number>();
  let count = 0;
  // Names come in the order of the file.
  for (const [name, value] of Object.entries(file)) {
    firsts.set(name, count);
    if (typeof value === 'object' && value !== null)
      count += Object.values(value).filter(isObject).length;
  }
  return (list, at) => lines[(firsts.get(list) ?? 0) + at] ?? 1;
}

function read(text: string): ImportedQuotes {
  const parsed = parseJson(text);
  if (!parsed.ok) return { quotes: [], problems: [parsed.error] };
  const file = v.safeParse(fileSchema, parsed.value);
  if (!file.success)
    return anyVersion.test(text)
      ? refuseFile(
          'version',
          `this file is of another version than ${quotesFormat}; a newer Source Context may read it`,
        )
      : refuseFile(
          'foreign',
          `this is no file of saved quotes: its "format" is not "${quotesFormat}"`,
        );
  const lineOf = linesOfLists(text, file.output);
  const imported: ImportedQuotes & { own: OwnRows } = {
    quotes: [],
    problems: [],
    own: { entries: [], merges: [], statements: [] },
  };
  function take<T>(
    name: 'quotes' | 'people' | 'terms' | 'merges' | 'statements',
    schema: v.GenericSchema<unknown, T>,
    into: T[],
    prepare: (row: unknown) => unknown = (row) => row,
  ) {
    const rows = file.success ? file.output[name] : [];
    for (const [i, row] of rows.entries()) {
      const known = v.safeParse(schema, prepare(row));
      if (known.success) into.push(known.output);
      else
        imported.problems.push({ line: lineOf(name, i), message: describeIssue(known.issues[0]) });
    }
  }
  const withType = (type: 'person' | 'term') => (row: unknown) =>
    isObject(row) ? { ...row, type } : row;
  const { entries, merges, statements } = imported.own;
  take('quotes', quoteSchema, imported.quotes);
  take('people', ownEntrySchema, entries, withType('person'));
  take('terms', ownEntrySchema, entries, withType('term'));
  take('merges', mergeSchema, merges);
  take('statements', ownStatementSchema, statements);
  return imported;
}

/** Our own format: everything that is known of a quote and of the reader's own rows, there and back. */
export const json: QuoteFormat = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write,
  recognizes: (text) => anyVersion.test(text.slice(0, 1_000)),
  read,
};
