import { statementCorrectionId, type StatementCorrection } from '../model/correction.ts';
import type { EntryId } from '../model/entry.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Statement } from '../model/statement.ts';

/** A published statement as a form has it: what a reader may say otherwise. */
export interface StatementDraft {
  summary: string;
  date: PartialDate | undefined;
  /** Empty where there are no words of the speaker's own. */
  quote: string;
  speaker: EntryId;
}

export function draftOfStatement({ summary, date, quote, speaker }: Statement): StatementDraft {
  return { summary, date, quote: quote?.text ?? '', speaker };
}

/** A statement always says something, on some day. */
export function isWholeDraft({ summary, date }: StatementDraft): boolean {
  return summary.trim() !== '' && date !== undefined;
}

/**
 * What a draft says otherwise than the dataset; words that were emptied are an empty text.
 * @returns undefined where it says the same
 */
export function correctionOfStatement(
  datasetId: string,
  published: Statement,
  draft: StatementDraft,
): StatementCorrection | undefined {
  const was = draftOfStatement(published);
  const now = { ...draft, summary: draft.summary.trim(), quote: draft.quote.trim() };
  const changed = (['summary', 'date', 'quote', 'speaker'] as const).filter(
    (field) => now[field] !== was[field],
  );
  if (changed.length === 0) return undefined;
  return {
    id: statementCorrectionId(datasetId, published.id),
    ...Object.fromEntries(changed.map((field) => [field, now[field]])),
    ...(now.speaker === was.speaker ? {} : { by: was.speaker }),
  };
}
