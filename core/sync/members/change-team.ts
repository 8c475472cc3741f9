import { lastNumber } from '../heads.ts';
import type { Books } from '../books.ts';
import type { Random } from '../seal.ts';
import { closeOlder, openGroupKeys, purposeOf } from './group-keys.ts';
import type { Identity, MemberId } from './identity.ts';
import { wrapKey, type WrappedKey } from './key-wrap.ts';
import { memberOf, standingMembers, type Team } from './team.ts';
import { writeRecord, type Member, type StoredRecord, type TeamChange } from './team-record.ts';

/** Who changes the list, when (milliseconds), and where the randomness comes from. */
export interface Changer {
  identity: Identity;
  now: number;
  random: Random;
}

const keyLength = 32;

/** Why the list is not changed. */
export const changeProblems = [
  /** Only the one who leads the team changes the list. */
  'notLead',
  /** Somebody with this key is or was in the team. */
  'known',
  /** Nobody of this key is in the team now. */
  'unknown',
  /** Who leads hands over first, and is removed then. */
  'lead',
  /** This device has not got the group's key yet. */
  'noKey',
] as const;
export type ChangeProblem = (typeof changeProblems)[number];

export type ChangedTeam = { ok: true; stored: StoredRecord } | { ok: false; why: ChangeProblem };

/** The first record of a team; its hash is the vault's name. */
export async function foundTeam(
  { identity, now, random }: Changer,
  name: string,
): Promise<StoredRecord> {
  const key = random(new Uint8Array(keyLength));
  const member = { id: identity.id, name, seal: identity.seal.public };
  return writeRecord(identity, {
    format: 'source-context/team@1',
    n: 1,
    by: identity.id,
    at: now,
    what: { change: 'found', member, key: await wrapKey(key, member.seal, purposeOf('', 0)) },
  });
}

async function append(
  team: Team,
  { identity, now }: Changer,
  what: TeamChange,
): Promise<ChangedTeam> {
  const stored = await writeRecord(identity, {
    format: 'source-context/team@1',
    vault: team.vault,
    n: team.records.length + 1,
    previous: team.records.at(-1)?.hash,
    by: identity.id,
    at: now,
    what,
  });
  return { ok: true, stored };
}

/** Lets somebody in, whose fingerprint was compared. They read what was before, too. */
export async function admitMember(
  team: Team,
  changer: Changer,
  member: Member,
): Promise<ChangedTeam> {
  if (team.lead !== changer.identity.id) return { ok: false, why: 'notLead' };
  if (memberOf(team, member.id)) return { ok: false, why: 'known' };
  const key = (await openGroupKeys(team, changer.identity)).get(team.era);
  if (!key) return { ok: false, why: 'noKey' };
  const wrapped = await wrapKey(key, member.seal, purposeOf(team.vault, team.era));
  return append(team, changer, { change: 'admit', member, key: wrapped });
}

/**
 * Ends a membership: a new key, which the one who leaves does not get. What they could read till now they
 * have read; nothing can take that back.
 * @param until the last segment that counts of each device of theirs
 */
export async function removeMember(
  team: Team,
  changer: Changer,
  id: MemberId,
  until: Readonly<Record<string, number>>,
): Promise<ChangedTeam> {
  if (team.lead !== changer.identity.id) return { ok: false, why: 'notLead' };
  if (id === team.lead) return { ok: false, why: 'lead' };
  if (!standingMembers(team).some((member) => member.id === id))
    return { ok: false, why: 'unknown' };
  const older = (await openGroupKeys(team, changer.identity)).get(team.era);
  if (!older) return { ok: false, why: 'noKey' };
  const newer = changer.random(new Uint8Array(keyLength));
  const keys: Record<MemberId, WrappedKey> = {};
  for (const member of standingMembers(team))
    if (member.id !== id)
      keys[member.id] = await wrapKey(newer, member.seal, purposeOf(team.vault, team.era + 1));
  const closed = await closeOlder(older, newer, purposeOf(team.vault, team.era), changer.random);
  return append(team, changer, { change: 'remove', id, keys, older: closed, until: { ...until } });
}

/** Another member leads from now on. */
export async function handOver(team: Team, changer: Changer, to: MemberId): Promise<ChangedTeam> {
  if (team.lead !== changer.identity.id) return { ok: false, why: 'notLead' };
  if (!standingMembers(team).some((member) => member.id === to))
    return { ok: false, why: 'unknown' };
  return append(team, changer, { change: 'hand-over', to });
}

/** The last segments of a member's devices that this device has applied. */
export function lastSegmentsOf({ devices }: Books, id: MemberId): Record<string, number> {
  return Object.fromEntries(
    Object.entries(devices)
      .filter(([, { signer }]) => signer === id)
      .map(([device, { known }]) => [device, lastNumber(known)]),
  );
}
