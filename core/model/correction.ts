import type { Entry, EntryId, EntryKey, Role } from './entry.ts';
import type { PartialDate } from './partial-date.ts';
import type { Statement } from './statement.ts';

/**
 * What the reader says otherwise than a published entry: only the fields that it has count; an empty text
 * takes what the dataset says away. Further names are no correction: an own entry that is merged into the
 * published one has them, and is found by them on pages.
 */
export interface EntryCorrection {
  id: EntryKey;
  name?: string | undefined;
  description?: string | undefined;
  summary?: string | undefined;
  roles?: Role[] | undefined;
  place?: string | undefined;
  date?: PartialDate | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}

/**
 * The same of a published statement; `quote` are the words, in the language that the dataset names. Of another
 * speaker, who is of the same dataset, `by` is whom the dataset names: statements are found by their speakers.
 */
export interface StatementCorrection {
  id: string;
  speaker?: EntryId | undefined;
  by?: EntryId | undefined;
  summary?: string | undefined;
  date?: PartialDate | undefined;
  quote?: string | undefined;
}

export type Correction = EntryCorrection | StatementCorrection;

/** By id: of an entry its key, of a statement `statementCorrectionId`. The two never meet. */
export type Corrections = ReadonlyMap<string, Correction>;

export function statementCorrectionId(datasetId: string, statement: string): string {
  return `statement ${datasetId} ${statement}`;
}

/** The statement's key among all datasets; undefined where the correction is of an entry, whose key has one space. */
export function statementOfCorrection(id: string): string | undefined {
  const parts = id.split(' ');
  return parts.length === 3 ? parts.slice(1).join(' ') : undefined;
}

/** A row with other fields; those that are empty are taken away, and those that it cannot have are left out. */
function withFields<T extends object>(
  row: T,
  correction: Correction,
  names: readonly (keyof T & string)[],
): T {
  const corrected = { ...row };
  for (const name of names) {
    if (!Object.hasOwn(correction, name)) continue;
    const value = (correction as unknown as Partial<T>)[name];
    if (value === undefined) continue;
    if (value === '') delete corrected[name];
    else corrected[name] = value;
  }
  return corrected;
}

const shownOfPerson = ['description', 'roles'] as const;
const shownOfTerm = ['summary', 'place', 'date', 'from', 'to'] as const;

/** A published entry as the reader wants to see it. */
export function correctEntry(corrections: Corrections, key: EntryKey, entry: Entry): Entry {
  const correction = corrections.get(key) as EntryCorrection | undefined;
  if (!correction) return entry;
  // What is shown always has a name, and is still found by the published one.
  const named = correction.name
    ? { ...entry, name: correction.name, aliases: [...entry.aliases, entry.name] }
    : entry;
  return named.type === 'person'
    ? withFields(named, correction, shownOfPerson)
    : withFields(named, correction, shownOfTerm);
}

/** A published statement as the reader wants to see it; it always has a summary and a date. */
export function correctStatement(
  corrections: Corrections,
  datasetId: string,
  statement: Statement,
): Statement {
  const id = statementCorrectionId(datasetId, statement.id);
  const correction = corrections.get(id) as StatementCorrection | undefined;
  if (!correction) return statement;
  const { summary, date, quote, speaker } = correction;
  const corrected = {
    ...statement,
    speaker: speaker || statement.speaker,
    summary: summary || statement.summary,
    date: date || statement.date,
    isCorrected: true,
  };
  if (quote === undefined) return corrected;
  const { quote: said, ...rest } = corrected;
  return quote === ''
    ? rest
    : { ...rest, quote: { text: quote, language: said?.language ?? 'und' } };
}
