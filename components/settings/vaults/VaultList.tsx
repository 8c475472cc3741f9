import { i18n } from '#i18n';
import { Panel } from '../Panel.tsx';
import type { EditState, VaultItem } from './model.ts';
import type { VaultActions } from './vault-actions.ts';
import { VaultCard } from './VaultCard.tsx';

export interface VaultListProps extends VaultActions {
  vaults: readonly VaultItem[] | undefined;
  /** The codes that were asked for, by vault. */
  codes: Readonly<Record<string, string>>;
  /** The vault whose place is being changed. */
  editing: { id: string; state: EditState } | undefined;
  now: number;
}

/** The vaults of this device. */
export function VaultList({ vaults, codes, editing, ...rest }: VaultListProps) {
  return (
    <Panel
      id="vaults/list"
      title={i18n.t('settings.vaults.title')}
      hint={i18n.t('settings.vaults.hint')}
    >
      {vaults?.length === 0 && <p>{i18n.t('settings.vaults.none')}</p>}
      {vaults !== undefined && vaults.length > 0 && (
        <ul class="items">
          {vaults.map((vault) => (
            <VaultCard
              key={vault.id}
              vault={vault}
              code={codes[vault.id]}
              edit={editing?.id === vault.id ? editing.state : undefined}
              {...rest}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
