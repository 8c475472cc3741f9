import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VaultActions } from '../../../components/settings/vaults/vault-actions.ts';
import { tellState } from '../../../components/settings/vaults/describe-outcome.ts';
import type { VaultListProps } from '../../../components/settings/vaults/VaultList.tsx';
import { writeCode } from '../../../core/sync/device-code.ts';
import { secretFromText } from '../../../core/sync/passphrase.ts';
import {
  readContainer,
  writeContainer,
  type VaultFiles,
} from '../../../core/sync/remotes/container.ts';
import { changePassphrase, openKeys } from '../../../core/sync/vault.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { nameDevice } from '../../../storage/device-names.ts';
import { readVault } from '../../../storage/vault-states.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { removeVault, updateVault } from '../../../storage/vaults.ts';
import { askFor } from '../access.ts';
import { download } from '../download.ts';
import type { SectionProps } from '../section.ts';
import { choosePlace, formValuesOf } from './chosen-place.ts';
import { useEditing } from './editing.ts';
import { askForFolder, chooseFolder } from './folder.ts';
import { originsOf } from './read-vaults.ts';
import type { VaultFacts } from './vault-item.ts';

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** The code for the next device: key and place, never the place's password. */
async function codeOf({ remote, settings, secrets }: VaultRow): Promise<string> {
  const secret = await secretFromText(secrets.key);
  if (!secret) throw new Error(i18n.t('settings.vaults.unreadable'));
  const fields = Object.entries(settings).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return writeCode(secret, { kind: remote, fields: Object.fromEntries(fields) });
}

/** Another passphrase for the vault; while it is changed nothing is synced. */
async function giveNewPassphrase(
  db: SourceContextDatabase,
  id: string,
  passphrase: string,
): Promise<void> {
  await navigator.locks.request(`vault ${id}`, async () => {
    const row = await readVault(db, id);
    const secret = row && (await secretFromText(row.secrets.key));
    const chosen = row && (await choosePlace(row.remote, formValuesOf(row)));
    if (!row || !secret || !chosen?.ok) throw new Error(i18n.t('settings.vaults.unreadable'));
    const changed = await changePassphrase(
      chosen.place.open(),
      await openKeys(secret, random),
      passphrase,
      { secret, random, signal: new AbortController().signal },
    );
    if (!changed.ok) throw new Error(tellState(changed.why, chosen.place.place));
    await updateVault(db, id, { secrets: { wrap: changed.wrap } });
  });
}

/** Syncs with the file that was read last, and hands the person the one to carry on. */
async function takeOut(db: SourceContextDatabase, id: string): Promise<void> {
  await sendMessage('syncVault', { id, adopt: true });
  const row = await readVault(db, id);
  if (!row) return;
  const { files, name } = row.secrets.fields as { files: VaultFiles; name: string };
  download(name, await writeContainer(files));
}

async function bringIn(db: SourceContextDatabase, id: string, file: File): Promise<void> {
  const files = await readContainer(new Uint8Array(await file.arrayBuffer()), file.name);
  // A sync that runs now ends with the file that it began with.
  await navigator.locks.request(`vault ${id}`, () =>
    updateVault(db, id, { secrets: { fields: { files, name: file.name } } }),
  );
  await sendMessage('syncVault', { id });
}

/** What may be done with a vault. The background syncs; this page only asks it to. */
export function useVaultActions(
  props: SectionProps,
  facts: readonly VaultFacts[] | undefined,
): VaultActions & Pick<VaultListProps, 'codes' | 'editing'> {
  const { db, run, say } = props;
  const [codes, setCodes] = useState<Record<string, string>>({});
  const editing = useEditing(props);
  const rowOf = (id: string) => facts?.find(({ row }) => row.id === id)?.row;
  const sync = (id: string, how: { confirm?: string; adopt?: boolean } = {}) =>
    run(() => sendMessage('syncVault', { id, ...how }));
  return {
    codes,
    ...editing,
    chooseFolder,
    onEdit(id) {
      const row = rowOf(id);
      if (row) editing.begin(row);
    },
    onSync: (id) => sync(id),
    onStop: (id) => run(() => sendMessage('stopVault', id)),
    onPause: (id, paused) =>
      run(async () => {
        await updateVault(db, id, { paused });
        if (!paused) await sendMessage('syncVault', { id });
      }),
    onRename: (id, name) => run(() => updateVault(db, id, { name })),
    onNameDevice: (device, name) => run(() => nameDevice(db, device, name)),
    onLeave: (id) => run(() => removeVault(db, id), i18n.t('settings.vaults.left')),
    onAllow(id) {
      const row = rowOf(id);
      if (!row) return;
      const origins = originsOf(row);
      // Both ask only during a click, so nothing is awaited before.
      const asked =
        origins.length > 0 ? askFor(origins) : askForFolder(row.secrets.fields['folder']);
      run(async () => {
        if (await asked) await sendMessage('syncVault', { id });
      });
    },
    onConfirm(id) {
      const token = rowOf(id)?.state.last?.ask?.token;
      if (token !== undefined) sync(id, { confirm: token });
    },
    onRefuse: (id) => run(() => updateVault(db, id, { paused: true })),
    onAdopt: (id) => sync(id, { adopt: true }),
    onShowCode: (id) =>
      run(async () => {
        const row = rowOf(id);
        if (row) setCodes({ ...codes, [id]: await codeOf(row) });
      }),
    onPassphrase: (id, passphrase) =>
      run(() => giveNewPassphrase(db, id, passphrase), i18n.t('settings.vaults.passphraseChanged')),
    onTakeOut: (id) => run(() => takeOut(db, id)),
    onBringIn: (id, file) =>
      run(async () => {
        await bringIn(db, id, file);
        say(i18n.t('settings.vaults.readFile'));
      }),
  };
}
