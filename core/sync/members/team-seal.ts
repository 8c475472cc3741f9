import { joinBytes, fromHex, toHex, toUtf8, type Bytes } from '../bytes.ts';
import {
  importSecret, sealWith, toAdditionalData,
  type Opened, type Random, type Seal, type SealedPlace,
} from '../seal.ts'; // prettier-ignore
import type { GroupKeys } from './group-keys.ts';
import { isSignedBy, sign, type Identity, type MemberId } from './identity.ts';
import { memberOf, type Team } from './team.ts';

/** `version | era | signer | signature | what the group's key sealed`: 1, 4, 32, 64 bytes and the rest. */
const sealVersion = 1;
const eraAt = 1;
const signerAt = 5;
const signatureAt = 37;
const sealedAt = 101;

function writeEra(era: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, era);
  return bytes;
}

/** What a member signs: the bytes, the key they are sealed with, and the place that they belong to. */
function toSign(place: SealedPlace, era: Bytes, sealed: Bytes): Bytes {
  return joinBytes(toAdditionalData(place), toUtf8('|'), era, sealed);
}

export interface TeamKeys {
  team: Team;
  identity: Identity;
  keys: GroupKeys;
  /** Whose device is whose, as far as is known: the one who signed its first segment. */
  owners: ReadonlyMap<string, MemberId>;
}

/** Whether a member may have written this here. Markers of a vault stay good when their writer leaves. */
function mayHaveWritten(team: Team, signer: MemberId, { use, device, n }: SealedPlace): boolean {
  const member = memberOf(team, signer);
  if (!member?.removed || use === 'epoch') return member !== undefined;
  const { until } = member.removed;
  return use === 'segment' && Object.hasOwn(until, device) && n <= (until[device] ?? 0);
}

/**
 * The seal of a newsroom: the group's key of the era, under the signature of the member who wrote.
 * @returns a seal for one sync; it learns whose devices are whose as they are opened
 */
export function sealAsTeam({ team, identity, keys, owners }: TeamKeys, random: Random): Seal {
  const ownerOf = new Map(owners);
  const seals = new Map<number, Promise<Seal>>();
  /** The seal of an era; undefined where this member was not given its key. */
  async function sealOf(era: number): Promise<Seal | undefined> {
    const key = keys.get(era);
    if (!key) return undefined;
    const made = seals.get(era) ?? importSecret(key).then((one) => sealWith(one, random));
    seals.set(era, made);
    return made;
  }

  return {
    async seal(body, place) {
      const own = await sealOf(team.era);
      if (!own) throw new Error('A team is written to only with the key of its era.');
      const sealed = await own.seal(body, place);
      const era = writeEra(team.era);
      const signature = await sign(identity, toSign(place, era, sealed));
      const version = Uint8Array.of(sealVersion);
      return joinBytes(version, era, fromHex(identity.id), signature, sealed);
    },

    async open(bytes, place): Promise<Opened> {
      const version = bytes[0] ?? 0;
      if (version > sealVersion) return { ok: false, why: 'newer' };
      if (version < sealVersion || bytes.length < sealedAt) return { ok: false, why: 'altered' };
      const [era, sealed] = [bytes.slice(eraAt, signerAt), bytes.slice(sealedAt)];
      const signer = toHex(bytes.subarray(signerAt, signatureAt));
      if (!mayHaveWritten(team, signer, place)) return { ok: false, why: 'stranger' };
      const owner = ownerOf.get(place.device) ?? signer;
      const signature = bytes.slice(signatureAt, sealedAt);
      const isSigned = await isSignedBy(signer, signature, toSign(place, era, sealed));
      if (!isSigned || (place.use === 'segment' && owner !== signer))
        return { ok: false, why: 'forged' };
      const seal = await sealOf(new DataView(era.buffer).getUint32(0));
      if (!seal) return { ok: false, why: 'no-key' };
      const opened = await seal.open(sealed, place);
      if (!opened.ok) return opened;
      if (place.use === 'segment') ownerOf.set(place.device, signer);
      return { ...opened, signer };
    },
  };
}
