import { dateQuote } from '../cards/quote-statement.ts';
import { entryKey, type EntryId, type EntryKey } from '../model/entry.ts';
import { daysBetween, firstDay, lastDay, type PartialDate } from '../model/partial-date.ts';
import type { QuoteSighting, SavedQuote } from '../model/saved-quote.ts';
import type { OwnStatement, Statement } from '../model/statement.ts';
import type { WordList } from './word-list.ts';

/** Who said it, as filters and the address have it: an entry's key, or `name:` and the name as written. */
export type SpeakerRef = EntryKey | `name:${string}`;

/** Nobody is known to have said it. */
export const unknownSpeaker: SpeakerRef = 'name:';

export function nameOfRef(ref: SpeakerRef): string | undefined {
  return ref.startsWith('name:') ? ref.slice(5) : undefined;
}

/** A saved quote or a dataset's statement as the library lists it: little enough that all stay in memory. */
export interface LibraryRow {
  kind: 'quote' | 'statement';
  /** A quote's own, or a statement's as `statementKey` makes it. */
  id: string;
  /** The words that a search looks through. */
  words: readonly number[];
  excerpt: string;
  speaker: SpeakerRef;
  about: readonly EntryKey[];
  outlet: string;
  tags: readonly string[];
  date: PartialDate;
  dated: OwnStatement['dated'];
  /** First and last day of the date, in days since 1970. */
  first: number;
  last: number;
  /** Milliseconds since 1970; 0 for statements, which nobody saved. */
  saved: number;
  /** Of quotes only. */
  state?: QuoteSighting['state'];
}

const epoch = '1970-01-01';

/** In days since 1970. */
export function dayNumber(day: string): number {
  return daysBetween(epoch, day);
}

/** As much of the words as a line or two can show. */
const excerptLength = 280;

function excerptOf(text: string): string {
  const start = text
    .slice(0, excerptLength * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return start.length <= excerptLength ? start : `${start.slice(0, excerptLength)}…`;
}

function spanOf(date: PartialDate): Pick<LibraryRow, 'date' | 'first' | 'last'> {
  return { date, first: dayNumber(firstDay(date)), last: dayNumber(lastDay(date)) };
}

/** Texts of one row, each a field of its own. */
function readFields(
  list: WordList,
  texts: readonly (string | undefined)[],
  entries: readonly EntryKey[],
): number[] {
  const words = texts.flatMap((text) => (text === undefined ? [] : list.read(text)));
  return [...words, ...entries.map(list.numberOf)];
}

export function rowOfQuote(quote: SavedQuote, list: WordList): LibraryRow {
  const { id, selector, article, speaker, about, note, tags, savedAt, sighting } = quote;
  const { date, dated } = dateQuote(quote);
  const texts = [selector.exact, note, article.title, article.outlet, speaker?.name, ...tags];
  const entries = speaker?.entry === undefined ? about : [speaker.entry, ...about];
  return {
    kind: 'quote',
    id,
    words: readFields(list, texts, entries),
    excerpt: excerptOf(selector.exact),
    speaker: speaker?.entry ?? `name:${speaker?.name ?? ''}`,
    about,
    outlet: article.outlet ?? article.key.split('/', 1)[0] ?? '',
    tags,
    ...spanOf(date),
    dated,
    saved: Date.parse(savedAt),
    state: sighting.state,
  };
}

/** A statement among all datasets: its dataset's id, a space, its own id. */
export function statementKey(datasetId: string, id: string): string {
  return `${datasetId} ${id}`;
}

export function rowOfStatement(
  statement: Statement,
  datasetId: string,
  list: WordList,
): LibraryRow {
  const { id, speaker, summary, quote, about, source } = statement;
  const keyOf = (entry: EntryId) => entryKey(datasetId, entry);
  const [by, ...of] = [speaker, ...about].map(keyOf);
  return {
    kind: 'statement',
    id: statementKey(datasetId, id),
    words: readFields(list, [quote?.text, summary, source.title, source.outlet], [by ?? '', ...of]),
    excerpt: excerptOf(summary),
    speaker: by ?? unknownSpeaker,
    about: of,
    outlet: source.outlet,
    tags: [],
    ...spanOf(statement.date),
    dated: 'said',
    saved: 0,
  };
}
