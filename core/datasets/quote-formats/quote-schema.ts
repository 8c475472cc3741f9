import * as v from 'valibot';
import { isPartialDate } from '../../model/partial-date.ts';
import type { DateProvenance } from '../../model/article.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';

/** What makes a saved quote valid. Unknown fields are kept, so that a round trip loses nothing. */

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const timestamp = v.pipe(
  v.string(),
  v.isoTimestamp('must be a timestamp such as 2025-08-15T09:30:00Z'),
);

export const quoteSchema = v.looseObject({
  id: v.pipe(text, v.maxLength(200)),
  selector: v.looseObject({
    exact: text,
    prefix: v.string(),
    suffix: v.string(),
    start: offset,
    end: offset,
  }),
  context: v.looseObject({ before: v.string(), after: v.string() }),
  article: v.looseObject({
    url: text,
    key: text,
    canonicalUrl: v.optional(text),
    title: v.optional(text),
    outlet: v.optional(text),
    publishedAt: v.optional(text),
    publishedAtFrom: v.optional(
      v.picklist([
        'given',
        'json-ld',
        'meta',
        'microdata',
        'time',
        'address',
        'text',
        'dateline',
        'script',
        'updated',
      ] satisfies DateProvenance[]),
    ),
    language: v.optional(text),
    textHash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256'))),
    retrievedAt: timestamp,
  }),
  speaker: v.optional(
    v.looseObject({
      name: text,
      entry: v.optional(text),
      from: v.picklist(['attribution', 'reader', 'import']),
    }),
  ),
  saidAt: v.optional(
    v.pipe(
      v.string(),
      v.check(isPartialDate, 'must be a date such as 2025, 2025-08 or 2025-08-15'),
    ),
  ),
  about: v.array(text),
  note: v.optional(text),
  tags: v.array(text),
  savedAt: timestamp,
  sighting: v.looseObject({
    state: v.picklist(['same', 'changed', 'lost']),
    checkedAt: timestamp,
    seenAt: timestamp,
    now: v.optional(text),
    changes: v.optional(
      v.array(
        v.looseObject({
          kind: v.picklist(['number', 'negation', 'name', 'word']),
          was: v.string(),
          now: v.string(),
        }),
      ),
    ),
  }),
}) satisfies v.GenericSchema<unknown, SavedQuote>;

/** The first thing wrong with a quote as a sentence: `selector.start: …`. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
