import * as v from 'valibot';
import { ownEntrySchema } from '../datasets/own-entry-schema.ts';
import { ownStatementSchema } from '../datasets/own-statement-schema.ts';
import { quoteSchema } from '../datasets/quote-formats/quote-schema.ts';
import { entryKeyPattern } from '../model/entry.ts';
import { isPartialDate } from '../model/partial-date.ts';
import type { Correction } from '../model/correction.ts';
import type { Merge } from '../model/merge.ts';
import type { SavedQuote } from '../model/saved-quote.ts';
import type { Row, Values } from './fields.ts';
import { rowKinds, type RowKindName } from './row-kinds.ts';

const key = v.pipe(v.string(), v.regex(entryKeyPattern));
/** An entry's key, or that of a statement. */
const correctedId = v.pipe(
  v.string(),
  v.check((id) => entryKeyPattern.test(id.replace(/^statement (?=\S+ )/, ''))),
);
const date = v.pipe(
  v.string(),
  v.check((text) => text === '' || isPartialDate(text)),
);
const role = v.looseObject({
  title: v.string(),
  organization: v.optional(v.string()),
  from: v.optional(date),
  to: v.optional(date),
});

const mergeSchema = v.looseObject({ from: key, into: key }) satisfies v.GenericSchema<
  unknown,
  Merge
>;
const correctionSchema = v.looseObject({
  id: correctedId,
  name: v.optional(v.string()),
  description: v.optional(v.string()),
  summary: v.optional(v.string()),
  roles: v.optional(v.array(role)),
  place: v.optional(v.string()),
  date: v.optional(date),
  from: v.optional(date),
  to: v.optional(date),
  quote: v.optional(v.string()),
  speaker: v.optional(v.string()),
  by: v.optional(v.string()),
}) satisfies v.GenericSchema<unknown, Correction>;
const settingSchema = v.looseObject({ id: v.pipe(v.string(), v.nonEmpty()) });

/** A quote that another device saved was not looked for on this one; it is taken to be as it was saved. */
function withSighting(values: Values): Values {
  const { savedAt } = values;
  return { sighting: { state: 'same', checkedAt: savedAt, seenAt: savedAt }, ...values };
}

/** By id of setting. */
const setsOfSettings: Readonly<Record<string, readonly string[]>> = {
  reading: ['sitesOff', 'sitesOn'],
  snoozes: ['quiet'],
};

/** By type of entry. */
const setsOfOthers: Readonly<Record<string, readonly string[]>> = {
  person: ['participants', 'sources'],
  term: ['roles', 'sameAs'],
};

/** A person has no participants, a term no roles: sets that stand empty for another's sake are left out. */
function withoutEmpty(values: Values, names: readonly string[]): Values {
  const rest = { ...values };
  for (const name of names)
    if (Array.isArray(rest[name]) && rest[name].length === 0) delete rest[name];
  return rest;
}

interface RowDoor {
  /** The field that is the row's id. */
  id: string;
  schema: v.GenericSchema<unknown, object>;
  complete?: (values: Values) => Values;
}

const doors: Record<RowKindName, RowDoor> = {
  quote: {
    id: 'id',
    schema: quoteSchema satisfies v.GenericSchema<unknown, SavedQuote>,
    complete: withSighting,
  },
  entry: {
    id: 'id',
    schema: ownEntrySchema,
    complete: (values) => withoutEmpty(values, setsOfOthers[String(values['type'])] ?? []),
  },
  statement: { id: 'id', schema: ownStatementSchema },
  merge: { id: 'from', schema: mergeSchema },
  correction: { id: 'id', schema: correctionSchema },
  setting: {
    id: 'id',
    schema: settingSchema,
    complete(values) {
      const own = setsOfSettings[String(values['id'])] ?? [];
      return withoutEmpty(
        values,
        rowKinds.setting.sets.filter((name) => !own.includes(name)),
      );
    },
  },
};

/**
 * A row as it may be shown, out of the values that came for it; undefined where they make none: a device
 * sent nonsense, or something newer than this version, or a part of a row whose rest is not known here.
 */
export function parseRow(kind: RowKindName, id: string, values: Values): Row | undefined {
  const { schema, complete, id: idField } = doors[kind];
  if (values[idField] !== id) return undefined;
  const parsed = v.safeParse(schema, complete ? complete(values) : values);
  return parsed.success ? (parsed.output as Row) : undefined;
}
