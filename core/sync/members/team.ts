import type { MemberId } from './identity.ts';
import type { Member, StoredRecord, TeamRecord } from './team-record.ts';

/** A member and what became of them. */
export interface TeamMember extends Member {
  /** Milliseconds. */
  since: number;
  /** Who let them in; the founder let in themselves. */
  by: MemberId;
  removed?: { at: number; by: MemberId; until: Readonly<Record<string, number>> };
}

/** Who belongs to a vault, as its records tell it. */
export interface Team {
  /** The vault's name: the hash of the first record, which names the founder. */
  vault: string;
  /** The only one who changes the list. */
  lead: MemberId;
  /** In the order in which they came; removed ones too. */
  members: TeamMember[];
  /** How often the group's key changed; 0 at first. */
  era: number;
  /** The records that count, oldest first. */
  records: StoredRecord[];
}

function isStanding(team: Team, id: MemberId): boolean {
  return team.members.some((member) => member.id === id && !member.removed);
}

/** The team after a record; undefined where the record may not follow. */
function follow(team: Team, stored: StoredRecord): Team | undefined {
  const { by, at, what } = stored.record;
  const next = { ...team, records: [...team.records, stored] };
  if (what.change === 'admit') {
    if (team.members.some(({ id }) => id === what.member.id)) return undefined;
    return { ...next, members: [...team.members, { ...what.member, since: at, by }] };
  }
  if (what.change === 'hand-over')
    return isStanding(team, what.to) ? { ...next, lead: what.to } : undefined;
  if (what.change === 'found' || what.id === by || !isStanding(team, what.id)) return undefined;
  const removed = { at, by, until: what.until };
  const members = team.members.map((one) => (one.id === what.id ? { ...one, removed } : one));
  return { ...next, members, era: team.era + 1 };
}

function found({ record, hash, ...rest }: StoredRecord): Team | undefined {
  const { what, by, at, n, previous, vault } = record;
  const isFirst = n === 1 && previous === undefined && vault === undefined;
  if (what.change !== 'found' || what.member.id !== by || !isFirst) return undefined;
  const members = [{ ...what.member, since: at, by }];
  return { vault: hash, lead: by, members, era: 0, records: [{ record, hash, ...rest }] };
}

/** Whether a record was written to follow what stands. */
function isNext({ vault, lead, records }: Team, record: TeamRecord): boolean {
  const isSame = record.vault === vault && record.previous === records.at(-1)?.hash;
  return isSame && record.n === records.length + 1 && record.by === lead;
}

export type ReadTeam =
  | { ok: true; team: Team }
  /** No list yet, or a list that leaves out what this device has seen already. */
  | { ok: false; why: 'absent' | 'rewritten' };

/**
 * The team as records tell it, whatever order they come in; what does not belong is left out. One member
 * leads, so that there is one chain: two who changed the list at once could not be told apart from one who
 * changes what was, without a server that everybody trusts.
 * @param vault the hash of the first record, from the invitation
 * @param seen the hash of the last record that this device has seen, or that the invitation names
 */
export function readTeam(records: readonly StoredRecord[], vault: string, seen: string): ReadTeam {
  const first = records.find(({ hash }) => hash === vault);
  let team = first && found(first);
  if (!team) return { ok: false, why: 'absent' };
  for (let next: Team | undefined = team; next;) {
    team = next;
    next = undefined;
    const current: Team = team;
    const candidates = records.filter(({ record }) => isNext(current, record));
    // A lead with two devices may have written two; the same one is chosen everywhere.
    for (const one of candidates.sort((a, b) => (a.hash < b.hash ? -1 : 1)))
      next ??= follow(current, one);
  }
  if (!team.records.some(({ hash }) => hash === seen)) return { ok: false, why: 'rewritten' };
  return { ok: true, team };
}

export function memberOf(team: Team, id: MemberId): TeamMember | undefined {
  return team.members.find((member) => member.id === id);
}

export function standingMembers({ members }: Team): TeamMember[] {
  return members.filter(({ removed }) => !removed);
}
