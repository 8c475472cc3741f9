import type { EntryKey } from '../model/entry.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { QuoteSpeaker, SavedQuote } from '../model/saved-quote.ts';

/** A quote as a form has it: what may be changed of it. */
export interface QuoteDraft {
  /** Empty where nobody is known to have said it. */
  speakerName: string;
  speakerEntry: EntryKey | undefined;
  saidAt: PartialDate | undefined;
  about: readonly EntryKey[];
  tags: readonly string[];
  note: string;
}

export function draftOf({ speaker, saidAt, about, tags, note }: SavedQuote): QuoteDraft {
  return {
    speakerName: speaker?.name ?? '',
    speakerEntry: speaker?.entry,
    saidAt,
    about,
    tags,
    note: note ?? '',
  };
}

function speakerOf({ speakerName, speakerEntry }: QuoteDraft): QuoteSpeaker | undefined {
  const name = speakerName.replace(/\s+/g, ' ').trim();
  if (name === '') return undefined;
  return { name, ...(speakerEntry === undefined ? {} : { entry: speakerEntry }), from: 'reader' };
}

type DraftFields = Pick<SavedQuote, 'speaker' | 'saidAt' | 'about' | 'tags' | 'note'>;

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** Only what a draft changes; undefined takes a field away. A speaker who stays keeps how they are known. */
export function changesOf(quote: SavedQuote, draft: QuoteDraft): Partial<DraftFields> {
  const changes: Partial<DraftFields> = {};
  const speaker = speakerOf(draft);
  if (speaker?.name !== quote.speaker?.name || speaker?.entry !== quote.speaker?.entry)
    changes.speaker = speaker;
  if (draft.saidAt !== quote.saidAt) changes.saidAt = draft.saidAt;
  const note = draft.note.trim() === '' ? undefined : draft.note.trim();
  if (note !== quote.note) changes.note = note;
  if (!sameList(draft.about, quote.about)) changes.about = [...draft.about];
  if (!sameList(draft.tags, quote.tags)) changes.tags = [...draft.tags];
  return changes;
}
