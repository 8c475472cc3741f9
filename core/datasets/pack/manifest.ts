import * as v from 'valibot';
import { fail, succeed, type Result } from '../../model/result.ts';
import { describePath } from '../parse-dataset.ts';
import { headEntries } from '../schema.ts';
import { isSigned, publicKeyOf, sign } from './keys.ts';

export const packFormat = 'source-context/pack@1';

/** Bytes. A poll costs no more than this. */
export const mostManifestBytes = 4_096;

/** Bytes, as they travel; unpacked they may be `mostUnpacked`. */
export const mostSnapshotBytes = 100_000_000;
export const mostDeltaBytes = 10_000_000;
/** Bytes. As long as a string may be in every browser, with room to spare. */
export const mostUnpacked = 300_000_000;

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/, 'must be 64 hexadecimal digits'));
const signatureText = v.pipe(
  v.string(),
  v.regex(/^[\da-f]{128}$/, 'must be 128 hexadecimal digits'),
);
const moment = v.pipe(
  v.string(),
  v.isoTimestamp('must be a moment such as 2026-01-25T12:00:00.000Z'),
);
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A file beside the manifest. `url` is relative to it, and holds the hash: such files never change. */
const file = (most: number) => ({
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  sha256: hash,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)),
});

export const deltaSchema = v.object({ from: version, to: version, ...file(mostDeltaBytes) });

/** "From now on `to` signs": the old key's word for the new one. */
const rotationSchema = v.object({ from: hash, to: hash, signature: signatureText });

const manifestSchema = v.looseObject({
  format: v.literal(packFormat, `must be "${packFormat}"`),
  id: headEntries.id,
  title: headEntries.title,
  licence: headEntries.licence,
  publisher: headEntries.publisher,
  version,
  published: moment,
  /** After this day and hour a publisher who is still there has published again. */
  expires: moment,
  rows: v.object({ people: count, terms: count, statements: count }),
  /** Of the whole: see `Ledger`. */
  digest: hash,
  snapshot: v.object(file(mostSnapshotBytes)),
  /** The newest, as many as fit; each leads from one version to a later one. */
  deltas: v.array(deltaSchema),
  /** More of them, in a file that is asked for only by who was away longer. */
  olderDeltas: v.optional(v.object(file(mostDeltaBytes))),
  /** Folders in which the same files lie. */
  mirrors: v.optional(v.array(v.string()), []),
  key: hash,
  rotations: v.optional(v.array(rotationSchema), []),
  signature: signatureText,
});

export type PackManifest = v.InferOutput<typeof manifestSchema>;
export type PackFile = PackManifest['snapshot'];
export type PackDelta = v.InferOutput<typeof deltaSchema>;
export type KeyRotation = v.InferOutput<typeof rotationSchema>;

export type ManifestFault = { kind: 'unreadable'; why: string } | { kind: 'forged' };

/** What is signed: all but the signature, as it stands in the file; a later version may sign more fields. */
function signedPart({ signature: _signature, ...rest }: Record<string, unknown>): object {
  return rest;
}

/** The door for manifests: one that its own key has signed, or what is wrong and where. */
export async function readManifest(text: string): Promise<Result<PackManifest, ManifestFault>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'unreadable', why: `is not JSON: ${why}` });
  }
  const parsed = v.safeParse(manifestSchema, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return fail({ kind: 'unreadable', why: `${describePath(issue)} ${issue.message}`.trim() });
  }
  const { key, signature } = parsed.output;
  const signed = await isSigned(signedPart(data as Record<string, unknown>), signature, key);
  return signed ? succeed(parsed.output) : fail({ kind: 'forged' });
}

export type Unsigned = Omit<PackManifest, 'key' | 'signature'>;

export async function signManifest(manifest: Unsigned, secret: string): Promise<PackManifest> {
  const part = { ...manifest, key: await publicKeyOf(secret) } as Omit<PackManifest, 'signature'>;
  return { ...part, signature: await sign(part, secret) } as PackManifest;
}

function rotationPart(id: string, from: string, to: string): object {
  return { format: 'source-context/pack-key@1', id, from, to };
}

/** The old key's word that another one signs the pack from now on. */
export async function rotateKey(id: string, oldSecret: string, to: string): Promise<KeyRotation> {
  const from = await publicKeyOf(oldSecret);
  return { from, to, signature: await sign(rotationPart(id, from, to), oldSecret) };
}

/** Whether the key of the manifest is the pinned one, or one that the pinned one hands over to, step by step. */
export async function isKeyTrusted(manifest: PackManifest, pinned: string): Promise<boolean> {
  let key = pinned;
  const left = new Set(manifest.rotations);
  while (key !== manifest.key) {
    const step = [...left].find(({ from }) => from === key);
    if (!step) return false;
    left.delete(step);
    if (!(await isSigned(rotationPart(manifest.id, step.from, step.to), step.signature, key)))
      return false;
    key = step.to;
  }
  return true;
}
