import { fromBase64, joinBytes, toBase64, toUtf8, type Bytes } from '../bytes.ts';
import { importSecret, type Random } from '../seal.ts';
import type { Identity, MemberId } from './identity.ts';
import { unwrapKey, type WrappedKey } from './key-wrap.ts';
import type { Team } from './team.ts';
import type { TeamChange } from './team-record.ts';

const nonceLength = 12;

/** The group's keys by era: the time between two removals. */
export type GroupKeys = ReadonlyMap<number, Bytes>;

/** What a wrapped key is for: its era in this vault. The first record names no vault, which it makes. */
export function purposeOf(vault: string, era: number): string {
  return `source-context/team@1|${era === 0 ? '' : vault}|${era}`;
}

function parametersOf(iv: Bytes, purpose: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: toUtf8(purpose) };
}

/** The key of an era closed by that of the next, so that who comes later reads what was before. */
export async function closeOlder(
  older: Bytes,
  newer: Bytes,
  purpose: string,
  random: Random,
): Promise<string> {
  const iv = random(new Uint8Array(nonceLength));
  const key = await importSecret(newer);
  const sealed = await crypto.subtle.encrypt(parametersOf(iv, purpose), key, older);
  return toBase64(joinBytes(iv, new Uint8Array(sealed)));
}

async function openOlder(
  closed: string,
  newer: Bytes,
  purpose: string,
): Promise<Bytes | undefined> {
  const bytes = fromBase64(closed) ?? new Uint8Array();
  const [iv, sealed] = [bytes.slice(0, nonceLength), bytes.slice(nonceLength)];
  try {
    const key = await importSecret(newer);
    return new Uint8Array(await crypto.subtle.decrypt(parametersOf(iv, purpose), key, sealed));
  } catch {
    return undefined;
  }
}

/** The key that a change gives a member. */
function keyFor(what: TeamChange, id: MemberId): WrappedKey | undefined {
  if (what.change === 'remove') return Object.hasOwn(what.keys, id) ? what.keys[id] : undefined;
  if (what.change === 'hand-over') return undefined;
  return what.member.id === id ? what.key : undefined;
}

/** The keys that a member has: those they were given, and all that were before. */
export async function openGroupKeys(
  { vault, records }: Team,
  { id, seal }: Identity,
): Promise<GroupKeys> {
  const keys = new Map<number, Bytes>();
  const olders: string[] = [];
  for (const { record } of records) {
    const { what } = record;
    if (what.change === 'remove') olders.push(what.older);
    const era = olders.length;
    const wrapped = keyFor(what, id);
    const key = wrapped && (await unwrapKey(wrapped, seal, purposeOf(vault, era)));
    if (key) keys.set(era, key);
  }
  for (const [era, older] of [...olders.entries()].toReversed()) {
    const newer = keys.get(era + 1);
    if (keys.has(era) || !newer) continue;
    const key = await openOlder(older, newer, purposeOf(vault, era));
    if (key) keys.set(era, key);
  }
  return keys;
}
