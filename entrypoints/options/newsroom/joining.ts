import { i18n } from '#i18n';
import type { JoinState } from '../../../components/settings/newsroom/model.ts';
import type { FormValues } from '../../../components/settings/vaults/model.ts';
import { describeFailure } from '../../../components/settings/vaults/describe-outcome.ts';
import { makeIdentity } from '../../../core/sync/members/identity.ts';
import { readInvitation, type Invitation } from '../../../core/sync/members/invitation.ts';
import { askToJoin, beginTeam } from '../../../core/sync/members/join-team.ts';
import type { Membership } from '../../../core/sync/members/sync-newsroom.ts';
import { RemoteError, type Remote } from '../../../core/sync/remote.ts';
import { lookAtPlace } from '../../../core/sync/vault.ts';
import { findRemoteKind } from '../../../core/sync/remotes/index.ts';
import { freshVaultState } from '../../../core/sync/vault-state.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { askFor } from '../access.ts';
import { choosePlace, type ChosenPlace } from '../vaults/chosen-place.ts';

/** The steps into a newsroom, each asked for by the person. */
export interface Joining {
  /** A newsroom of one's own, whose first member this device is. */
  found(): void;
  takeInvitation(code: string): Promise<void>;
  fillIn(values: FormValues): Promise<void>;
  /** To be called during the click. */
  connect(): Promise<void>;
  back(): void;
  cancel(): void;
}

export interface JoiningTools {
  show(state: JoinState): void;
  /** Keeps the newsroom and starts its first sync. */
  keep(row: VaultRow, adopt: boolean): Promise<void>;
}

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** Under which the others know this device's person; a field of ours beside those of the place. */
const ownName = { name: 'name', type: 'text', required: true } as const;

export function createJoining({ show, keep }: JoiningTools): Joining {
  let kind = 'nats';
  let filled: FormValues = {};
  let invitation: Invitation | undefined;
  let place: ChosenPlace | undefined;
  let stopping = new AbortController();

  function fill(values: FormValues, faults: Record<string, string> = {}): void {
    filled = values;
    const fields = [ownName, ...(findRemoteKind(kind)?.fields ?? [])];
    const fromCode = invitation !== undefined;
    show({ is: 'filling', form: { kind, fields, values, faults, fromCode } });
  }

  async function ask<T>(
    chosen: ChosenPlace,
    what: (remote: Remote, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const remote = chosen.open();
    try {
      return await what(remote, stopping.signal);
    } finally {
      await remote.close?.();
    }
  }

  /** Who begins a newsroom hears first whether the servers let them in, and that nobody's lies there. */
  async function isTaken(chosen: ChosenPlace): Promise<boolean> {
    return invitation === undefined && (await ask(chosen, lookAtPlace)).kind !== 'empty';
  }

  async function enter(name: string, chosen: ChosenPlace): Promise<Membership> {
    const identity = await makeIdentity();
    if (!invitation) return beginTeam({ identity, now: Date.now(), random }, name);
    const asked = invitation;
    return ask(chosen, (remote, signal) => askToJoin(remote, { identity, name }, asked, signal));
  }

  async function finish(chosen: ChosenPlace): Promise<void> {
    const membership = await enter(String(filled['name']).trim(), chosen);
    const isNew = invitation === undefined;
    const team = chosen.settings['team'];
    await keep(
      {
        id: membership.vault,
        name: typeof team === 'string' ? team : chosen.place,
        remote: chosen.kind,
        settings: chosen.settings,
        secrets: { fields: chosen.secretFields, key: '', membership },
        paused: false,
        added: Date.now(),
        state: freshVaultState,
        newsroom: { state: isNew ? 'member' : 'waiting', requests: [] },
      },
      isNew,
    );
    show({ is: 'closed' });
  }

  return {
    found() {
      [kind, invitation] = ['nats', undefined];
      fill({});
    },
    async takeInvitation(code) {
      const read = await readInvitation(code);
      if (!read.ok)
        return show({ is: 'closed', codeFault: i18n.t(`newsroom.invitation.${read.why}`) });
      ({ invitation } = read);
      ({ kind } = invitation);
      fill(invitation.fields);
    },
    async fillIn(values) {
      const { name, ...rest } = values;
      const chosen = await choosePlace(kind, rest);
      const isNamed = typeof name === 'string' && name.trim() !== '';
      const nameless = isNamed ? {} : { name: i18n.t('settings.newsroom.nameless') };
      if (!chosen.ok || !isNamed)
        return fill(values, { ...(chosen.ok ? {} : chosen.faults), ...nameless });
      filled = values;
      ({ place } = chosen);
      show({ is: 'confirming', place: place.place });
    },
    async connect() {
      if (!place) return;
      stopping = new AbortController();
      const { signal } = stopping;
      const chosen = place;
      const isAllowed = await askFor(chosen.origins);
      if (signal.aborted) return;
      show({ is: 'joining', place: chosen.place });
      try {
        if (!isAllowed) throw new RemoteError('withheld', chosen.place);
        if (await isTaken(chosen))
          show({ is: 'refused', text: i18n.t('newsroom.problem.taken', [chosen.place]) });
        else await finish(chosen);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof RemoteError)) throw error;
        show({ is: 'refused', text: describeFailure(error) });
      }
    },
    back: () => fill(filled),
    cancel() {
      stopping.abort();
      show({ is: 'closed' });
    },
  };
}
