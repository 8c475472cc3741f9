import { splitEntryKey, type EntryId, type EntryKey } from '../model/entry.ts';
import { dayOfTimestamp, type PartialDate } from '../model/partial-date.ts';
import type { SavedQuote } from '../model/saved-quote.ts';
import type { OwnMark, Statement } from '../model/statement.ts';
import { withoutMarks } from '../quotes/marks.ts';

/** When it was said: else the article's day or the day of saving, before which it must have been. */
export function dateQuote({ saidAt, article, savedAt }: SavedQuote): {
  date: PartialDate;
  dated: OwnMark['dated'];
} {
  if (saidAt !== undefined) return { date: saidAt, dated: 'said' };
  const { publishedAt } = article;
  if (publishedAt !== undefined)
    return { date: dayOfTimestamp(publishedAt) ?? publishedAt, dated: 'published' };
  return { date: dayOfTimestamp(savedAt) ?? savedAt, dated: 'saved' };
}

/** What a card calls an entry that the reader's own row speaks of: by its id in the dataset of the card, by its key elsewhere. */
export function nameWithin(datasetId: string, key: EntryKey): EntryId {
  const entry = splitEntryKey(key);
  return entry.datasetId === datasetId ? entry.id : key;
}

/**
 * A saved quote as a statement of its speaker; undefined where the speaker is none of the entries.
 * @param datasetId the dataset whose card it is for
 * @param now what entries are that the reader has merged
 */
export function toStatement(
  quote: SavedQuote,
  datasetId: string,
  now: ReadonlyMap<EntryKey, EntryKey>,
): Statement | undefined {
  const { id, speaker, article, selector, about } = quote;
  if (speaker?.entry === undefined) return undefined;
  const nameOf = (key: EntryKey) => nameWithin(datasetId, now.get(key) ?? key);
  const { date, dated } = dateQuote(quote);
  const { publishedAt, language } = article;
  return {
    id,
    speaker: nameOf(speaker.entry),
    date,
    summary: '',
    // Cards set marks of their own.
    quote: { text: withoutMarks(selector.exact), language: language ?? '' },
    about: about.map(nameOf),
    source: {
      title: article.title ?? article.key,
      outlet: article.outlet ?? article.key.split('/', 1)[0] ?? '',
      published: publishedAt && (dayOfTimestamp(publishedAt) ?? publishedAt),
      url: article.canonicalUrl ?? article.url,
      language,
    },
    relations: [],
    own: { kind: 'quote', id, dated },
  };
}
