import * as v from 'valibot';
import { datasetFormat, type Dataset, type DatasetHead } from '../model/dataset.ts';
import { termKinds, type Person, type Term } from '../model/entry.ts';
import { isPartialDate } from '../model/partial-date.ts';
import type { Source } from '../model/source.ts';
import { relationTypes, type Statement } from '../model/statement.ts';

/**
 * The one definition of `source-context/dataset@1`: it validates, and docs/dataset.schema.json is
 * generated from it. Unknown fields are kept (looseObject) so that a round trip loses nothing.
 */

/** No spaces, control or direction characters: an id must look the same to every reader. */
const idPattern = /^[^\s\p{C}\u2028\u2029]{1,120}$/u;

const id = v.pipe(
  v.string(),
  v.regex(idPattern, 'must be 1 to 120 printable characters without spaces'),
);
const text = v.pipe(v.string(), v.regex(/\S/, 'must not be empty'));
/** One date pattern for validator and JSON Schema; days like 31 February are then refused by `check`. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2025, 2025-08 or 2025-08-15'),
  v.check(isPartialDate, 'is no day of the calendar'),
);

const source = v.looseObject({
  title: text,
  outlet: text,
  published: v.optional(date),
  url: v.optional(v.string()),
  archive: v.optional(v.string()),
  language: v.optional(v.string()),
}) satisfies v.GenericSchema<unknown, Source>;

const alias = v.union(
  [
    text,
    v.looseObject({
      text,
      language: v.optional(v.string()),
      kind: v.optional(v.picklist(['full', 'surname', 'nickname', 'spelling'])),
    }),
  ],
  'must be a text, or an object with "text" and, where known, "language" and "kind"',
);

const role = v.looseObject({
  title: text,
  organization: v.optional(v.string()),
  from: v.optional(date),
  to: v.optional(date),
});

export const personSchema = v.looseObject({
  id,
  name: text,
  aliases: v.optional(v.array(alias), []),
  description: v.optional(v.string()),
  roles: v.optional(v.array(role), []),
  sameAs: v.optional(v.array(v.string()), []),
}) satisfies v.GenericSchema<unknown, Person>;

export const termSchema = v.looseObject({
  id,
  kind: v.picklist(termKinds),
  name: text,
  aliases: v.optional(v.array(alias), []),
  summary: v.optional(v.string()),
  date: v.optional(date),
  from: v.optional(date),
  to: v.optional(date),
  place: v.optional(v.string()),
  partOf: v.optional(id),
  participants: v.optional(v.array(id), []),
  sources: v.optional(v.array(source), []),
}) satisfies v.GenericSchema<unknown, Term>;

export const statementSchema = v.looseObject({
  id,
  speaker: id,
  date,
  summary: text,
  quote: v.optional(v.looseObject({ text, language: v.string() })),
  about: v.optional(v.array(id), []),
  source,
  relations: v.optional(
    v.array(v.looseObject({ type: v.picklist(relationTypes), statement: id, source })),
    [],
  ),
}) satisfies v.GenericSchema<unknown, Statement>;

export const headEntries = {
  format: v.literal(datasetFormat, `must be "${datasetFormat}"`),
  id,
  title: text,
  description: v.optional(v.string()),
  language: text,
  licence: text,
  publisher: v.looseObject({ name: text, url: v.optional(v.string()) }),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  updated: date,
};

/** What a dataset says of itself, as a row of a pack. */
export const headSchema = v.looseObject(headEntries) satisfies v.GenericSchema<
  unknown,
  DatasetHead
>;

export const datasetSchema = v.looseObject({
  ...headEntries,
  people: v.array(personSchema),
  terms: v.array(termSchema),
  statements: v.array(statementSchema),
}) satisfies v.GenericSchema<unknown, Dataset>;
