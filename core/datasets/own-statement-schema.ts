import * as v from 'valibot';
import { isPartialDate } from '../model/partial-date.ts';
import type { OwnStatement } from '../model/own-statement.ts';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const date = v.pipe(
  v.string(),
  v.check(isPartialDate, 'must be a date such as 2025, 2025-08 or 2025-08-15'),
);

/**
 * What makes a statement of the reader's own valid. One without summary and words is: two devices may each have
 * taken away one of them, and who, when and where from is still to be seen.
 */
export const ownStatementSchema = v.looseObject({
  id: v.pipe(text, v.maxLength(200)),
  speaker: v.looseObject({ name: text, entry: v.optional(text) }),
  date,
  summary: v.optional(text),
  quote: v.optional(text),
  about: v.array(text),
  source: v.optional(
    v.looseObject({
      title: v.optional(text),
      outlet: v.optional(text),
      published: v.optional(date),
      url: v.optional(text),
    }),
  ),
  writtenAt: v.pipe(v.string(), v.isoTimestamp('must be a timestamp such as 2025-08-15T09:30:00Z')),
}) satisfies v.GenericSchema<unknown, OwnStatement>;
