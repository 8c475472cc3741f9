import * as v from 'valibot';
import { webAddress } from '../datasets/pack/fetching.ts';
import { quoteSchema } from '../datasets/quote-formats/quote-schema.ts';
import { fail, succeed, type Result } from '../model/result.ts';
import type { QuoteSighting } from '../model/saved-quote.ts';
import { parseLines, writeLine } from './operation-line.ts';
import type { Operation } from './operation.ts';
import { wrapSchema } from './passphrase.ts';
import type { ParkedLine, StatePage } from './sync-store.ts';

/**
 * A file with everything that a person made, as lines of the log: read back, it is merged by the stamps of its
 * fields, so that an old file undoes nothing newer and brings back what was lost.
 */
export const backupFormat = 'source-context/backup@1';
const formatPattern = /^source-context\/backup@(\d+)$/;

export interface BackupHead {
  /** A timestamp in UTC. */
  made: string;
  /** Vaults with their keys and passwords, where the person wants them in the file. */
  vaults: readonly object[];
  subscriptions: readonly Subscription[];
}

/** What of a pack's subscription outlives the database: the publisher's key as it was pinned, too. */
export interface Subscription {
  id: string;
  /** Of its `pack.json`. */
  address: string;
  key: string;
}

/** How a quote was found the last time; each device knows that for itself, so it is in no operation. */
export interface SeenQuote {
  id: string;
  sighting: QuoteSighting;
}

export interface Backup {
  made: string;
  vaults: BackedUpVault[];
  subscriptions: Subscription[];
  sightings: SeenQuote[];
  operations: Operation[];
  parked: ParkedLine[];
  /** How many lines and subscriptions no version of ours writes; all others are taken. */
  refused: number;
}

/** Why a file is none of ours. */
export const backupFaults = [
  /** It is something else. */
  'foreign',
  /** A newer version wrote it. */
  'newer',
  /** It was one, and is cut short or damaged. */
  'broken',
] as const;
export type BackupFault = (typeof backupFaults)[number];

/** The lines of some pages of the store's state. */
export function linesOf({
  operations,
  parked,
}: Pick<StatePage, 'operations' | 'parked'>): string[] {
  return [...operations.map(writeLine), ...parked];
}

/** The file part by part; joined, the parts are one JSON document with a row on each line. */
export async function* writeBackup(
  pages: AsyncIterable<StatePage>,
  sightings: AsyncIterable<readonly SeenQuote[]>,
  { made, vaults, subscriptions }: BackupHead,
): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(backupFormat)},"made":${JSON.stringify(made)},"rows":[`;
  let comma = '';
  for await (const page of pages) {
    const lines = linesOf(page);
    if (lines.length === 0) continue;
    yield `${comma}\n${lines.join(',\n')}`;
    comma = ',';
  }
  yield '\n],"sightings":[';
  comma = '';
  for await (const some of sightings) {
    if (some.length === 0) continue;
    yield `${comma}\n${some.map((one) => JSON.stringify(one)).join(',\n')}`;
    comma = ',';
  }
  yield `\n],"subscriptions":${JSON.stringify(subscriptions)},"vaults":${JSON.stringify(vaults)}}\n`;
}

const fields = v.record(v.string(), v.unknown());
const vaultSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  remote: v.string(),
  settings: fields,
  secrets: v.object({ fields, key: v.string(), wrap: v.optional(wrapSchema) }),
  paused: v.boolean(),
  added: v.number(),
});

export type BackedUpVault = v.InferOutput<typeof vaultSchema>;

const subscriptionSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  address: v.pipe(
    v.string(),
    v.check((address) => webAddress(address) === address),
  ),
  key: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
});

const seenSchema = v.object({ id: v.string(), sighting: quoteSchema.entries.sighting });

const schema = v.object({
  made: v.pipe(v.string(), v.isoTimestamp()),
  rows: v.array(v.looseObject({})),
  vaults: v.optional(v.array(vaultSchema), []),
  subscriptions: v.optional(v.array(v.unknown()), []),
  sightings: v.optional(v.array(v.unknown()), []),
});

/** Those of a list that are what they should be. */
function parseEach<T>(schema: v.GenericSchema<unknown, T>, all: readonly unknown[]): T[] {
  return all.flatMap((one) => {
    const parsed = v.safeParse(schema, one);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The door for such files. */
export function parseBackup(text: string): Result<Backup, BackupFault> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail(text.slice(0, 200).includes('source-context/backup@') ? 'broken' : 'foreign');
  }
  const { format } = (data ?? {}) as { format?: unknown };
  const [, version] = formatPattern.exec(typeof format === 'string' ? format : '') ?? [];
  if (version === undefined) return fail('foreign');
  if (format !== backupFormat) return fail('newer');
  const parsed = v.safeParse(schema, data);
  if (!parsed.success) return fail('broken');
  const { made, rows, vaults } = parsed.output;
  const { operations, parked, refused } = parseLines(rows.map((row) => JSON.stringify(row)));
  const subscriptions = parseEach(subscriptionSchema, parsed.output.subscriptions);
  return succeed({
    made,
    vaults,
    subscriptions,
    // When a quote was seen last is worth no word to anybody.
    sightings: parseEach(seenSchema, parsed.output.sightings),
    operations,
    parked,
    refused: refused.length + parsed.output.subscriptions.length - subscriptions.length,
  });
}
