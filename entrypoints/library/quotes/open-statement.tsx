import { useCallback } from 'preact/hooks';
import { StatementDetail } from '../../../components/library/quotes/StatementDetail.tsx';
import { describeSpeaker, type NameOf } from '../../../components/library/quotes/names.ts';
import type { LibraryRow } from '../../../core/library/library-row.ts';
import { splitEntryKey } from '../../../core/model/entry.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { readStatement } from '../../../storage/library.ts';
import { findSource } from '../../../storage/sources.ts';
import { useLive } from '../live.ts';

interface OpenStatementProps {
  db: SourceContextDatabase;
  row: LibraryRow;
  nameOf: NameOf;
  onClose(): void;
}

/** One statement of a dataset. */
export function OpenStatement({ db, row, nameOf, onClose }: OpenStatementProps) {
  const { id, speaker } = row;
  const found = useLive(
    useCallback(async () => {
      const { datasetId, id: statementId } = splitEntryKey(id);
      const source = await findSource(db, datasetId);
      const statement =
        source && (await readStatement(db, source, splitEntryKey(speaker).id, statementId));
      return statement && { statement, dataset: source.title };
    }, [db, id, speaker]),
  );
  if (!found) return null;
  return (
    <StatementDetail
      statement={found.statement}
      speaker={describeSpeaker(speaker, nameOf)}
      about={row.about.flatMap((key) => nameOf(key) ?? [])}
      dataset={found.dataset}
      onClose={onClose}
    />
  );
}
