import { i18n } from '#i18n';
import { PlaceConfirm } from './PlaceConfirm.tsx';
import { RemoteForm } from './RemoteForm.tsx';
import type { VaultCardProps } from './vault-actions.ts';

/** The place of a vault, or only its password, is another now. */
export function PlaceEdit(props: VaultCardProps) {
  const { vault, edit, chooseFolder, onEdit, onEdited, onEditConfirmed, onEditCancelled } = props;
  if (edit === undefined)
    return (
      <button type="button" onClick={() => onEdit(vault.id)}>
        {i18n.t('settings.vaults.edit')}
      </button>
    );
  if (edit.is === 'confirming')
    return (
      <PlaceConfirm
        place={edit.place}
        byHand={edit.byHand}
        onConnect={() => onEditConfirmed(vault.id)}
        onCancel={onEditCancelled}
      />
    );
  return (
    <RemoteForm
      form={edit.form}
      chooseFolder={chooseFolder}
      onSubmit={(values) => onEdited(vault.id, values)}
      onCancel={onEditCancelled}
    />
  );
}
