import { i18n } from '#i18n';
import { DetailFrame } from '../../../components/library/quotes/DetailFrame.tsx';
import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import type { NameOf } from '../../../components/library/quotes/names.ts';
import { OwnStatementForm } from '../../../components/library/quotes/OwnStatementForm.tsx';
import type { SpeakerRef } from '../../../core/library/library-row.ts';
import { startStatement } from '../../../core/library/own-statement-draft.ts';
import type { ViewProps } from '../view.ts';
import { addOwn, afterWrite } from './edits.ts';

interface AddOwnProps extends Pick<ViewProps, 'apply'> {
  /** Whom the list is narrowed to: who writes there writes of them, as a rule. */
  speaker: SpeakerRef | undefined;
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  onAdded(id: string): void;
  onClose(): void;
}

/** A new statement of the reader's own. */
export function AddOwn({ speaker, apply, nameOf, suggest, onAdded, onClose }: AddOwnProps) {
  const name = speaker === undefined ? undefined : nameOf(speaker);
  const known = speaker === undefined || name === undefined ? undefined : { key: speaker, name };
  return (
    <DetailFrame title={i18n.t('quotes.own.add')} onClose={onClose}>
      <OwnStatementForm
        draft={startStatement(known)}
        nameOf={nameOf}
        suggest={suggest}
        onCancel={onClose}
        onSave={(draft) => {
          const id = crypto.randomUUID();
          const edits = addOwn(id, draft, new Date().toISOString());
          void afterWrite(apply(edits, i18n.t('quotes.own.added')), () => onAdded(id));
        }}
      />
    </DetailFrame>
  );
}
