import type { EntryKey, Person, Term } from './entry.ts';
import type { PartialDate } from './partial-date.ts';
import type { Statement } from './statement.ts';

export const datasetFormat = 'source-context/dataset@1';

/** The dataset that the reader makes: own people and terms, and saved quotes as its statements. */
export const ownDatasetId = 'own';

/** @param key of an entry */
export function isOwnKey(key: EntryKey): boolean {
  return key.startsWith(`${ownDatasetId} `);
}

/** What a dataset says of itself. */
export interface DatasetHead {
  format: typeof datasetFormat;
  id: string;
  title: string;
  description?: string | undefined;
  language: string;
  licence: string;
  publisher: { name: string; url?: string | undefined };
  /** Grows by one or more with every published change. */
  revision: number;
  updated: PartialDate;
}

/** People, terms and statements under one id. */
export interface Dataset extends DatasetHead {
  people: Person[];
  terms: Term[];
  statements: Statement[];
}
