import * as v from 'valibot';
import { personSchema, termSchema } from './schema.ts';
import type { Entry } from '../model/entry.ts';

/** The id of an entry of the same dataset, or the key of one of another dataset: two ids and a space. */
const reference = v.pipe(
  v.string(),
  v.regex(/^[^\s\p{C}]{1,120}(?: [^\s\p{C}]{1,120})?$/u, 'must be the id or the key of an entry'),
);

/** The reader's own entries: as in a dataset, but their terms may speak of other datasets' entries. */
export const ownEntrySchema = v.variant('type', [
  v.looseObject({ type: v.literal('person'), ...personSchema.entries }),
  v.looseObject({
    type: v.literal('term'),
    ...termSchema.entries,
    partOf: v.optional(reference),
    participants: v.optional(v.array(reference), []),
  }),
]) satisfies v.GenericSchema<unknown, Entry>;
