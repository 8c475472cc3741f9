import type { QuoteChange, QuoteSighting } from '../../model/saved-quote.ts';

/** What was seen of a quote just now. */
export interface Seen {
  state: QuoteSighting['state'];
  now?: string | undefined;
  changes?: QuoteChange[] | undefined;
}

/** Seeing the same again is written down at most so often. Milliseconds: a day. */
const seenAgainAfter = 24 * 60 * 60 * 1_000;

/**
 * The sighting to write down; undefined where it tells nothing new.
 * @param at a timestamp in UTC
 */
export function noteSighting(
  before: QuoteSighting,
  seen: Seen,
  at: string,
): QuoteSighting | undefined {
  const { state, now, changes } = seen;
  const isSame = before.state === state && before.now === now;
  const since = Date.parse(at) - Date.parse(before.checkedAt);
  if (isSame && since < seenAgainAfter) return undefined;
  return {
    state,
    checkedAt: at,
    seenAt: state === 'lost' ? before.seenAt : at,
    ...(state === 'changed' ? { now, changes } : {}),
  };
}
