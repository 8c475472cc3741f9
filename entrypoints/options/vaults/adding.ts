import { i18n } from '#i18n';
import type {
  AddState,
  FormValues,
  KindChoice,
} from '../../../components/settings/vaults/model.ts';
import {
  describeFailure,
  tellState,
} from '../../../components/settings/vaults/describe-outcome.ts';
import { readCode } from '../../../core/sync/device-code.ts';
import type { EpochMarker } from '../../../core/sync/epoch-marker.ts';
import { secretToText, type VaultSecret, type Wrap } from '../../../core/sync/passphrase.ts';
import { RemoteError } from '../../../core/sync/remote.ts';
import { findRemoteKind, remoteKinds } from '../../../core/sync/remotes/index.ts';
import { freshVaultState } from '../../../core/sync/vault-state.ts';
import {
  lookAtPlace,
  makeVault,
  openKeys,
  opensVault,
  unlockVault,
} from '../../../core/sync/vault.ts';
import { askFor } from '../access.ts';
import { choosePlace, type ChosenPlace } from './chosen-place.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';

/** The steps of adding a vault, each asked for by the person. */
export interface Adding {
  open(): void;
  chooseKind(kind: string): void;
  takeCode(typed: string): Promise<void>;
  fillIn(values: FormValues): Promise<void>;
  /** To be called during the click: browsers ask for access only then. */
  connect(): Promise<void>;
  create(passphrase: string): Promise<void>;
  join(typed: string): Promise<void>;
  /** To the form, with what was filled in. */
  back(): void;
  cancel(): void;
}

export interface AddingTools {
  show(state: AddState): void;
  /** Keeps the vault and starts its first sync; `adopt` lets it begin there. */
  keep(row: VaultRow, adopt: boolean): Promise<void>;
  isKnown(vault: string): Promise<boolean>;
}

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

function listKinds(): KindChoice[] {
  return remoteKinds
    .filter(({ kind }) => kind !== 'nats')
    .map(({ kind }) =>
      kind === 'folder' && !('showDirectoryPicker' in globalThis)
        ? { kind, missing: i18n.t('settings.add.noFolderHere') }
        : { kind },
    );
}

export function createAdding({ show, keep, isKnown }: AddingTools): Adding {
  let kind = '';
  let filled: FormValues = {};
  let code: VaultSecret | undefined;
  let place: ChosenPlace | undefined;
  let markers: EpochMarker[] = [];
  let stopping = new AbortController();

  function begin(): void {
    stopping.abort();
    stopping = new AbortController();
    [kind, filled, code, place, markers] = ['', {}, undefined, undefined, []];
  }

  function fill(values: FormValues, faults: Record<string, string> = {}): void {
    const fields = findRemoteKind(kind)?.fields ?? [];
    show({ is: 'filling', form: { kind, fields, values, faults, fromCode: code !== undefined } });
  }

  async function finish(secret: VaultSecret, wrap: Wrap | undefined, adopt: boolean) {
    if (!place) return;
    if (await isKnown(secret.vault))
      return show({ is: 'refused', text: i18n.t('settings.add.known') });
    const row: VaultRow = {
      id: secret.vault,
      name: place.place,
      remote: place.kind,
      settings: place.settings,
      secrets: { fields: place.secretFields, key: secretToText(secret), wrap },
      paused: false,
      added: Date.now(),
      state: freshVaultState,
    };
    await keep(row, adopt);
    begin();
    show({ is: 'closed' });
  }

  /** What lies at a place; undefined where it could not be seen, which is told. */
  async function lookAround(chosen: ChosenPlace, signal: AbortSignal) {
    try {
      return await lookAtPlace(chosen.open(), signal);
    } catch (error) {
      if (!signal.aborted && !(error instanceof RemoteError)) throw error;
      if (error instanceof RemoteError) show({ is: 'refused', text: describeFailure(error) });
      return undefined;
    }
  }

  async function look(chosen: ChosenPlace): Promise<void> {
    const { signal } = stopping;
    show({ is: 'trying', place: chosen.place });
    const found = await lookAround(chosen, signal);
    if (signal.aborted || !found) return;
    if (found.kind === 'newer')
      return show({
        is: 'refused',
        text: tellState('newer', chosen.place),
      });
    ({ markers } = found);
    if (code) {
      const marker = markers.find(({ vault }) => vault === code?.vault);
      if (await opensVault(markers, await openKeys(code, random)))
        return finish(code, marker?.wrap, false);
      return show({ is: 'refused', text: i18n.t('settings.add.locked.code') });
    }
    if (found.kind === 'vault') show({ is: 'locked', place: chosen.place });
    else show({ is: 'fresh', place: chosen.place, foreign: found.kind === 'foreign' });
  }

  /** What a person typed: a code, or the passphrase. */
  async function unlock(typed: string) {
    const read = await readCode(typed);
    if (!read.ok) {
      const unlocked = await unlockVault(markers, typed, random);
      if (unlocked.ok) return unlocked;
      return { ok: false, why: unlocked.why === 'passphrase' ? 'passphrase' : 'newsroom' } as const;
    }
    const wrap = markers.find(({ vault }) => vault === read.secret.vault)?.wrap;
    const isIt = await opensVault(markers, await openKeys(read.secret, random));
    return isIt
      ? ({ ok: true, secret: read.secret, wrap } as const)
      : ({ ok: false, why: 'code' } as const);
  }

  return {
    open() {
      begin();
      show({ is: 'choosing', kinds: listKinds() });
    },
    chooseKind(chosen) {
      kind = chosen;
      const begun = findRemoteKind(kind)?.fields.flatMap(({ name, value }) =>
        value === undefined ? [] : [[name, value] as const],
      );
      fill(Object.fromEntries(begun ?? []));
    },
    async takeCode(typed) {
      const read = await readCode(typed);
      if (!read.ok) {
        const codeFault = i18n.t('settings.add.wrongCode');
        return show({ is: 'choosing', kinds: listKinds(), codeFault });
      }
      code = read.secret;
      if (!read.address || !findRemoteKind(read.address.kind))
        return show({ is: 'choosing', kinds: listKinds() });
      ({ kind } = read.address);
      fill(read.address.fields);
    },
    async fillIn(values) {
      filled = values;
      try {
        const chosen = await choosePlace(kind, values);
        if (!chosen.ok) return fill(values, chosen.faults);
        ({ place } = chosen);
        show({ is: 'confirming', place: place.place, byHand: place.byHand });
      } catch (error) {
        if (!(error instanceof RemoteError)) throw error;
        show({ is: 'refused', text: describeFailure(error) });
      }
    },
    async connect() {
      if (!place) return;
      const chosen = place;
      const { signal } = stopping;
      const isAllowed = await askFor(chosen.origins);
      if (signal.aborted) return;
      if (isAllowed) return look(chosen);
      const withheld = new RemoteError('withheld', chosen.place);
      show({ is: 'refused', text: describeFailure(withheld) });
    },
    async create(passphrase) {
      if (!place) return;
      show({ is: 'joining', place: place.place });
      const { secret, wrap } = await makeVault(passphrase, random);
      await finish(secret, wrap, true);
    },
    async join(typed) {
      if (!place) return;
      show({ is: 'joining', place: place.place });
      const unlocked = await unlock(typed);
      if (unlocked.ok) return finish(unlocked.secret, unlocked.wrap, false);
      const fault = i18n.t(`settings.add.locked.${unlocked.why}`);
      show({ is: 'locked', place: place.place, fault });
    },
    back: () => fill(filled),
    cancel() {
      begin();
      show({ is: 'closed' });
    },
  };
}
