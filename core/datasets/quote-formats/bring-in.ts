import * as v from 'valibot';
import { articleKey } from '../../article/article-key.ts';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { describeIssue, quoteSchema } from './quote-schema.ts';
import type { ImportedQuotes } from './quote-format.ts';

/** What other tools know of a highlight. */
export interface ForeignQuote {
  id: string;
  url: string;
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
  title?: string | undefined;
  note?: string | undefined;
  tags?: string[] | undefined;
  /** Any date that `Date` reads; the first moment of 1970 where there is none. */
  savedAt?: string | undefined;
}

function timestampOf(date: string | undefined): string {
  const time = Date.parse(date ?? '');
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}

/** A saved quote of another tool's highlight; what that tool does not know is left out. */
function toQuote(foreign: ForeignQuote): SavedQuote {
  const { id, url, exact, prefix = '', suffix = '', start = 0 } = foreign;
  const at = timestampOf(foreign.savedAt);
  return {
    id,
    selector: { exact, prefix, suffix, start, end: foreign.end ?? start + exact.length },
    context: { before: prefix, after: suffix },
    article: {
      url,
      key: articleKey(url) ?? url,
      ...(foreign.title ? { title: foreign.title } : {}),
      retrievedAt: at,
    },
    about: [],
    ...(foreign.note ? { note: foreign.note } : {}),
    tags: foreign.tags?.filter(Boolean) ?? [],
    savedAt: at,
    sighting: { state: 'same', checkedAt: at, seenAt: at },
  };
}

/** Adds a highlight to what was imported, or says in which line it is no quote, and why. */
export function bringIn(imported: ImportedQuotes, foreign: ForeignQuote, line: number): void {
  const quote = v.safeParse(quoteSchema, toQuote(foreign));
  if (quote.success) imported.quotes.push(quote.output);
  else imported.problems.push({ line, message: describeIssue(quote.issues[0]) });
}

/** An id that the same highlight gets each time, so that importing twice adds nothing. FNV-1a, 2 x 32 bits. */
export function stableId(tool: string, ...parts: (string | undefined)[]): string {
  const text = parts.join('\u0000');
  const hash = (seed: number) => {
    let sum = seed;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, '0');
  };
  return `${tool}:${hash(0x811c9dc5)}${hash(0x050c5d1f)}`;
}
