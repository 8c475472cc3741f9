import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import { StatementDetail } from '../../../components/library/quotes/StatementDetail.tsx';
import { StatementForm } from '../../../components/library/quotes/StatementForm.tsx';
import { describeSpeaker, type NameOf } from '../../../components/library/quotes/names.ts';
import type { LibraryRow } from '../../../core/library/library-row.ts';
import {
  correctionOfStatement,
  draftOfStatement,
  type StatementDraft,
} from '../../../core/library/statement-correction.ts';
import { statementCorrectionId } from '../../../core/model/correction.ts';
import { splitEntryKey } from '../../../core/model/entry.ts';
import type { Edit } from '../../../storage/change.ts';
import { readBothStatements } from '../../../storage/corrected-rows.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import { afterWrite } from './edits.ts';

interface OpenStatementProps extends Pick<ViewProps, 'db' | 'apply'> {
  row: LibraryRow;
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  onClose(): void;
}

/** One statement of a dataset, and what the reader says otherwise. */
export function OpenStatement({ db, apply, row, nameOf, suggest, onClose }: OpenStatementProps) {
  const { id, speaker } = row;
  const [isOpen, setOpen] = useState(false);
  const { datasetId, id: statementId } = splitEntryKey(id);
  const found = useLive(
    useCallback(() => readBothStatements(db, speaker, statementId), [db, speaker, statementId]),
  );
  if (!found) return null;
  const { published, shown, isCorrected, dataset } = found;
  const correctionId = statementCorrectionId(datasetId, statementId);
  const restore: Edit = { table: 'corrections', id: correctionId, remove: true };
  const onRestore = () => void afterWrite(apply([restore], i18n.t('corrections.restored')));
  const onSave = (draft: StatementDraft) => {
    const put = correctionOfStatement(datasetId, published, draft);
    const close = () => setOpen(false);
    if (put)
      void afterWrite(
        apply([{ table: 'corrections', id: correctionId, put }], i18n.t('corrections.saved')),
        close,
      );
    // What says the same as the dataset is no correction.
    else if (isCorrected) void afterWrite(apply([restore], i18n.t('corrections.restored')), close);
    else close();
  };
  return (
    <StatementDetail
      statement={shown}
      published={isCorrected ? published : undefined}
      speaker={describeSpeaker(speaker, nameOf)}
      about={row.about.flatMap((key) => nameOf(key) ?? [])}
      dataset={dataset}
      onClose={onClose}
      onCorrect={() => setOpen(true)}
      onRestore={onRestore}
      form={
        isOpen && (
          <StatementForm
            draft={draftOfStatement(shown)}
            speaker={describeSpeaker(speaker, nameOf)}
            suggest={(text) =>
              suggest(text).filter(
                ({ key, type }) => type === 'person' && splitEntryKey(key).datasetId === datasetId,
              )
            }
            onSave={onSave}
            onCancel={() => setOpen(false)}
          />
        )
      }
    />
  );
}
