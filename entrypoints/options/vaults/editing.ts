import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FormValues, PlaceForm } from '../../../components/settings/vaults/model.ts';
import type { VaultListProps } from '../../../components/settings/vaults/VaultList.tsx';
import { findRemoteKind } from '../../../core/sync/remotes/index.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import { readVault } from '../../../storage/vault-states.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { updateVault } from '../../../storage/vaults.ts';
import { askFor } from '../access.ts';
import { choosePlace, formValuesOf, type ChosenPlace } from './chosen-place.ts';
import type { SectionProps } from '../section.ts';

function formOf(row: VaultRow, values = formValuesOf(row)): PlaceForm {
  const fields = findRemoteKind(row.remote)?.fields ?? [];
  return {
    kind: row.remote,
    fields,
    values,
    faults: {},
    fromCode: false,
  };
}

/** Changing where a vault lies, or only its password. Another host is named and confirmed first. */
export function useEditing({ db, run, say }: SectionProps) {
  const [editing, show] = useState<VaultListProps['editing']>();
  const chosen = useRef<ChosenPlace>(undefined);

  async function keep(id: string, place: ChosenPlace): Promise<void> {
    const secrets = { fields: place.secretFields };
    await updateVault(db, id, { settings: place.settings, secrets });
    show(undefined);
    say(i18n.t('settings.vaults.edited'));
    await sendMessage('syncVault', { id });
  }

  return {
    editing,
    begin: (row: VaultRow) => show({ id: row.id, state: { is: 'filling', form: formOf(row) } }),
    onEditCancelled: () => show(undefined),
    onEdited: (id: string, values: FormValues) =>
      run(async () => {
        const row = await readVault(db, id);
        if (!row) return;
        const read = await choosePlace(row.remote, values);
        const form = formOf(row, values);
        if (!read.ok)
          return show({ id, state: { is: 'filling', form: { ...form, faults: read.faults } } });
        const before = await choosePlace(row.remote, formValuesOf(row));
        chosen.current = read.place;
        const { place, byHand } = read.place;
        const isSame = before.ok && before.place.origins.join() === read.place.origins.join();
        if (isSame && before.place.place === place) await keep(id, read.place);
        else show({ id, state: { is: 'confirming', place, byHand } });
      }),
    onEditConfirmed(id: string) {
      const place = chosen.current;
      if (!place) return;
      const asked = askFor(place.origins);
      run(async () => {
        if (await asked) await keep(id, place);
      });
    },
  };
}
