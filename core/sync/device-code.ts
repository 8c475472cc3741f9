import * as v from 'valibot';
import { areEqual, fromUtf8, joinBytes, toUtf8, type Bytes } from './bytes.ts';
import { nameVault, type VaultSecret } from './passphrase.ts';

/**
 * The code that brings the next device in: the vault's key and, where wanted, where the vault lies. Whoever
 * has it and can reach the place reads everything, for ever. It never holds a password of the place.
 *
 * Groups of six: five digits of 32 and one that checks them and their place in line, so that a slip of the
 * hand is told where it happened. 0 and O, 1, I and L are the same; there is no U (Crockford's alphabet).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const prefix = 'SC';
const codeVersion = 1;
const secretLength = 32;
const checkLength = 4;
const groupLength = 5;

/** Where a vault lies: a kind of remote and its fields, such as the address; without secrets. */
const addressSchema = v.object({
  kind: v.pipe(v.string(), v.maxLength(40)),
  fields: v.record(
    v.pipe(v.string(), v.maxLength(40), v.regex(/^[A-Za-z]\w*$/)),
    v.pipe(v.string(), v.maxLength(2_000)),
  ),
});
export type VaultAddress = v.InferOutput<typeof addressSchema>;

export const codeProblems = ['not-a-code', 'slip', 'incomplete', 'newer'] as const;
export type CodeProblem = (typeof codeProblems)[number];

export type ReadCode =
  | { ok: true; secret: VaultSecret; address?: VaultAddress }
  /** `group` counts from 1, where one group is wrong. */
  | { ok: false; why: CodeProblem; group?: number };

function toDigits(bytes: Bytes): number[] {
  const digits: number[] = [];
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (held += 8; held >= 5; held -= 5) digits.push((bits >> (held - 5)) & 31);
    bits &= 0xff;
  }
  if (held > 0) digits.push((bits << (5 - held)) & 31);
  return digits;
}

function toBytes(digits: readonly number[]): Bytes {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const digit of digits) {
    bits = ((bits << 5) | digit) & 0xfff;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Odd weights: one wrong digit always shows; that they differ shows two that changed places. */
function checkOf(group: readonly number[], index: number): number {
  return group.reduce((sum, digit, i) => sum + (2 * i + 1) * digit, 7 * index) % 32;
}

async function checksum(payload: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', payload)).slice(0, checkLength);
}

export async function writeCode({ secret }: VaultSecret, address?: VaultAddress): Promise<string> {
  const where = address ? toUtf8(JSON.stringify(address)) : new Uint8Array();
  const payload = joinBytes(Uint8Array.of(codeVersion), secret, where);
  const digits = toDigits(joinBytes(payload, await checksum(payload)));
  const groups: string[] = [];
  for (let i = 0; i < digits.length; i += groupLength) {
    const group = digits.slice(i, i + groupLength);
    const signs = [...group, checkOf(group, groups.length)].map((digit) => alphabet[digit]);
    groups.push(signs.join(''));
  }
  return [prefix, ...groups].join('-');
}

/** Reads a code as people hand it on: any case, any spaces and dashes, look-alikes. */
export async function readCode(text: string): Promise<ReadCode> {
  const typed = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  if (!typed.startsWith(prefix)) return { ok: false, why: 'not-a-code' };
  const signs = typed.slice(prefix.length).replace(/O/g, '0').replace(/[IL]/g, '1');
  const digits: number[] = [];
  for (let i = 0, index = 0; i < signs.length; i += groupLength + 1, index++) {
    const group = Array.from(signs.slice(i, i + groupLength + 1), (sign) => alphabet.indexOf(sign));
    const check = group.pop();
    if (group.includes(-1) || check !== checkOf(group, index))
      return { ok: false, why: 'slip', group: index + 1 };
    digits.push(...group);
  }
  const bytes = toBytes(digits);
  if (bytes.length > 0 && (bytes[0] ?? 0) > codeVersion) return { ok: false, why: 'newer' };
  if (bytes.length < 1 + secretLength + checkLength) return { ok: false, why: 'incomplete' };
  const payload = bytes.slice(0, -checkLength);
  if (!areEqual(await checksum(payload), bytes.slice(-checkLength)))
    return { ok: false, why: 'incomplete' };
  const secret = payload.slice(1, 1 + secretLength);
  const found = { ok: true as const, secret: { vault: await nameVault(secret), secret } };
  const where = payload.slice(1 + secretLength);
  if (where.length === 0) return found;
  try {
    const address = v.safeParse(addressSchema, JSON.parse(fromUtf8(where)));
    return address.success ? { ...found, address: address.output } : found;
  } catch {
    return found;
  }
}
