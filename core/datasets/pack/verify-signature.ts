import { verifyAsync } from '@noble/ed25519';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether an Ed25519 key signed these bytes; false as well for keys and signatures that are none. */
export async function verifySignature(
  signature: Bytes,
  bytes: Bytes,
  publicKey: Bytes,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch {
    // Browsers have Ed25519 since 2025; the library takes four times as long, and judges by the same rules.
    return verifyAsync(signature, bytes, publicKey, { zip215: false }).catch(() => false);
  }
}
