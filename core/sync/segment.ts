import * as v from 'valibot';
import { gunzip, gzip } from '../datasets/pack/gzip.ts';
import { fromHex, fromUtf8, hashOf, joinBytes, toHex, toUtf8, type Bytes } from './bytes.ts';
import { isDeviceName, isHead, isLink } from './heads.ts';
import { parseLines, writeLine, type ParsedLines } from './operation-line.ts';
import type { Seal, SealedPlace, SealFault } from './seal.ts';
import type { Operation } from './operation.ts';
import type { ParkedLine } from './sync-store.ts';

/** The hash that stands before a first segment. */
export const noHash = '0'.repeat(32);
const hashBytes = noHash.length / 2;

/** An unpacked segment is at most this; a few kilobytes could unpack to gigabytes. */
export const mostBody = 32_000_000;

const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

const headsSchema = v.pipe(v.array(v.pipe(v.string(), v.check(isHead))), v.maxLength(100));

const headerSchema = v.object({
  /** When it was written, by the clock of the device that wrote it; milliseconds. */
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Snapshots up to which the writer has all, by their hash. */
  has: v.optional(v.pipe(v.array(hashSchema), v.maxLength(100)), []),
  /** Heads, as `<device>.<link>`, whose chains the writer could not read, though it asked twice. */
  lacks: v.optional(headsSchema, []),
  /** Heads that the full state ending here contains, for those who lack them. */
  gives: v.optional(headsSchema, []),
  /** Of a snapshot: the last segment of each device that it contains. */
  covers: v.optional(
    v.record(v.pipe(v.string(), v.check(isDeviceName)), v.pipe(v.string(), v.check(isLink))),
  ),
});
export type SegmentHeader = v.InferInput<typeof headerSchema>;
export type ReadHeader = v.InferOutput<typeof headerSchema>;

/**
 * The smallest thing that a device writes: `hash of the one before | seal(gzip(lines))`, where the first line
 * is the header and each further one an operation. Its name holds its own hash, so it cannot be exchanged;
 * the hash before binds the chain, so none can be left out.
 */
export interface SealedSegment {
  bytes: Bytes;
  hash: string;
}

export async function writeSegment(
  seal: Seal,
  place: SealedPlace,
  header: SegmentHeader,
  content: { operations: readonly Operation[]; parked: readonly ParkedLine[] },
): Promise<SealedSegment> {
  const lines = [JSON.stringify(header), ...content.operations.map(writeLine), ...content.parked];
  const body = await seal.seal(await gzip(toUtf8(lines.join('\n'))), place);
  const bytes = joinBytes(fromHex(place.previous), body);
  return { bytes, hash: await hashOf(bytes) };
}

/** The hash of the segment before; undefined where the bytes are too few. */
export function previousOf(bytes: Uint8Array): string | undefined {
  return bytes.length > hashBytes ? toHex(bytes.subarray(0, hashBytes)) : undefined;
}

export type ReadSegment =
  | { ok: true; header: ReadHeader; lines: ParsedLines; signer: string | undefined }
  | { ok: false; why: SealFault };

/** @param place where the bytes lie, and whose they are said to be */
export async function readSegment(
  seal: Seal,
  place: SealedPlace,
  bytes: Bytes,
): Promise<ReadSegment> {
  const opened = await seal.open(bytes.slice(hashBytes), place);
  if (!opened.ok) return opened;
  const body = await gunzip(opened.body, mostBody);
  if (!body.ok) return { ok: false, why: 'altered' };
  try {
    const [first = '', ...rest] = fromUtf8(body.value).split('\n');
    const header = v.safeParse(headerSchema, JSON.parse(first));
    if (!header.success) return { ok: false, why: 'newer' };
    return { ok: true, header: header.output, lines: parseLines(rest), signer: opened.signer };
  } catch {
    return { ok: false, why: 'altered' };
  }
}
