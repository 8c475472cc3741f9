import { proveMarker, writeMarker, type EpochMarker } from './epoch-marker.ts';
import { lookAt, type FoundVault } from './find-vault.ts';
import { epochPath, readHeads } from './heads.ts';
import {
  makeVaultSecret,
  openSeal,
  unwrapSecret,
  wrapSecret,
  type VaultSecret,
  type Wrap,
} from './passphrase.ts';
import type { Remote } from './remote.ts';
import { makeName, putSafely, type VaultKeys } from './run.ts';
import type { Random } from './seal.ts';

/** What a person does with a vault before and beside syncing it. */

/** What lies at a place. Reads only; two requests where nothing does. */
export async function lookAtPlace(remote: Remote, signal: AbortSignal): Promise<FoundVault> {
  return lookAt(remote, readHeads(await remote.list('heads', signal)), signal);
}

/** What opens a vault on this device, out of what the device keeps of it. */
export async function openKeys(
  secret: VaultSecret,
  random: Random,
  wrap?: Wrap,
): Promise<VaultKeys> {
  return { vault: secret.vault, seal: await openSeal(secret, random), wrap };
}

/** A new vault's key, and the same closed by the passphrase. Nothing is written anywhere. */
export async function makeVault(
  passphrase: string,
  random: Random,
): Promise<{ secret: VaultSecret; wrap: Wrap }> {
  const secret = await makeVaultSecret(random);
  return { secret, wrap: await wrapSecret(secret.secret, passphrase, random) };
}

export const unlockProblems = [
  /** It opens none of the vaults that lie there. */
  'passphrase',
  /** No passphrase opens what lies there: a newsroom's vault has none. */
  'no-passphrase',
] as const;
export type UnlockProblem = (typeof unlockProblems)[number];

/** Opens what lies at a place with a passphrase; a wrong one is told before anything else happens. */
export async function unlockVault(
  markers: readonly EpochMarker[],
  passphrase: string,
  random: Random,
): Promise<{ ok: true; secret: VaultSecret; wrap: Wrap } | { ok: false; why: UnlockProblem }> {
  const wrapped = markers.flatMap(({ vault, wrap }) => (wrap ? [{ vault, wrap }] : []));
  for (const { vault, wrap } of wrapped) {
    const secret = await unwrapSecret(wrap, passphrase, random);
    if (secret?.vault === vault) return { ok: true, secret, wrap };
  }
  return { ok: false, why: wrapped.length > 0 ? 'passphrase' : 'no-passphrase' };
}

/** Whether a key, such as that of a code, opens what lies at a place. */
export async function opensVault(
  markers: readonly EpochMarker[],
  keys: VaultKeys,
): Promise<boolean> {
  for (const marker of markers) if (await proveMarker(keys, marker)) return true;
  return false;
}

export type PassphraseChange = { ok: true; wrap: Wrap } | { ok: false; why: 'other' | 'unsound' };

/**
 * Gives the vault another passphrase. The new marker is read back before an old one goes: ended in between,
 * both passphrases open it until this is done again or any device syncs. The vault's key stays the same, so
 * whoever has it, or kept the old marker and knows the old passphrase, still reads.
 */
export async function changePassphrase(
  remote: Remote,
  keys: VaultKeys,
  passphrase: string,
  { secret, random, signal }: { secret: VaultSecret; random: Random; signal: AbortSignal },
): Promise<PassphraseChange> {
  const { markers } = await lookAtPlace(remote, signal);
  const old: string[] = [];
  for (const marker of markers) if (await proveMarker(keys, marker)) old.push(marker.epoch);
  if (old.length === 0) return { ok: false, why: 'other' };
  const wrap = await wrapSecret(secret.secret, passphrase, random);
  const epoch = makeName(random);
  const bytes = await writeMarker({ ...keys, wrap }, epoch, old);
  if (!(await putSafely({ remote, signal }, epochPath(epoch), bytes)))
    return { ok: false, why: 'unsound' };
  for (const one of old) await remote.remove(epochPath(one), signal);
  return { ok: true, wrap };
}
