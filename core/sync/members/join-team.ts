import type { Remote } from '../remote.ts';
import type { Random } from '../seal.ts';
import { foundTeam, type Changer } from './change-team.ts';
import type { Identity } from './identity.ts';
import { makeInvitationSecret, writeInvitation, type Invitation } from './invitation.ts';
import { writeRequest } from './join-request.ts';
import type { Membership } from './sync-newsroom.ts';
import { putRequest } from './team-files.ts';

/** A team of one, who leads it. It comes to the place with the first sync. */
export async function beginTeam(changer: Changer, name: string): Promise<Membership> {
  const { hash, bytes } = await foundTeam(changer, name);
  return { vault: hash, identity: changer.identity, seen: hash, records: [bytes] };
}

/**
 * A code for somebody who is to join, and the secret by which their request will be known.
 * @param fields what they need for the place; the servers' password only if it is to travel with the code
 */
export async function invite(
  { vault, seen }: Membership,
  { kind, fields }: Pick<Invitation, 'kind' | 'fields'>,
  random: Random,
): Promise<{ code: string; secret: string }> {
  const secret = makeInvitationSecret(random);
  return { code: await writeInvitation({ vault, seen, secret, kind, fields }), secret };
}

/** Asks to come in, by the name under which the others are to know this device's person. */
export async function askToJoin(
  remote: Remote,
  { identity, name }: { identity: Identity; name: string },
  { vault, seen, secret }: Invitation,
  signal: AbortSignal,
): Promise<Membership> {
  const request = await writeRequest(identity, { name, vault, secret });
  const asked = await putRequest(remote, request, signal);
  return { vault, identity, seen, records: [], asked };
}
