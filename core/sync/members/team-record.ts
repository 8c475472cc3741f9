import * as v from 'valibot';
import { fromHex, fromUtf8, hashOf, toHex, toUtf8, type Bytes } from '../bytes.ts';
import { canonicalText } from '../canonical-text.ts';
import { isSignedBy, sign, type Identity } from './identity.ts';

/** Bytes of a record; wraps for 100 members are 25 kB. */
const mostBytes = 100_000;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const memberId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const encoded = v.pipe(v.string(), v.maxLength(300), v.base64());
const wrappedKey = v.object({ enc: encoded, sealed: encoded });
const date = v.pipe(v.number(), v.integer(), v.minValue(0));

export const memberSchema = v.object({
  id: memberId,
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80), v.regex(/^\P{C}+$/u)),
  /** Their public key for HPKE. */
  seal: encoded,
});
/** A member as the list has them. */
export type Member = v.InferOutput<typeof memberSchema>;

const changeSchema = v.variant('change', [
  /** The first record: who founds the team leads it. */
  v.object({ change: v.literal('found'), member: memberSchema, key: wrappedKey }),
  /** A new member gets the key of the time that is; with it the earlier ones open. */
  v.object({ change: v.literal('admit'), member: memberSchema, key: wrappedKey }),
  v.object({
    change: v.literal('remove'),
    id: memberId,
    /** A new key for each who stays, and with it the one before. */
    keys: v.record(memberId, wrappedKey),
    older: encoded,
    /** The last segment that counts of each device that was theirs. */
    until: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  /** Another leads from here on. */
  v.object({ change: v.literal('hand-over'), to: memberId }),
]);
export type TeamChange = v.InferOutput<typeof changeSchema>;

const recordSchema = v.object({
  format: v.literal('source-context/team@1'),
  /** The vault's name; the first record makes it and has none. */
  vault: v.optional(hash),
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The hash of the record before; the first has none. */
  previous: v.optional(hash),
  by: memberId,
  /** Milliseconds, by the clock of the one who wrote it. */
  at: date,
  what: changeSchema,
});
export type TeamRecord = v.InferOutput<typeof recordSchema>;

const signedSchema = v.object({
  record: recordSchema,
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/)),
});

/** A record as it lies in the vault, and its name. */
export interface StoredRecord {
  record: TeamRecord;
  hash: string;
  bytes: Bytes;
}

function toSign(record: TeamRecord): Bytes {
  return toUtf8(canonicalText(record));
}

export async function writeRecord(identity: Identity, record: TeamRecord): Promise<StoredRecord> {
  const signature = toHex(await sign(identity, toSign(record)));
  const bytes = toUtf8(canonicalText({ record, signature }));
  return { record, hash: await hashOf(bytes), bytes };
}

async function parseRecord(
  bytes: Bytes,
): Promise<{ stored: StoredRecord; signature: string } | undefined> {
  if (bytes.length > mostBytes) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(fromUtf8(bytes));
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(signedSchema, data);
  if (!parsed.success) return undefined;
  const { record, signature } = parsed.output;
  return { stored: { record, hash: await hashOf(bytes), bytes }, signature };
}

/** The door for a record; undefined where it is none, or was not signed by the one it names. */
export async function readRecord(bytes: Bytes): Promise<StoredRecord | undefined> {
  const parsed = await parseRecord(bytes);
  if (!parsed) return undefined;
  const { stored, signature } = parsed;
  const { record } = stored;
  return (await isSignedBy(record.by, fromHex(signature), toSign(record))) ? stored : undefined;
}

/** A record that this device has kept; its signature was good when it came in. */
export async function readKeptRecord(bytes: Bytes): Promise<StoredRecord | undefined> {
  return (await parseRecord(bytes))?.stored;
}
