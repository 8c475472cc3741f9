import { i18n } from '#i18n';
import {
  admitMember,
  handOver,
  lastSegmentsOf,
  removeMember,
  type ChangedTeam,
  type Changer,
} from '../../../core/sync/members/change-team.ts';
import { invite } from '../../../core/sync/members/join-team.ts';
import type { Membership } from '../../../core/sync/members/sync-newsroom.ts';
import type { Team } from '../../../core/sync/members/team.ts';
import type { Books } from '../../../core/sync/books.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { readVault } from '../../../storage/vault-states.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { updateVault } from '../../../storage/vaults.ts';
import { teamOf } from './read-newsrooms.ts';

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

interface Standing {
  row: VaultRow;
  membership: Membership;
  team: Team;
  changer: Changer;
}

/** Adds a record to the team's list while nothing is synced, and sends it. */
async function changeTeam(
  db: SourceContextDatabase,
  id: string,
  change: (standing: Standing) => Promise<ChangedTeam>,
): Promise<void> {
  await navigator.locks.request(`vault ${id}`, async () => {
    const row = await readVault(db, id);
    const membership = row?.secrets.membership;
    const team = membership && (await teamOf(membership));
    if (!row || !membership || !team) throw new Error(i18n.t('newsroom.state.absent'));
    const changer = { identity: membership.identity, now: Date.now(), random };
    const changed = await change({ row, membership, team, changer });
    if (!changed.ok) {
      const lead = team.members.find((member) => member.id === team.lead)?.name ?? '';
      throw new Error(i18n.t(`newsroom.problem.${changed.why}`, [lead]));
    }
    const records = [...membership.records, changed.stored.bytes];
    const next = { ...membership, records, seen: changed.stored.hash };
    await updateVault(db, id, { secrets: { membership: next } });
  });
  await sendMessage('syncVault', { id });
}

/** Lets somebody in who has asked, and whose fingerprint was compared. */
export function letIn(db: SourceContextDatabase, id: string, member: string): Promise<void> {
  return changeTeam(db, id, async ({ row, team, changer }) => {
    const asked = row.newsroom?.requests.find((one) => one.member.id === member)?.member;
    return asked ? admitMember(team, changer, asked) : { ok: false, why: 'unknown' };
  });
}

export function letGo(db: SourceContextDatabase, id: string, member: string): Promise<void> {
  return changeTeam(db, id, async ({ team, changer }) => {
    const books = (await db.books.get(id))?.books as Books | undefined;
    return removeMember(team, changer, member, books ? lastSegmentsOf(books, member) : {});
  });
}

/** Another member leads from now on. */
export function letLead(db: SourceContextDatabase, id: string, member: string): Promise<void> {
  return changeTeam(db, id, ({ team, changer }) => handOver(team, changer, member));
}

/** A code for one person; the servers' password and the own name there stay here. */
export async function makeInvitation(db: SourceContextDatabase, id: string): Promise<string> {
  const row = await readVault(db, id);
  const membership = row?.secrets.membership;
  if (!row || !membership) throw new Error(i18n.t('newsroom.state.absent'));
  const fields = Object.fromEntries(
    Object.entries(row.settings).filter(
      (pair): pair is [string, string] => pair[0] !== 'member' && typeof pair[1] === 'string',
    ),
  );
  const { code, secret } = await invite(membership, { kind: row.remote, fields }, random);
  const invitations = [...(row.secrets.invitations ?? []), secret];
  await updateVault(db, id, { secrets: { invitations } });
  return code;
}
