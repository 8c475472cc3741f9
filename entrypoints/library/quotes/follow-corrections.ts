import type { LibraryRow } from '../../../core/library/library-row.ts';
import {
  statementOfCorrection,
  type Correction,
  type StatementCorrection,
} from '../../../core/model/correction.ts';
import { entryKey, splitEntryKey, type Entry, type EntryKey } from '../../../core/model/entry.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { readBothEntries, readBothStatements } from '../../../storage/corrected-rows.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { watch } from '../../../storage/watch.ts';

interface Listed {
  findStatement(key: string): LibraryRow | undefined;
  putStatement(statement: Statement, datasetId: string): void;
  nameEntry(key: EntryKey, entry: Entry): void;
}

/** What is said otherwise, by id. */
export type SaidOtherwise = ReadonlyMap<string, Correction>;

export async function readCorrections(db: SourceContextDatabase): Promise<SaidOtherwise> {
  return new Map((await db.corrections.toArray()).map((one) => [one.id, one]));
}

/**
 * Lists anew what a correction is laid over when it comes, changes or goes, until the signal ends.
 * @param known what was said otherwise before anything was listed: of later ones some may not be listed so
 * @param changed called after each change, when its rows are listed
 */
export function followCorrections(
  db: SourceContextDatabase,
  known: SaidOtherwise,
  { findStatement, putStatement, nameEntry }: Listed,
  changed: () => void,
  signal: AbortSignal,
): void {
  let before = known;

  /** @param last what was said last: of a statement that had another speaker it knows whose it is */
  async function listAnew(id: string, last: Correction | undefined): Promise<void> {
    const statement = statementOfCorrection(id);
    if (statement === undefined) {
      const both = await readBothEntries(db, id);
      if (both) nameEntry(id, both.shown);
      return;
    }
    const row = findStatement(statement);
    if (!row) return;
    const { datasetId, id: statementId } = splitEntryKey(statement);
    const { by } = (last ?? {}) as Partial<StatementCorrection>;
    const speaker = by === undefined ? row.speaker : entryKey(datasetId, by);
    const both = await readBothStatements(db, speaker, statementId);
    if (both) putStatement(both.shown, datasetId);
  }

  async function follow(now: SaidOtherwise): Promise<void> {
    const ids = [...new Set([...before.keys(), ...now.keys()])];
    const was = before;
    before = now;
    const textOf = (one: Correction | undefined) => JSON.stringify(one);
    const altered = ids.filter((id) => textOf(was.get(id)) !== textOf(now.get(id)));
    for (const id of altered) await listAnew(id, was.get(id));
    if (altered.length > 0 && !signal.aborted) changed();
  }

  watch(
    () => readCorrections(db),
    (now) => void follow(now),
    signal,
  );
}
