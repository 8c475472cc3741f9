import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddVault } from '../../../components/settings/vaults/AddVault.tsx';
import type { AddState } from '../../../components/settings/vaults/model.ts';
import { VaultList } from '../../../components/settings/vaults/VaultList.tsx';
import { sendMessage } from '../../../messaging/protocol.ts';
import { addVault, listVaults } from '../../../storage/vaults.ts';
import { useLive, useNow } from '../live.ts';
import type { SectionProps } from '../section.ts';
import { createAdding } from './adding.ts';
import { chooseFolder } from './folder.ts';
import { readVaults, withReach } from './read-vaults.ts';
import { useVaultActions } from './vault-actions.ts';
import { toVaultItem, type VaultFacts } from './vault-item.ts';
import { useDeviceNames } from './device-names.ts';

function useVaults({ db }: SectionProps): VaultFacts[] | undefined {
  const rows = useLive(useCallback(() => readVaults(db), [db]));
  const [facts, setFacts] = useState<VaultFacts[]>();
  useEffect(() => {
    let current = true;
    if (rows) void withReach(rows).then((all) => current && setFacts(all));
    return () => {
      current = false;
    };
  }, [rows]);
  return facts;
}

function useAdding({ db, run, say }: SectionProps) {
  const [state, show] = useState<AddState>({ is: 'closed' });
  const adding = useMemo(
    () =>
      createAdding({
        show,
        isKnown: async (vault) => (await listVaults(db)).some(({ id }) => id === vault),
        async keep(row, adopt) {
          await addVault(db, row);
          say(i18n.t(adopt ? 'settings.add.made' : 'settings.add.joined'));
          // Its card shows how the first sync goes.
          void sendMessage('syncVault', { id: row.id, adopt });
        },
      }),
    [db, say],
  );
  // Who leaves has stopped it; nothing was kept until the last step.
  useEffect(() => () => adding.cancel(), [adding]);
  return (
    <AddVault
      state={state}
      chooseFolder={chooseFolder}
      onOpen={adding.open}
      onKind={adding.chooseKind}
      onCode={(code) => run(() => adding.takeCode(code))}
      onValues={(values) => run(() => adding.fillIn(values))}
      onConnect={() => run(() => adding.connect())}
      onCreate={(passphrase) => run(() => adding.create(passphrase))}
      onJoin={(typed) => run(() => adding.join(typed))}
      onBack={adding.back}
      onCancel={adding.cancel}
    />
  );
}

/** Vaults: how each stands, and the way to another. */
export function VaultsSection(props: SectionProps) {
  const now = useNow();
  const facts = useVaults(props);
  const names = useDeviceNames(props.db);
  const { codes, ...actions } = useVaultActions(props, facts);
  const adding = useAdding(props);
  return (
    <>
      <VaultList
        vaults={facts?.map((one) => toVaultItem(one, names))}
        codes={codes}
        now={now}
        {...actions}
      />
      {adding}
    </>
  );
}
