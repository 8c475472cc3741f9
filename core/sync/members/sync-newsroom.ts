import type { Books } from '../books.ts';
import { fromBase64, toBase64, type Bytes } from '../bytes.ts';
import type { Outcome } from '../outcome.ts';
import type { Remote } from '../remote.ts';
import type { SyncStore } from '../sync-store.ts';
import { sync, type SyncOptions } from '../sync.ts';
import { openGroupKeys, type GroupKeys } from './group-keys.ts';
import type { Identity, MemberId } from './identity.ts';
import type { JoinRequest } from './join-request.ts';
import { memberOf, readTeam, type Team } from './team.ts';
import { exchangeRecords, readRequests } from './team-files.ts';
import { readKeptRecord, type StoredRecord } from './team-record.ts';
import { sealAsTeam } from './team-seal.ts';

/** What a device keeps of a newsroom. */
export interface Membership {
  vault: string;
  identity: Identity;
  /** The hash of the last record that was seen, or that the invitation named. */
  seen: string;
  /** The records as they lie in the vault. */
  records: Bytes[];
  /** The group's keys by era (base 64), as the record that was seen last gives them. */
  keys?: Record<string, string> | undefined;
  /** Where the own request to come in lies, until it is answered. */
  asked?: string | undefined;
}

/** Where a device stands towards its team. */
export const teamStates = [
  'member',
  /** Asked to come in; who leads has not let them in yet. */
  'waiting',
  /** Removed: what is here stays, nothing more comes. */
  'removed',
  /** The place has no list of members. */
  'absent',
  /** The list leaves out what was in it: somebody changed what was. Nothing is believed. */
  'rewritten',
] as const;
export type TeamState = (typeof teamStates)[number];

export interface NewsroomOutcome {
  state: TeamState;
  team?: Team;
  /** Those who ask to come in and are not in the list; for the one who leads. */
  requests: JoinRequest[];
  /** What to keep; with the records that are new. */
  membership: Membership;
  /** Of the vault, where this device may read it. */
  vault?: Outcome;
}

function stateOf(team: Team, id: MemberId): TeamState {
  const member = memberOf(team, id);
  if (!member) return 'waiting';
  return member.removed ? 'removed' : 'member';
}

/** Whose devices are whose, as the engine's books know it. */
function ownersOf(books: Books | undefined): Map<string, MemberId> {
  const owners = new Map<string, MemberId>();
  for (const [device, { signer }] of Object.entries(books?.devices ?? {}))
    if (signer !== undefined) owners.set(device, signer);
  return owners;
}

async function readKept(kept: readonly Bytes[]): Promise<StoredRecord[]> {
  const records = await Promise.all(kept.map(readKeptRecord));
  return records.filter((one) => one !== undefined);
}

/** Keys that were opened once are kept; they change with the list of members only. */
async function openKeys(team: Team, membership: Membership, seen: string): Promise<GroupKeys> {
  if (!membership.keys || membership.seen !== seen) return openGroupKeys(team, membership.identity);
  const kept = Object.entries(membership.keys);
  return new Map(kept.map(([era, key]) => [Number(era), fromBase64(key) ?? new Uint8Array()]));
}

/**
 * Brings a newsroom's vault and this device together: first who belongs to it, then what they wrote.
 * @throws {RemoteError} where the list of members cannot be read; of the vault the outcome tells
 */
export async function syncNewsroom(
  remote: Remote,
  store: SyncStore<Books>,
  membership: Membership,
  options: SyncOptions,
): Promise<NewsroomOutcome> {
  const { identity, vault } = membership;
  const { signal, random } = options;
  const known = await readKept(membership.records);
  const { records, asked, rest } = await exchangeRecords(remote, known, signal);
  const read = readTeam(records, vault, membership.seen);
  if (!read.ok) return { state: read.why, requests: [], membership };
  const { team } = read;
  const kept = {
    ...membership,
    seen: team.records.at(-1)?.hash ?? vault,
    records: team.records.map(({ bytes }) => bytes),
  };
  const state = stateOf(team, identity.id);
  if (state !== 'member') return { state, team, requests: [], membership: kept };
  if (kept.asked !== undefined) await remote.remove(kept.asked, signal);

  const requests = team.lead === identity.id ? await readRequests(remote, asked, signal) : [];
  const keys = await openKeys(team, membership, kept.seen);
  const owners = ownersOf(await store.readBooks(vault));
  const seal = sealAsTeam({ team, identity, keys, owners }, random);
  return {
    state,
    team,
    requests: requests.filter((one) => one.vault === vault && !memberOf(team, one.member.id)),
    membership: {
      ...kept,
      asked: undefined,
      keys: Object.fromEntries([...keys].map(([era, key]) => [`${era}`, toBase64(key)])),
    },
    vault: await sync(rest, store, { vault, seal }, options),
  };
}
