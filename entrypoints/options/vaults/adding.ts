import { i18n } from '#i18n';
import type {
  AddState,
  FormValues,
  KindChoice,
} from '../../../components/settings/vaults/model.ts';
import { describeFailure } from '../../../components/settings/vaults/describe-outcome.ts';
import { readCode } from '../../../core/sync/device-code.ts';
import type { EpochMarker } from '../../../core/sync/epoch-marker.ts';
import {
  makeVaultSecret,
  secretToText,
  unwrapSecret,
  wrapSecret,
  type VaultSecret,
  type Wrap,
} from '../../../core/sync/passphrase.ts';
import { RemoteError } from '../../../core/sync/remote.ts';
import { findRemoteKind, remoteKinds } from '../../../core/sync/remotes/index.ts';
import { freshVaultState } from '../../../core/sync/vault-state.ts';
import { askFor } from '../access.ts';
import { choosePlace, type ChosenPlace } from './chosen-place.ts';
import { lookAtPlace } from './look-at-place.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';

/** The steps of adding a vault, each asked for by the person. */
export interface Adding {
  open(): void;
  chooseKind(kind: string): void;
  useCode(typed: string): Promise<void>;
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

  /** The marker of the vault that a secret opens, which holds the key closed by the passphrase. */
  const markerOf = ({ vault }: VaultSecret) => markers.find((marker) => marker.vault === vault);

  async function look(chosen: ChosenPlace): Promise<void> {
    const { signal } = stopping;
    show({ is: 'trying', place: chosen.place });
    const found = await lookAtPlace(chosen.open(), signal);
    if (signal.aborted || found.kind === 'stopped') return;
    if (found.kind === 'failed') return show({ is: 'refused', text: describeFailure(found.error) });
    if (found.kind === 'newer')
      return show({
        is: 'refused',
        text: i18n.t('settings.outcome.state.newer', [chosen.place]),
      });
    ({ markers } = found);
    const marker = code && markerOf(code);
    if (code && marker) return finish(code, marker.wrap, false);
    if (code) return show({ is: 'refused', text: i18n.t('settings.add.otherVault') });
    if (found.kind === 'vault') show({ is: 'locked', place: chosen.place });
    else show({ is: 'fresh', place: chosen.place, foreign: found.kind === 'foreign' });
  }

  async function findSecret(typed: string): Promise<VaultSecret | undefined> {
    const read = await readCode(typed);
    if (read.ok) return read.secret;
    for (const { wrap } of markers) {
      const secret = wrap && (await unwrapSecret(wrap, typed, random));
      if (secret) return secret;
    }
    return undefined;
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
    async useCode(typed) {
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
      if (await askFor(place.origins)) await look(place);
      else {
        const withheld = new RemoteError('withheld', place.place);
        show({ is: 'refused', text: describeFailure(withheld) });
      }
    },
    async create(passphrase) {
      if (!place) return;
      show({ is: 'joining', place: place.place });
      const secret = await makeVaultSecret(random);
      await finish(secret, await wrapSecret(secret.secret, passphrase, random), true);
    },
    async join(typed) {
      if (!place) return;
      show({ is: 'joining', place: place.place });
      const secret = await findSecret(typed);
      const marker = secret && markerOf(secret);
      if (secret && marker) await finish(secret, marker.wrap, false);
      else
        show({
          is: 'locked',
          place: place.place,
          fault: i18n.t(secret ? 'settings.add.otherVault' : 'settings.add.wrongPassphrase'),
        });
    },
    back: () => fill(filled),
    cancel() {
      begin();
      show({ is: 'closed' });
    },
  };
}
