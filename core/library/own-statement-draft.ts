import type { EntryKey } from '../model/entry.ts';
import type { OwnSource, OwnStatement } from '../model/own-statement.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { safeHref } from '../model/source.ts';
import { withoutMarks } from '../quotes/marks.ts';
import { isSameRow } from '../datasets/plan-import.ts';

/** A statement of the reader's own as a form has it; texts may be empty. */
export interface OwnStatementDraft {
  speakerName: string;
  speakerEntry: EntryKey | undefined;
  date: PartialDate | undefined;
  summary: string;
  quote: string;
  about: readonly EntryKey[];
  source: OwnSource;
}

/** A new one with nothing in it yet but, where that is known, its speaker. */
export function startStatement(speaker?: { key: EntryKey; name: string }): OwnStatementDraft {
  return {
    speakerName: speaker?.name ?? '',
    speakerEntry: speaker?.key,
    date: undefined,
    summary: '',
    quote: '',
    about: [],
    source: {},
  };
}

export function draftOfOwn(statement: OwnStatement): OwnStatementDraft {
  const { speaker, date, summary = '', quote = '', about, source = {} } = statement;
  return {
    speakerName: speaker.name,
    speakerEntry: speaker.entry,
    date,
    summary,
    quote,
    about,
    source,
  };
}

/** What still stands against keeping a draft. */
export type DraftFault = 'address' | 'notWhole';

/** Who, when and what is always said; where it was printed need not be known. */
export function faultOf(draft: OwnStatementDraft): DraftFault | undefined {
  const { speakerName, date, summary, quote, source } = draft;
  const url = source.url?.trim() ?? '';
  if (url !== '' && safeHref(url) === undefined) return 'address';
  const isWhole =
    speakerName.trim() !== '' && date !== undefined && `${summary}${quote}`.trim() !== '';
  return isWhole ? undefined : 'notWhole';
}

function finishSource(source: OwnSource): OwnSource | undefined {
  const known = Object.entries(source).flatMap(([name, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [[name, text.trim()] as const] : [],
  );
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** What a draft says, without what is empty; undefined where a field is not known. */
export type StatementFields = Omit<OwnStatement, 'id' | 'writtenAt'>;

/**
 * What of a draft is kept when it is new.
 * @param writtenAt a timestamp in UTC
 */
export function makeStatement(
  id: string,
  fields: StatementFields,
  writtenAt: string,
): OwnStatement {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { id, ...(Object.fromEntries(known) as unknown as StatementFields), writtenAt };
}

/** @returns undefined where the draft is not whole */
export function finishStatement(draft: OwnStatementDraft): StatementFields | undefined {
  const { speakerName, speakerEntry, date, about, source } = draft;
  if (faultOf(draft) !== undefined || date === undefined) return undefined;
  const name = speakerName.replace(/\s+/g, ' ').trim();
  return {
    speaker: speakerEntry === undefined ? { name } : { name, entry: speakerEntry },
    date,
    summary: draft.summary.trim() || undefined,
    // Cards and lists set marks of their own.
    quote: withoutMarks(draft.quote.trim()) || undefined,
    about: [...about],
    source: finishSource(source),
  };
}

/** Only what is said otherwise now; undefined takes a field away. */
export function changesOfOwn(
  statement: OwnStatement,
  fields: StatementFields,
): Partial<StatementFields> {
  const changed = Object.entries(fields).filter(
    ([name, value]) => !isSameRow(statement[name as keyof StatementFields], value),
  );
  return Object.fromEntries(changed);
}
