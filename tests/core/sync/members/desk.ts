import { webcrypto } from 'node:crypto';
import type { Books } from '../../../../core/sync/books.ts';
import {
  admitMember,
  removeMember,
  type ChangedTeam,
} from '../../../../core/sync/members/change-team.ts';
import { makeIdentity } from '../../../../core/sync/members/identity.ts';
import { readInvitation } from '../../../../core/sync/members/invitation.ts';
import { askToJoin, beginTeam, invite } from '../../../../core/sync/members/join-team.ts';
import {
  syncNewsroom, type Membership, type NewsroomOutcome,
} from '../../../../core/sync/members/sync-newsroom.ts'; // prettier-ignore
import type { Team } from '../../../../core/sync/members/team.ts';
import type { Remote } from '../../../../core/sync/remote.ts';
import { openMemorySyncStore, type MemorySyncStore } from '../../../faults/memory-store.ts';

const { signal } = new AbortController();
export const now = Date.UTC(2026, 0, 25);
export const random = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.getRandomValues(bytes);

/** A member's device, as the settings page and the background would drive it. */
export interface Desk {
  name: string;
  remote: Remote;
  store: MemorySyncStore<Books>;
  membership: Membership;
  team?: Team;
  sync(): Promise<NewsroomOutcome>;
}

function openDesk(name: string, remote: Remote, membership: Membership): Desk {
  const desk: Desk = {
    name,
    remote,
    // A stamp ends in the name of its device, which holds no dash.
    store: openMemorySyncStore<Books>(name.replaceAll('-', '_'), () => now),
    membership,
    async sync() {
      const options = { now, random, signal, adopt: true };
      const outcome = await syncNewsroom(desk.remote, desk.store, desk.membership, options);
      desk.membership = outcome.membership;
      if (outcome.team) desk.team = outcome.team;
      return outcome;
    },
  };
  return desk;
}

export async function found(name: string, remote: Remote): Promise<Desk> {
  const changer = { identity: await makeIdentity(), now, random };
  const desk = openDesk(name, remote, await beginTeam(changer, name));
  await desk.sync();
  return desk;
}

/** Invites, asks, and lets in: all that two people do until the new one is a member. */
export async function join(name: string, remote: Remote, lead: Desk): Promise<Desk> {
  const place = { kind: 'nats', fields: { team: 'desk' } };
  const { code, secret } = await invite(lead.membership, place, random);
  const read = await readInvitation(code);
  if (!read.ok) throw new Error(read.why);
  const identity = await makeIdentity();
  const desk = openDesk(
    name,
    remote,
    await askToJoin(remote, { identity, name }, read.invitation, signal),
  );
  const { requests, team } = await lead.sync();
  for (const request of requests)
    if (team && (await request.isInvitedBy(secret)))
      keep(lead, await admitMember(team, { ...lead.membership, now, random }, request.member));
  await lead.sync();
  await desk.sync();
  return desk;
}

/** The list as it stands with a change, to be told with the next sync. */
export function keep(desk: Desk, changed: ChangedTeam): void {
  if (!changed.ok) throw new Error(changed.why);
  const { membership } = desk;
  desk.membership = { ...membership, records: [...membership.records, changed.stored.bytes] };
}

export async function remove(lead: Desk, gone: Desk, until: Record<string, number>): Promise<void> {
  const { team } = await lead.sync();
  if (!team) throw new Error('There is no team.');
  const changer = { ...lead.membership, now, random };
  keep(lead, await removeMember(team, changer, gone.membership.identity.id, until));
  await lead.sync();
}

export function write(desk: Desk, id: string, text = id): void {
  desk.store.edit('entry', id, { name: text });
}

export async function syncAll(desks: readonly Desk[], rounds = 2): Promise<void> {
  for (let round = 0; round < rounds; round++) for (const desk of desks) await desk.sync();
}
