import { outletOf } from '../cards/own-statement.ts';
import { dateQuote } from '../cards/quote-statement.ts';
import { entryKey, type EntryId, type EntryKey } from '../model/entry.ts';
import type { OwnStatement } from '../model/own-statement.ts';
import { daysBetween, firstDay, lastDay, type PartialDate } from '../model/partial-date.ts';
import type { QuoteSighting, QuoteSpeaker, SavedQuote } from '../model/saved-quote.ts';
import type { OwnMark, Statement } from '../model/statement.ts';
import type { ValueList } from './facets.ts';
import type { WordList } from './word-list.ts';

/** Who said it, as filters and the address have it: an entry's key, or `name:` and the name as written. */
export type SpeakerRef = EntryKey | `name:${string}`;

/** Nobody is known to have said it. */
export const unknownSpeaker: SpeakerRef = 'name:';

export function nameOfRef(ref: SpeakerRef): string | undefined {
  return ref.startsWith('name:') ? ref.slice(5) : undefined;
}

export function speakerRefOf(
  speaker: Pick<QuoteSpeaker, 'name' | 'entry'> | undefined,
): SpeakerRef {
  return speaker?.entry ?? `name:${speaker?.name ?? ''}`;
}

export const libraryKinds = ['quote', 'statement', 'own'] as const;

/** What the library lists, little enough that all stay in memory: a saved quote, a dataset's statement, an own one. */
export interface LibraryRow {
  kind: (typeof libraryKinds)[number];
  /** A quote's or an own statement's, or that of a dataset's statement as `statementKey` makes it. */
  id: string;
  /** Its number in the list of words, and the words that a search looks through. */
  number: number;
  words: readonly number[];
  /** What filters go by, as numbers of a list of values; the speaker is the first. */
  values: readonly number[];
  excerpt: string;
  speaker: SpeakerRef;
  /** As it was written; stands where the speaker's entry is gone. Of datasets' statements it is not known. */
  speakerName?: string | undefined;
  about: readonly EntryKey[];
  outlet: string;
  tags: readonly string[];
  date: PartialDate;
  dated: OwnMark['dated'];
  /** First and last day of the date, in days since 1970. */
  first: number;
  last: number;
  /** Milliseconds since 1970; 0 for datasets' statements, which nobody saved. */
  saved: number;
  /** Of quotes only. */
  state?: QuoteSighting['state'] | undefined;
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

/** The words and values that rows have in common, each once. */
export interface RowLists {
  words: WordList;
  values: ValueList;
}

type Filtered = Pick<LibraryRow, 'kind' | 'speaker' | 'about' | 'outlet' | 'tags' | 'state'>;

function numberValues({ values }: RowLists, row: Filtered): number[] {
  return [
    values.numberOf('speaker', row.speaker),
    ...row.about.map((key) => values.numberOf('term', key)),
    values.numberOf('outlet', row.outlet),
    ...row.tags.map((tag) => values.numberOf('tag', tag)),
    ...(row.state === undefined ? [] : [values.numberOf('state', row.state)]),
    values.numberOf('kind', row.kind),
  ];
}

/** Texts of one row, each a field of its own, and the entries that it names. */
function addWords(
  { words: list }: RowLists,
  texts: readonly (string | undefined)[],
  entries: readonly EntryKey[],
): Pick<LibraryRow, 'number' | 'words'> {
  const read = texts.flatMap((text) => (text === undefined ? [] : list.read(text)));
  const words = [...read, ...entries.map(list.numberOf)];
  return { number: list.addRow(words), words };
}

export function rowOfQuote(quote: SavedQuote, lists: RowLists): LibraryRow {
  const { id, selector, article, speaker, about, note, tags, savedAt, sighting } = quote;
  const { date, dated } = dateQuote(quote);
  const texts = [selector.exact, note, article.title, article.outlet, speaker?.name, ...tags];
  const entries = speaker?.entry === undefined ? about : [speaker.entry, ...about];
  const filtered: Filtered = {
    kind: 'quote',
    speaker: speakerRefOf(speaker),
    about,
    outlet: article.outlet ?? article.key.split('/', 1)[0] ?? '',
    tags,
    state: sighting.state,
  };
  return {
    ...filtered,
    id,
    speakerName: speaker?.name,
    ...addWords(lists, texts, entries),
    values: numberValues(lists, filtered),
    excerpt: excerptOf(selector.exact),
    ...spanOf(date),
    dated,
    saved: Date.parse(savedAt),
  };
}

export function rowOfOwn(own: OwnStatement, lists: RowLists): LibraryRow {
  const { id, speaker, date, summary, quote, about, source, writtenAt } = own;
  const texts = [quote, summary, source?.title, source?.outlet, speaker.name];
  const entries = speaker.entry === undefined ? about : [speaker.entry, ...about];
  const filtered: Filtered = {
    kind: 'own',
    speaker: speakerRefOf(speaker),
    about,
    outlet: outletOf(source) ?? '',
    tags: [],
  };
  return {
    ...filtered,
    id,
    speakerName: speaker.name,
    ...addWords(lists, texts, entries),
    values: numberValues(lists, filtered),
    excerpt: excerptOf(summary ?? quote ?? ''),
    ...spanOf(date),
    dated: 'said',
    saved: Date.parse(writtenAt),
  };
}

/** A statement among all datasets: its dataset's id, a space, its own id. */
export function statementKey(datasetId: string, id: string): string {
  return `${datasetId} ${id}`;
}

export function rowOfStatement(
  statement: Statement,
  datasetId: string,
  lists: RowLists,
): LibraryRow {
  const { id, summary, quote, source } = statement;
  const keyOf = (entry: EntryId) => entryKey(datasetId, entry);
  const filtered: Filtered = {
    kind: 'statement',
    speaker: keyOf(statement.speaker),
    about: statement.about.map(keyOf),
    outlet: source.outlet,
    tags: [],
  };
  const texts = [quote?.text, summary, source.title, source.outlet];
  return {
    ...filtered,
    id: statementKey(datasetId, id),
    ...addWords(lists, texts, [filtered.speaker, ...filtered.about]),
    values: numberValues(lists, filtered),
    excerpt: excerptOf(summary),
    ...spanOf(statement.date),
    dated: 'said',
    saved: 0,
  };
}
