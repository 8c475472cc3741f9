import { i18n } from '#i18n';
import { useOpened } from '../use-opened.ts';
import { PlaceConfirm } from './PlaceConfirm.tsx';
import { RemoteForm } from './RemoteForm.tsx';
import type { VaultCardProps } from './vault-actions.ts';

/** The place of a vault, or only its password, is another now. */
export function PlaceEdit(props: VaultCardProps) {
  const { vault, edit, chooseFolder, onEdit, onEdited, onEditConfirmed, onEditCancelled } = props;
  const { opener, opened } = useOpened<HTMLButtonElement, HTMLDivElement>(edit?.is);
  const label = i18n.t('settings.vaults.edit');
  if (edit === undefined)
    return (
      <button type="button" ref={opener} onClick={() => onEdit(vault.id)}>
        {label}
      </button>
    );
  return (
    <div role="group" aria-label={label} ref={opened} tabIndex={-1}>
      {edit.is === 'confirming' ? (
        <PlaceConfirm
          place={edit.place}
          byHand={edit.byHand}
          onConnect={() => onEditConfirmed(vault.id)}
          onCancel={onEditCancelled}
        />
      ) : (
        <RemoteForm
          form={edit.form}
          chooseFolder={chooseFolder}
          onSubmit={(values) => onEdited(vault.id, values)}
          onCancel={onEditCancelled}
        />
      )}
    </div>
  );
}
