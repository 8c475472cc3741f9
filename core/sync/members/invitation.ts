import * as v from 'valibot';
import { fromBase64, fromUtf8, hashOf, toBase64, toUtf8 } from '../bytes.ts';
import type { Random } from '../seal.ts';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

const invitationSchema = v.object({
  /** The vault's name: the hash of the first record, and so the founder's key. */
  vault: hash,
  /** The last record when the code was made: a list without it is not the team's. */
  seen: hash,
  /** By which who leads knows that a request comes from this code; base 64. */
  secret: v.pipe(v.string(), v.maxLength(100), v.base64()),
  /** The kind of place. */
  kind: v.pipe(v.string(), v.maxLength(40)),
  /** What was filled in for it; with a password only where the one who invites chose so. */
  fields: v.record(
    v.pipe(v.string(), v.regex(/^[A-Za-z]\w{0,39}$/)),
    v.pipe(v.string(), v.maxLength(2_000)),
  ),
});
/** What brings somebody to a team's door. It opens nothing: who leads lets them in. */
export type Invitation = v.InferOutput<typeof invitationSchema>;

const prefix = 'SCTEAM1';
const secretLength = 16;
const checkLength = 8;
const mostSigns = 20_000;

export function makeInvitationSecret(random: Random): string {
  return toBase64(random(new Uint8Array(secretLength)));
}

/** The code is pasted, not typed: it names servers and keys. */
export async function writeInvitation(invitation: Invitation): Promise<string> {
  const bytes = toUtf8(JSON.stringify(invitation));
  const text = toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${prefix}.${text}.${(await hashOf(bytes)).slice(0, checkLength)}`;
}

export const invitationProblems = [
  'notACode',
  /** A part was lost on its way. */
  'incomplete',
] as const;
export type InvitationProblem = (typeof invitationProblems)[number];

export type ReadInvitation =
  { ok: true; invitation: Invitation } | { ok: false; why: InvitationProblem };

/** Reads a code as people hand it on, with line breaks and spaces in it. */
export async function readInvitation(text: string): Promise<ReadInvitation> {
  const [start, body = '', check] = text.slice(0, mostSigns).replace(/\s/g, '').split('.');
  if (start !== prefix) return { ok: false, why: 'notACode' };
  const bytes = fromBase64(body.replaceAll('-', '+').replaceAll('_', '/'));
  if (!bytes || (await hashOf(bytes)).slice(0, checkLength) !== check)
    return { ok: false, why: 'incomplete' };
  try {
    const parsed = v.safeParse(invitationSchema, JSON.parse(fromUtf8(bytes)));
    if (parsed.success) return { ok: true, invitation: parsed.output };
  } catch {
    // Whole, and yet not what a code holds.
  }
  return { ok: false, why: 'notACode' };
}
