import type { SaidOn } from '../core/article/said-on.ts';
import { splitEntryKey, type EntryKey } from '../core/model/entry.ts';
import type { FoundQuote } from '../core/model/found-quote.ts';
import type { Mention } from '../core/model/mention.ts';
import { whyMention, whyQuote } from './why.ts';

/** Ids without their dataset. */
function idOf(key: EntryKey): string {
  return splitEntryKey(key).id;
}

/** A mention as the command line prints it. */
export function printMention({ entry, candidates, ...mention }: Mention): object {
  return {
    ...mention,
    entry: entry === null ? null : idOf(entry),
    ...(candidates ? { candidates: candidates.map(idOf) } : {}),
    why: whyMention[mention.rule],
  };
}

/** A quote likewise, with the day on which it was said. */
export function printQuote({ speaker, ...quote }: FoundQuote, said: SaidOn | undefined): object {
  const entry = speaker?.entry === undefined ? {} : { entry: idOf(speaker.entry) };
  return {
    ...quote,
    speaker: speaker && { ...speaker, ...entry },
    date: said?.date ?? null,
    dateFrom: said?.from ?? null,
    why: whyQuote[quote.rule],
  };
}
