import * as v from 'valibot';
import { fromBase64, fromHex, toBase64, toHex, toUtf8, type Bytes } from './bytes.ts';
import { importSecret, sealWith, vaultFormat, type Random, type Seal } from './seal.ts';

/** OWASP 2023 for PBKDF2 with HMAC-SHA-256; some 0.3 s. */
export const rounds = 600_000;
const secretLength = 32;
const saltLength = 16;

const base64 = v.pipe(v.string(), v.maxLength(200), v.base64());

/** A vault's key, closed by a passphrase. It may lie where everybody can read it. */
export const wrapSchema = v.object({
  kdf: v.literal('PBKDF2-SHA-256'),
  // Fewer would be easier to guess than we promise, more would hang the browser.
  rounds: v.pipe(v.number(), v.integer(), v.minValue(rounds), v.maxValue(20 * rounds)),
  salt: base64,
  sealed: base64,
});
export type Wrap = v.InferOutput<typeof wrapSchema>;

/** What a device keeps of a vault. The passphrase is kept nowhere. */
export interface VaultSecret {
  vault: string;
  /** 32 random bytes. */
  secret: Bytes;
}

/** A vault's name comes from its key and says nothing of it: 32 hex digits. */
export async function nameVault(secret: Bytes): Promise<string> {
  const named = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: toUtf8(`${vaultFormat} name`) },
    named,
    128,
  );
  return toHex(new Uint8Array(bits));
}

export async function makeVaultSecret(random: Random): Promise<VaultSecret> {
  const secret = random(new Uint8Array(secretLength));
  return { vault: await nameVault(secret), secret };
}

async function sealOf(passphrase: string, salt: Bytes, count: number, random: Random) {
  // The same words typed on another keyboard may be other code points.
  const typed = toUtf8(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count },
    key,
    8 * secretLength,
  );
  return sealWith(await importSecret(new Uint8Array(bits)), random);
}

/** Closes a vault's key with a passphrase. */
export async function wrapSecret(secret: Bytes, passphrase: string, random: Random): Promise<Wrap> {
  const salt = random(new Uint8Array(saltLength));
  const seal = await sealOf(passphrase, salt, rounds, random);
  const sealed = toBase64(await seal.seal(secret, wrapPlace));
  return { kdf: 'PBKDF2-SHA-256', rounds, salt: toBase64(salt), sealed };
}

/** The vault is not named: its name comes from the secret, which this opens. */
const wrapPlace = { vault: '', use: 'epoch', device: 'wrap', n: 0, previous: '' } as const;

/** Undefined where the passphrase is another. */
export async function unwrapSecret(
  wrap: Wrap,
  passphrase: string,
  random: Random,
): Promise<VaultSecret | undefined> {
  const [salt, sealed] = [fromBase64(wrap.salt), fromBase64(wrap.sealed)];
  if (!salt || !sealed) return undefined;
  const seal = await sealOf(passphrase, salt, wrap.rounds, random);
  const opened = await seal.open(sealed, wrapPlace);
  if (!opened.ok || opened.body.length !== secretLength) return undefined;
  return { vault: await nameVault(opened.body), secret: opened.body };
}

/** The seal of a person's vault. */
export async function openSeal(secret: VaultSecret, random: Random): Promise<Seal> {
  return sealWith(await importSecret(secret.secret), random);
}

/** As it is kept and handed on: 64 hex digits. */
export const secretToText = ({ secret }: VaultSecret) => toHex(secret);
export async function secretFromText(text: string): Promise<VaultSecret | undefined> {
  if (!/^[0-9a-f]{64}$/.test(text)) return undefined;
  const secret = fromHex(text);
  return { vault: await nameVault(secret), secret };
}
