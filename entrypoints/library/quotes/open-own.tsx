import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DetailFrame } from '../../../components/library/quotes/DetailFrame.tsx';
import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import type { NameOf } from '../../../components/library/quotes/names.ts';
import { OwnStatementDetail } from '../../../components/library/quotes/OwnStatementDetail.tsx';
import { OwnStatementForm } from '../../../components/library/quotes/OwnStatementForm.tsx';
import { draftOfOwn } from '../../../core/library/own-statement-draft.ts';
import { readKept } from '../../../storage/library.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import { afterWrite, deleteOwn, editOwn } from './edits.ts';

interface OpenOwnProps extends Pick<ViewProps, 'db' | 'apply'> {
  id: string;
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  onClose(): void;
}

/** One statement of the reader's own, as it is in the store at this moment, to be read, edited and deleted. */
export function OpenOwn({ db, id, apply, nameOf, suggest, onClose }: OpenOwnProps) {
  const found = useLive(useCallback(() => readKept(db, 'statements', [id]), [db, id]));
  const [isEdited, setEdited] = useState(false);
  const statement = found?.[0];
  if (!statement) return null;
  const stopEditing = () => setEdited(false);
  if (isEdited)
    return (
      <DetailFrame title={i18n.t('quotes.own.edit')} onClose={stopEditing}>
        <OwnStatementForm
          draft={draftOfOwn(statement)}
          nameOf={nameOf}
          suggest={suggest}
          onCancel={stopEditing}
          onSave={(draft) => {
            const edits = editOwn(statement, draft);
            if (edits.length > 0)
              void afterWrite(apply(edits, i18n.t('quotes.own.edited')), stopEditing);
            else stopEditing();
          }}
        />
      </DetailFrame>
    );
  return (
    <OwnStatementDetail
      statement={statement}
      nameOf={nameOf}
      onClose={onClose}
      onEdit={() => setEdited(true)}
      onDelete={() => void afterWrite(apply(deleteOwn(id), i18n.t('quotes.own.deleted')), onClose)}
    />
  );
}
