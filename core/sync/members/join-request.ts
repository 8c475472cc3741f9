import * as v from 'valibot';
import { fromBase64, fromHex, fromUtf8, toBase64, toHex, toUtf8, type Bytes } from '../bytes.ts';
import { canonicalText } from '../canonical-text.ts';
import { isSignedBy, sign, type Identity } from './identity.ts';
import { isSealKey } from './key-wrap.ts';
import { memberSchema, type Member } from './team-record.ts';

const mostBytes = 4_000;

const askedSchema = v.object({
  format: v.literal('source-context/join@1'),
  vault: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  member: memberSchema,
});
type Asked = v.InferOutput<typeof askedSchema>;

const requestSchema = v.object({
  asked: askedSchema,
  /** Made with the invitation's secret: only who was given the code can ask. */
  proof: v.pipe(v.string(), v.maxLength(100), v.base64()),
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
});

/** Somebody asks to come in. */
export interface JoinRequest {
  vault: string;
  member: Member;
  /** Whether they were given the code with this secret. */
  isInvitedBy(secret: string): Promise<boolean>;
}

async function importProof(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = fromBase64(secret) ?? new Uint8Array();
  return crypto.subtle.importKey('raw', key, algorithm, false, [usage]);
}

function toProve(asked: Asked): Bytes {
  return toUtf8(canonicalText(asked));
}

/** @param secret that of the invitation, base 64 */
export async function writeRequest(
  identity: Identity,
  { name, vault, secret }: { name: string; vault: string; secret: string },
): Promise<Bytes> {
  const member = { id: identity.id, name, seal: identity.seal.public };
  const asked: Asked = { format: 'source-context/join@1', vault, member };
  const proof = await crypto.subtle.sign('HMAC', await importProof(secret, 'sign'), toProve(asked));
  const signature = toHex(await sign(identity, toProve(asked)));
  return toUtf8(canonicalText({ asked, proof: toBase64(new Uint8Array(proof)), signature }));
}

/** The door for a request; undefined where it is none. */
export async function readRequest(bytes: Bytes): Promise<JoinRequest | undefined> {
  if (bytes.length > mostBytes) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(fromUtf8(bytes));
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(requestSchema, data);
  if (!parsed.success) return undefined;
  const { asked, proof, signature } = parsed.output;
  const isOwn = await isSignedBy(asked.member.id, fromHex(signature), toProve(asked));
  if (!isOwn || !(await isSealKey(asked.member.seal))) return undefined;
  return {
    vault: asked.vault,
    member: asked.member,
    async isInvitedBy(secret) {
      const key = await importProof(secret, 'verify');
      return crypto.subtle.verify(
        'HMAC',
        key,
        fromBase64(proof) ?? new Uint8Array(),
        toProve(asked),
      );
    },
  };
}
