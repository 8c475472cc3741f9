import * as v from 'valibot';
import { fromBase64, fromUtf8, toBase64, toUtf8, type Bytes } from './bytes.ts';
import { wrapSchema, type Wrap } from './passphrase.ts';
import { vaultFormat, vaultVersion, type Seal, type SealedPlace } from './seal.ts';

/** A marker is some 500 bytes; what is larger is none. */
const mostBytes = 8_000;

const epochSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/));

const markerSchema = v.object({
  format: v.literal(vaultFormat),
  vault: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,64}$/)),
  epoch: epochSchema,
  /** The key closed by the passphrase; a newsroom has none. */
  wrap: v.optional(wrapSchema),
  /** Sealed, so that only who has the key can make a marker: what it takes the place of. */
  proof: v.pipe(v.string(), v.maxLength(4_000), v.base64()),
});
export type EpochMarker = v.InferOutput<typeof markerSchema>;

const proofSchema = v.object({
  /** Markers that this one takes the place of: all they stood for still lies there. */
  after: v.pipe(v.array(epochSchema), v.maxLength(50)),
  wrap: v.optional(wrapSchema),
});

const placeOf = (vault: string, epoch: string): SealedPlace => ({
  vault, use: 'epoch', device: epoch, n: 0, previous: '',
}); // prettier-ignore

/**
 * What says that a vault lies here, and which: written when a vault begins, begins again where it was wiped,
 * or gets another passphrase. A vault whose markers are all unknown is not the one that was left there.
 */
export async function writeMarker(
  { vault, seal, wrap }: { vault: string; seal: Seal; wrap?: Wrap | undefined },
  epoch: string,
  after: readonly string[],
): Promise<Bytes> {
  const proven = toUtf8(JSON.stringify({ after, wrap }));
  const proof = toBase64(await seal.seal(proven, placeOf(vault, epoch)));
  const marker = { format: vaultFormat, vault, epoch, wrap, proof } satisfies Partial<EpochMarker>;
  return toUtf8(JSON.stringify(marker));
}

export type ReadMarker =
  { ok: true; marker: EpochMarker } | { ok: false; why: 'newer' | 'foreign' };

/** The door for a marker. */
export function readMarker(bytes: Uint8Array): ReadMarker {
  const foreign = { ok: false, why: 'foreign' } as const;
  if (bytes.length > mostBytes) return foreign;
  let data: unknown;
  try {
    data = JSON.parse(fromUtf8(bytes));
  } catch {
    return foreign;
  }
  const parsed = v.safeParse(markerSchema, data);
  if (parsed.success) return { ok: true, marker: parsed.output };
  const named = v.safeParse(v.object({ format: v.string() }), data);
  const [, version] = (named.success && /@([1-9]\d{0,5})$/.exec(named.output.format)) || [];
  return Number(version) > vaultVersion ? { ok: false, why: 'newer' } : foreign;
}

/** The markers that this one takes the place of; undefined where it was not made with the vault's key. */
export async function proveMarker(
  { vault, seal }: { vault: string; seal: Seal },
  marker: EpochMarker,
): Promise<{ after: string[]; wrap?: Wrap | undefined } | undefined> {
  const sealed = fromBase64(marker.proof);
  if (marker.vault !== vault || !sealed) return undefined;
  const opened = await seal.open(sealed, placeOf(vault, marker.epoch));
  if (!opened.ok) return undefined;
  try {
    const proof = v.safeParse(proofSchema, JSON.parse(fromUtf8(opened.body)));
    return proof.success ? proof.output : undefined;
  } catch {
    return undefined;
  }
}
