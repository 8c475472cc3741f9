import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useOpened } from '../use-opened.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import type { VaultCardProps } from './vault-actions.ts';

/** Another passphrase for a vault; whoever is in it stays in. */
export function PassphraseEdit({ vault, onPassphrase }: VaultCardProps) {
  const [open, setOpen] = useState(false);
  const { opener, opened } = useOpened<HTMLButtonElement, HTMLDivElement>(open);
  const label = i18n.t('settings.vaults.passphrase');
  if (!open)
    return (
      <button type="button" ref={opener} onClick={() => setOpen(true)}>
        {label}
      </button>
    );
  return (
    <div role="group" aria-label={label} ref={opened} tabIndex={-1}>
      <NewPassphrase
        hint={i18n.t('settings.vaults.passphraseHint')}
        yes={label}
        onCancel={() => setOpen(false)}
        onPassphrase={(passphrase) => {
          setOpen(false);
          onPassphrase(vault.id, passphrase);
        }}
      />
    </div>
  );
}
