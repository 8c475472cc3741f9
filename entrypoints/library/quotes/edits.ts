import { changesOf, type QuoteDraft } from '../../../core/library/quote-draft.ts';
import {
  changesOfOwn,
  finishStatement,
  makeStatement,
  type OwnStatementDraft,
} from '../../../core/library/own-statement-draft.ts';
import { nameOfRef, type LibraryRow } from '../../../core/library/library-row.ts';
import { planMerge } from '../../../core/library/merge.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import { entryKey, type Entry, type EntryId, type EntryKey } from '../../../core/model/entry.ts';
import type { OwnStatement } from '../../../core/model/own-statement.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import type { Edit } from '../../../storage/change.ts';

/** What the library writes, as edits; all of them can be undone. */

export function editQuote(quote: SavedQuote, draft: QuoteDraft): Edit[] {
  const set = changesOf(quote, draft);
  return Object.keys(set).length === 0 ? [] : [{ table: 'quotes', id: quote.id, set }];
}

export function deleteQuotes(ids: Iterable<string>): Edit[] {
  return Array.from(ids, (id) => ({ table: 'quotes', id, remove: true }));
}

/** Those that have the tag already are left alone. */
export function tagQuotes(rows: readonly LibraryRow[], tag: string): Edit[] {
  return rows
    .filter(({ tags }) => !tags.includes(tag))
    .map(({ id, tags }) => ({ table: 'quotes', id, set: { tags: [...tags, tag] } }));
}

/** @param writtenAt a timestamp in UTC */
export function addOwn(id: string, draft: OwnStatementDraft, writtenAt: string): Edit[] {
  const fields = finishStatement(draft);
  return fields ? [{ table: 'statements', id, put: makeStatement(id, fields, writtenAt) }] : [];
}

export function editOwn(statement: OwnStatement, draft: OwnStatementDraft): Edit[] {
  const fields = finishStatement(draft);
  const set = fields && changesOfOwn(statement, fields);
  return set && Object.keys(set).length > 0 ? [{ table: 'statements', id: statement.id, set }] : [];
}

export function deleteOwn(id: string): Edit[] {
  return [{ table: 'statements', id, remove: true }];
}

/** Links the speaker of what the reader made, known by name only, to an entry. The name stays as it was written. */
export function linkSpeaker(rows: readonly LibraryRow[], entry: EntryKey): Edit[] {
  return rows.flatMap(({ kind, id, speaker }): Edit[] => {
    const name = nameOfRef(speaker);
    if (name === undefined) return [];
    return kind === 'own'
      ? [{ table: 'statements', id, set: { speaker: { name, entry } } }]
      : [{ table: 'quotes', id, set: { speaker: { name, entry, from: 'reader' } } }];
  });
}

/** Makes an own person of a name, and links to it what has the name. */
export function addSpeaker(rows: readonly LibraryRow[], name: string, id: EntryId): Edit[] {
  const put: Entry = { type: 'person', id, name, aliases: [], roles: [], sameAs: [] };
  return [{ table: 'entries', id, put }, ...linkSpeaker(rows, entryKey(ownDatasetId, id))];
}

export function mergeEntries(
  now: ReadonlyMap<EntryKey, EntryKey>,
  from: EntryKey,
  into: EntryKey,
): Edit[] {
  return planMerge(now, from, into).map((put) => ({ table: 'merges', id: put.from, put }));
}

export function partEntry(key: EntryKey): Edit[] {
  return [{ table: 'merges', id: key, remove: true }];
}

/** Goes on only where a write went well; of one that did not, whoever wrote has told. */
export async function afterWrite(writing: Promise<void>, goOn?: () => void): Promise<void> {
  try {
    await writing;
  } catch {
    return;
  }
  goOn?.();
}
