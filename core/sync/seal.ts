import { joinBytes, toUtf8, type Bytes } from './bytes.ts';

/** The format of all that lies in a vault. A device leaves a vault of a higher one alone. */
export const vaultVersion = 1;
export const vaultFormat = `source-context/vault@${vaultVersion}`;

/** Where sealed bytes belong: what is sealed for one place does not open at another. */
export interface SealedPlace {
  vault: string;
  use: 'segment' | 'snapshot' | 'epoch';
  /** Who wrote it: the name of a device in the vault; of an epoch, the epoch. */
  device: string;
  /** The number of the segment in its device's chain, or of the part in its snapshot. */
  n: number;
  /** The hash of the one before, 32 hex digits; zeros at a start. */
  previous: string;
}

/** What a seal binds the bytes to; the same text on every device. */
export function toAdditionalData({ vault, use, device, n, previous }: SealedPlace): Bytes {
  return toUtf8([vaultFormat, vault, use, device, n, previous].join('|'));
}

/** Why sealed bytes are not opened. */
export const sealFaults = [
  /** Changed, cut, put where it does not belong, or sealed with another key. */
  'altered',
  /** Not signed by the one who is said to have written it. */
  'forged',
  /** Signed by nobody of the team, or by somebody after they were removed. */
  'stranger',
  /** Of a time whose key this device was not given (yet). */
  'no-key',
  /** Sealed in a way that this version does not know. */
  'newer',
] as const;
export type SealFault = (typeof sealFaults)[number];

export type Opened =
  { ok: true; body: Bytes; signer?: string | undefined } | { ok: false; why: SealFault };

/**
 * How a vault's bytes are closed and opened. The engine knows nothing of keys: a person's vault has one, a
 * newsroom's has one for each time between two removals, and a signature of each member.
 */
export interface Seal {
  seal(body: Bytes, place: SealedPlace): Promise<Bytes>;
  /** Bytes come from a place that is not trusted: whatever they are, this answers and does not throw. */
  open(bytes: Bytes, place: SealedPlace): Promise<Opened>;
}

/** Bytes of a nonce: 96 bits. With random ones a key serves four thousand million seals (NIST SP 800-38D). */
const nonceLength = 12;

/** Fills bytes with randomness, as `crypto.getRandomValues` does. */
export type Random = (bytes: Bytes) => Bytes;

/** The seal of one AES-GCM key: `nonce | ciphertext and tag`. */
export function sealWith(key: CryptoKey, random: Random): Seal {
  const parametersOf = (iv: Bytes, place: SealedPlace): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: toAdditionalData(place),
  });
  return {
    async seal(body, place) {
      const nonce = random(new Uint8Array(nonceLength));
      const sealed = await crypto.subtle.encrypt(parametersOf(nonce, place), key, body);
      return joinBytes(nonce, new Uint8Array(sealed));
    },
    async open(bytes, place) {
      const [nonce, sealed] = [bytes.slice(0, nonceLength), bytes.slice(nonceLength)];
      try {
        const body = await crypto.subtle.decrypt(parametersOf(nonce, place), key, sealed);
        return { ok: true, body: new Uint8Array(body) };
      } catch {
        return { ok: false, why: 'altered' };
      }
    },
  };
}

/** @param secret 32 bytes */
export function importSecret(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
