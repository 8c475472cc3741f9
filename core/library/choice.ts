import { isPartialDate, type PartialDate } from '../model/partial-date.ts';
import type { EntryKey } from '../model/entry.ts';
import type { QuoteSighting } from '../model/saved-quote.ts';
import { libraryKinds, type LibraryRow, type SpeakerRef } from './library-row.ts';

export const sortOrders = ['saved', 'said'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What of the library is shown; every field is also one of the address. Undefined and '' mean all. */
export interface Choice {
  q?: string | undefined;
  speaker?: SpeakerRef | undefined;
  term?: EntryKey | undefined;
  outlet?: string | undefined;
  tag?: string | undefined;
  state?: QuoteSighting['state'] | undefined;
  kind?: LibraryRow['kind'] | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  sort?: SortOrder | undefined;
  /** The quote or statement that is open. */
  id?: string | undefined;
  /** What is being written, in the place of what is open. */
  add?: 'statement' | undefined;
}

type Field = keyof Choice;

const oneOf = (values: readonly string[]) => (text: string) => values.includes(text);
const anyText = () => true;

/** What each field of the address may say; anything else is as if it were not there. */
const fields: Readonly<Record<Field, (text: string) => boolean>> = {
  q: anyText,
  speaker: anyText,
  term: anyText,
  outlet: anyText,
  tag: anyText,
  state: oneOf(['same', 'changed', 'lost']),
  kind: oneOf(libraryKinds),
  from: isPartialDate,
  to: isPartialDate,
  sort: oneOf(sortOrders),
  id: anyText,
  add: oneOf(['statement']),
};

export function readChoice(query: URLSearchParams): Choice {
  const known = Object.entries(fields).flatMap(([field, isValid]) => {
    const value = query.get(field);
    return value !== null && value !== '' && isValid(value) ? [[field, value]] : [];
  });
  return Object.fromEntries(known) as Choice;
}

/** The part of an address behind "?"; empty where all is shown. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams();
  for (const field of Object.keys(fields) as Field[]) {
    const value = choice[field];
    if (value !== undefined && value !== '') query.set(field, value);
  }
  return query.toString();
}

/** What takes every filter back; the order stays, and what is open. */
export const everything: Choice = {
  q: undefined,
  speaker: undefined,
  term: undefined,
  outlet: undefined,
  tag: undefined,
  state: undefined,
  kind: undefined,
  from: undefined,
  to: undefined,
};

/** Whether anything is left out: what a button takes back. */
export function isNarrowed({ sort: _sort, id: _id, add: _add, ...rest }: Choice): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== '');
}
