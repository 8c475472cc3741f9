import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../../shared/TextField.tsx';

export interface UnlockFormProps {
  place: string;
  fault?: string | undefined;
  onKey(typed: string): void;
  onCancel(): void;
}

/** A vault was found: its passphrase, or a code from a device that is in it. */
export function UnlockForm({ place, fault, onKey, onCancel }: UnlockFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onKey(typed);
      }}
    >
      <p>{i18n.t('settings.add.found', [place])}</p>
      <TextField
        label={i18n.t('settings.add.key')}
        type="password"
        autoComplete="current-password"
        value={typed}
        fault={fault}
        hint={i18n.t('settings.add.keyHint')}
        onInput={setTyped}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={typed === ''}>
          {i18n.t('settings.add.join')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </form>
  );
}
