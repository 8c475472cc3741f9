import { mostQuotesInFile } from '../../../core/datasets/quote-formats/index.ts';
import type { OwnRows, QuoteFormat } from '../../../core/datasets/quote-formats/quote-format.ts';
import { entryKey } from '../../../core/model/entry.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import type { Day } from '../../../core/model/partial-date.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';

export interface MadeFile {
  name: string;
  mediaType: string;
  text: string;
}

/** What of the reader's own entries goes with some of the quotes and statements: those that they speak of. */
export function entriesOf(quotes: readonly SavedQuote[], own: OwnRows): OwnRows {
  const { statements } = own;
  const speaking = [...quotes, ...statements];
  const named = new Set(speaking.flatMap(({ speaker, about }) => [speaker?.entry ?? '', ...about]));
  const merges = own.merges.filter(({ from, into }) => named.has(from) || named.has(into));
  for (const { from, into } of merges) named.add(from).add(into);
  const entries = own.entries.filter(({ id }) => named.has(entryKey(ownDatasetId, id)));
  return { entries, merges, statements };
}

/** Files of a format, each small enough to be read again; made one by one, as they are asked for. */
export function* makeFiles(
  format: QuoteFormat,
  quotes: readonly SavedQuote[],
  own: OwnRows,
  day: Day,
): Generator<MadeFile> {
  const count = Math.max(1, Math.ceil(quotes.length / mostQuotesInFile));
  for (let part = 0; part < count; part++) {
    const some = quotes.slice(part * mostQuotesInFile, (part + 1) * mostQuotesInFile);
    const number = count > 1 ? `-${part + 1}` : '';
    yield {
      name: `source-context-quotes-${day}${number}.${format.extension}`,
      mediaType: format.mediaType,
      text: format.write?.(some, part === 0 ? own : undefined) ?? '',
    };
  }
}
