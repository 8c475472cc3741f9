import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NewPassphrase } from './NewPassphrase.tsx';
import type { VaultCardProps } from './vault-actions.ts';

/** Another passphrase for a vault; whoever is in it stays in. */
export function PassphraseEdit({ vault, onPassphrase }: VaultCardProps) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {i18n.t('settings.vaults.passphrase')}
      </button>
    );
  return (
    <NewPassphrase
      hint={i18n.t('settings.vaults.passphraseHint')}
      yes={i18n.t('settings.vaults.passphrase')}
      onCancel={() => setOpen(false)}
      onPassphrase={(passphrase) => {
        setOpen(false);
        onPassphrase(vault.id, passphrase);
      }}
    />
  );
}
