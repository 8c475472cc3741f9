import { keygenAsync, signAsync } from '@noble/ed25519';
import { verifySignature } from '../../datasets/pack/verify-signature.ts';
import { fromHex, hashOf, toHex, type Bytes } from '../bytes.ts';
import { makeSealKeys, type SealKeys } from './key-wrap.ts';

/** A member, everywhere: their Ed25519 public key, 64 hex digits. */
export type MemberId = string;

/** What makes a device a member. The secrets stay in this device's store. */
export interface Identity {
  id: MemberId;
  /** Ed25519, 64 hex digits. */
  secret: string;
  /** By which others give a member the group's keys. */
  seal: SealKeys;
}

export async function makeIdentity(): Promise<Identity> {
  const { secretKey, publicKey } = await keygenAsync();
  return { id: toHex(publicKey), secret: toHex(secretKey), seal: await makeSealKeys() };
}

export async function sign({ secret }: Identity, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await signAsync(bytes, fromHex(secret)));
}

/** Whether a member signed these bytes; false as well for keys and signatures that are none. */
export function isSignedBy(id: MemberId, signature: Bytes, bytes: Bytes): Promise<boolean> {
  return verifySignature(signature, bytes, fromHex(id));
}

/** What two people compare to know that a key is the other's: six groups of four. */
export async function fingerprintOf(id: MemberId): Promise<string> {
  const digits = (await hashOf(fromHex(id))).slice(0, 24).toUpperCase();
  return digits.match(/.{4}/g)?.join(' ') ?? '';
}
