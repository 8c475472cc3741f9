import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64, toBase64, toUtf8, type Bytes } from '../bytes.ts';

/** HPKE (RFC 9180). P-256, because browsers of two years ago have no X25519. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Both in base 64. */
export interface SealKeys {
  public: string;
  secret: string;
}

/** A key that only one member can take out; base 64. */
export interface WrappedKey {
  enc: string;
  sealed: string;
}

export async function makeSealKeys(): Promise<SealKeys> {
  const { publicKey, privateKey } = await suite.kem.generateKeyPair();
  return {
    public: toBase64(new Uint8Array(await suite.kem.serializePublicKey(publicKey))),
    secret: toBase64(new Uint8Array(await suite.kem.serializePrivateKey(privateKey))),
  };
}

function decode(text: string): Bytes {
  return fromBase64(text) ?? new Uint8Array();
}

/** @param purpose what the key is for; it opens for nothing else */
export async function wrapKey(key: Bytes, publicKey: string, purpose: string): Promise<WrappedKey> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(decode(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: toUtf8(purpose) }, key);
  return { enc: toBase64(new Uint8Array(enc)), sealed: toBase64(new Uint8Array(ct)) };
}

/** Undefined where it was not wrapped for these keys and this purpose. */
export async function unwrapKey(
  { enc, sealed }: WrappedKey,
  keys: SealKeys,
  purpose: string,
): Promise<Bytes | undefined> {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(decode(keys.secret));
    const context = { recipientKey, enc: decode(enc), info: toUtf8(purpose) };
    return new Uint8Array(await suite.open(context, decode(sealed)));
  } catch {
    return undefined;
  }
}

/** Whether a text is a public key at all. */
export async function isSealKey(publicKey: string): Promise<boolean> {
  return suite.kem.deserializePublicKey(decode(publicKey)).then(
    () => true,
    () => false,
  );
}
