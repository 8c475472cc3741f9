import type { PartialDate } from './partial-date.ts';
import type { Source } from './source.ts';

/** Unique in a dataset: 1 to 120 printable characters without spaces; a Wikidata Q-id where there is one. */
export type EntryId = string;

export type AliasKind = 'full' | 'surname' | 'nickname' | 'spelling';

export interface Alias {
  text: string;
  language?: string | undefined;
  kind?: AliasKind | undefined;
}

export interface Role {
  title: string;
  organization?: string | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}

export interface Person {
  id: EntryId;
  name: string;
  aliases: (string | Alias)[];
  description?: string | undefined;
  roles: Role[];
  sameAs: string[];
}

export const termKinds = ['event', 'agreement', 'place', 'organization', 'topic'] as const;
export type TermKind = (typeof termKinds)[number];

export interface Term {
  id: EntryId;
  kind: TermKind;
  name: string;
  aliases: (string | Alias)[];
  summary?: string | undefined;
  date?: PartialDate | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  /** Where it was: names of places from near to far, separated by commas ("Anchorage, Alaska"). */
  place?: string | undefined;
  /** Ids of the same dataset; the reader's own terms also speak of others by their keys. */
  partOf?: EntryId | EntryKey | undefined;
  participants: (EntryId | EntryKey)[];
  sources: Source[];
}

/** A person or a term, told apart by `type`. */
export type Entry = ({ type: 'person' } & Person) | ({ type: 'term' } & Term);

/**
 * An entry among all datasets: its dataset's id, a space, its own id.
 * Neither id may contain a space, so the two never run together.
 */
export type EntryKey = string;

export const entryKeyPattern = /^[^\s\p{C}]{1,120} [^\s\p{C}]{1,120}$/u;

export function entryKey(datasetId: string, id: EntryId): EntryKey {
  return `${datasetId} ${id}`;
}

/**
 * What an entry calls another one, as a key: an id of its own dataset, or already the key of an entry of
 * another one, as the reader's own entries may have.
 */
export function keyWithin(datasetId: string, called: EntryId | EntryKey): EntryKey {
  return called.includes(' ') ? called : entryKey(datasetId, called);
}

export function splitEntryKey(key: EntryKey): { datasetId: string; id: EntryId } {
  const at = key.indexOf(' ');
  return { datasetId: key.slice(0, at), id: key.slice(at + 1) };
}

export function aliasText(alias: string | Alias): string {
  return typeof alias === 'string' ? alias : alias.text;
}

/** The roles held on a day; a role without dates is held always. */
export function rolesAt(roles: Role[], day: string): Role[] {
  return roles.filter((role) => (role.from ?? '') <= day && (!role.to || day <= `${role.to}~`));
}
