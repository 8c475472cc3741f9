import type { MemberItem, NewsroomItem } from '../../../components/settings/newsroom/model.ts';
import { describeOutcome } from '../../../components/settings/vaults/describe-outcome.ts';
import type { Books } from '../../../core/sync/books.ts';
import { fingerprintOf } from '../../../core/sync/members/identity.ts';
import { lastHeard } from '../../../core/sync/members/last-heard.ts';
import { readTeam, type Team, type TeamMember } from '../../../core/sync/members/team.ts';
import { readKeptRecord } from '../../../core/sync/members/team-record.ts';
import type { Membership } from '../../../core/sync/members/sync-newsroom.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { listVaults } from '../../../storage/vaults.ts';

/** The team as this device knows it; undefined until its list has come. */
export async function teamOf({ records, vault, seen }: Membership): Promise<Team | undefined> {
  const read = await Promise.all(records.map(readKeptRecord));
  const kept = read.filter((one) => one !== undefined);
  const team = readTeam(kept, vault, seen);
  return team.ok ? team.team : undefined;
}

async function toMember(
  { id, name, removed }: TeamMember,
  team: Team,
  own: string,
  books: Books | undefined,
): Promise<MemberItem> {
  return {
    id,
    name,
    fingerprint: await fingerprintOf(id),
    leads: id === team.lead,
    isThis: id === own,
    state: removed ? 'removed' : 'active',
    heardAt: lastHeard(id, Object.values(books?.devices ?? {})),
  };
}

/** Of the place; what is odd about members' devices stands at the vault. */
function problemOf({ state: { last } }: VaultRow): string | undefined {
  const [first] = last ? describeOutcome(last, () => undefined) : [];
  return first?.tone === 'warning' ? first.text : undefined;
}

async function toNewsroom(
  db: SourceContextDatabase,
  row: VaultRow,
  membership: Membership,
): Promise<NewsroomItem> {
  const { id: own } = membership.identity;
  const books = (await db.books.get(row.id))?.books as Books | undefined;
  const team = await teamOf(membership);
  const members = await Promise.all(
    (team?.members ?? []).map((member) => toMember(member, team!, own, books)),
  );
  const waiting = await Promise.all(
    (row.newsroom?.requests ?? []).map(async ({ member, isInvited }): Promise<MemberItem> => ({
      id: member.id,
      name: member.name,
      fingerprint: await fingerprintOf(member.id),
      leads: false,
      isThis: false,
      state: isInvited ? 'waiting' : 'uninvited',
    })),
  );
  const lead = members.find(({ leads }) => leads);
  return {
    id: row.id,
    name: row.name,
    place: row.state.last?.place ?? row.name,
    mayManage: team?.lead === own,
    lead: lead?.name ?? '',
    problem: problemOf(row),
    state: row.newsroom?.state ?? 'waiting',
    fingerprint: await fingerprintOf(own),
    members: [...members, ...waiting],
  };
}

/** The newsrooms that this device is in, or has asked to come into. */
export async function readNewsrooms(db: SourceContextDatabase): Promise<NewsroomItem[]> {
  const rows = await listVaults(db);
  return Promise.all(
    rows.flatMap((row) => {
      const { membership } = row.secrets;
      return membership ? [toNewsroom(db, row, membership)] : [];
    }),
  );
}
