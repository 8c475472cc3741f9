import { getPublicKeyAsync, keygenAsync, signAsync } from '@noble/ed25519';
import canonicalize from 'canonicalize';
import { toHex } from '../../model/sha256.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Ed25519 over canonical JSON. By a library, because WebCrypto has it only in newer browsers than the
 * oldest we run in. Keys and signatures are hexadecimal.
 */
export interface KeyPair {
  secret: string;
  public: string;
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function bytesOf(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalize(value));
}

export async function makeKeys(): Promise<KeyPair> {
  const { secretKey, publicKey } = await keygenAsync();
  return { secret: toHex(secretKey), public: toHex(publicKey) };
}

export async function publicKeyOf(secret: string): Promise<string> {
  return toHex(await getPublicKeyAsync(fromHex(secret)));
}

export async function sign(value: object, secret: string): Promise<string> {
  return toHex(await signAsync(bytesOf(value), fromHex(secret)));
}

/** False as well for keys and signatures that are none. */
export async function isSigned(value: object, signature: string, key: string): Promise<boolean> {
  return verifySignature(fromHex(signature), bytesOf(value), fromHex(key));
}
