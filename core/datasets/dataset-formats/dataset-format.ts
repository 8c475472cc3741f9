import type { Problem } from '../parse-dataset.ts';
import type { Result } from '../../model/result.ts';

export type Fields = Record<string, unknown>;
export const tables = ['people', 'terms', 'statements'] as const;
export type Table = (typeof tables)[number];

/** A row that is not validated yet, and where in its file it stands: "line 14", "persons[3]". */
export interface LocatedRow {
  at: string;
  row: Fields;
}

/** What a file gives to a dataset. */
export type DatasetParts = Record<Table, LocatedRow[]> & {
  /** What a dataset says of itself. */
  head?: Fields;
};

/** A format that datasets are made from. A format is a row of the table in `index.ts`. */
export interface DatasetFormat {
  id: string;
  recognizes(text: string): boolean;
  read(text: string): Result<DatasetParts, Problem[]>;
}

export function emptyParts(): DatasetParts {
  return { people: [], terms: [], statements: [] };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Objects of a list with their places; everything else is no list. */
export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The day of a date or of a moment, as exactly as it is given. */
export function dayOf(value: unknown): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(textOf(value) ?? '')?.[0];
}

/** An id of another tool as one of ours, which holds no spaces. */
export function idOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  return text?.replace(/\s+/g, '-');
}

/** Without the fields that have no value. */
export function known(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Which table a row belongs to, by the fields that it has; undefined where none tells. */
export function tableOf(names: readonly string[]): Table | undefined {
  if (names.includes('speaker')) return 'statements';
  if (names.includes('kind')) return 'terms';
  return names.includes('name') ? 'people' : undefined;
}
