import { browser } from 'wxt/browser';
import { linesOf, type BackedUpVault, type Subscription } from '../core/sync/backup.ts';
import { fromBase64, fromUtf8, hashOf, toBase64, toUtf8 } from '../core/sync/bytes.ts';
import { parseLines, type ParsedLines } from '../core/sync/operation-line.ts';
import { isSameRow } from '../core/datasets/plan-import.ts';
import { gunzip, gzip } from '../core/datasets/pack/gzip.ts';
import { readPages, readPlainVaults } from './backup.ts';
import type { SourceContextDatabase } from './database.ts';
import { readSubscriptions } from './subscriptions.ts';

/**
 * Copies of all that the reader made, in the browser's own store: that is not cleared away together with the
 * database. A copy is a row of parts, each the packed lines of one page of the store.
 */
export interface Snapshot {
  id: string;
  /** Milliseconds. */
  at: number;
  rows: number;
  /** As stored. */
  bytes: number;
  /** The hash of each part, in their order. */
  parts: string[];
  /** The state that it is a copy of: another device, or another count, is another state. */
  device: string;
  writes: number;
  /** With their keys: this store is as private as the database, and without them nothing could be synced again. */
  vaults: BackedUpVault[];
  subscriptions?: Subscription[] | undefined;
}

/** The list is what counts: parts that it does not name are none. */
interface SnapshotList {
  kept: Snapshot[];
  /** Parts that are being written, or taken away; they are taken away when that was cut short. */
  loose: string[];
}

const listKey = 'snapshots';
const mostKept = 3;
/** Of the three together; the newest is kept whatever it weighs. */
const mostBytes = 64_000_000;
/** 500 rows are some 2 MB at the most. */
const mostUnpacked = 500_000_000;

const partKey = (hash: string) => `snapshot:${hash}`;

async function readList(): Promise<SnapshotList> {
  const stored = await browser.storage.local.get<{ snapshots?: SnapshotList }>(listKey);
  return stored.snapshots ?? { kept: [], loose: [] };
}

function writeList(list: SnapshotList): Promise<void> {
  return browser.storage.local.set({ [listKey]: list });
}

/** The newest first. */
export async function listSnapshots(): Promise<Snapshot[]> {
  return (await readList()).kept;
}

/** Takes away parts that belong to no snapshot. */
async function removeLoose(): Promise<void> {
  const { kept, loose } = await readList();
  const used = new Set(kept.flatMap(({ parts }) => parts));
  await browser.storage.local.remove(loose.filter((hash) => !used.has(hash)).map(partKey));
  await writeList({ kept, loose: [] });
}

function besideRows({ vaults, subscriptions = [] }: Snapshot) {
  return { vaults, subscriptions };
}

function keepNewest(snapshots: readonly Snapshot[]): Snapshot[] {
  let bytes = 0;
  return snapshots
    .slice(0, mostKept)
    .filter((one, i) => (bytes += one.bytes) <= mostBytes || i === 0);
}

/** Writes the parts; those that an earlier snapshot has alike are not written again. */
async function writeParts(db: SourceContextDatabase, kept: readonly Snapshot[]) {
  const known = new Set(kept.flatMap(({ parts }) => parts));
  const written = { parts: [] as string[], rows: 0, bytes: 0 };
  for await (const page of readPages(db)) {
    const lines = linesOf(page);
    if (lines.length === 0) continue;
    const text = toUtf8(lines.join('\n'));
    const hash = await hashOf(text);
    const packed = toBase64(await gzip(text));
    if (!known.has(hash)) {
      const { loose } = await readList();
      await writeList({ kept: [...kept], loose: [...loose, hash] });
      await browser.storage.local.set({ [partKey(hash)]: packed });
    }
    written.parts.push(hash);
    written.rows += lines.length;
    written.bytes += packed.length;
  }
  return written;
}

/**
 * Takes a snapshot, unless all is as at the last one, or there is nothing: an empty store never takes the
 * place of a copy. To be called once a day, where the store is sound.
 * @param now milliseconds
 */
export async function takeSnapshot(db: SourceContextDatabase, now: number): Promise<void> {
  await removeLoose();
  const device = await db.device.get('this');
  const { kept } = await readList();
  const last = kept[0];
  if (!device) return;
  const beside = { vaults: await readPlainVaults(db), subscriptions: await readSubscriptions(db) };
  const isLike = last?.device === device.device && last.writes === device.writes;
  if (isLike && isSameRow(besideRows(last), beside)) return;
  const written = await writeParts(db, kept);
  if (written.rows === 0) return;
  const id = `${now.toString(36)}-${device.device}`;
  const { device: name, writes } = device;
  const all = [{ id, at: now, ...written, device: name, writes, ...beside }, ...kept];
  const staying = keepNewest(all);
  await writeList({ kept: staying, loose: all.flatMap(({ parts }) => parts) });
  await removeLoose();
}

async function readPart(hash: string): Promise<ParsedLines | undefined> {
  const stored = await browser.storage.local.get<Record<string, string>>(partKey(hash));
  const packed = fromBase64(stored[partKey(hash)] ?? '');
  const text = packed && (await gunzip(packed, mostUnpacked));
  if (!text?.ok || (await hashOf(text.value)) !== hash) return undefined;
  return parseLines(fromUtf8(text.value).split('\n'));
}

/** The lines of a snapshot, part by part; undefined for a part that is damaged: the others stand. */
export async function* readSnapshot({ parts }: Snapshot): AsyncGenerator<ParsedLines | undefined> {
  for (const hash of parts) yield await readPart(hash);
}
