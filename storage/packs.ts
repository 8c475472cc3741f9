import type { Fetching } from '../core/datasets/pack/fetching.ts';
import type { PackManifest } from '../core/datasets/pack/manifest.ts';
import type { PackProblem } from '../core/datasets/pack/problem.ts';
import { pullPack } from '../core/datasets/pack/pull.ts';
import { whenNext } from '../core/datasets/pack/when-next.ts';
import { amendDataset, mostChangedRows } from './amend-dataset.ts';
import type { SourceContextDatabase } from './database.ts';
import type { PackRow } from './dataset-rows.ts';
import { isStoreFull } from './full.ts';
import { readPublished } from './published-rows.ts';
import { doomBegun } from './generations.ts';
import { importDataset } from './import-dataset.ts';
import type { PackProgress } from './pack-progress.ts';

/** What keeps packs needs of the world. */
export interface PackTools extends Fetching {
  /** Milliseconds since 1970. */
  now(): number;
  /** Told how far the pack of this id is. */
  follow(id: string): PackProgress;
}

export function listPacks(db: SourceContextDatabase): Promise<PackRow[]> {
  return db.packs.toArray();
}

/** The row after an answer that can be used. */
function note(row: PackRow, manifest: PackManifest, tools: PackTools): PackRow {
  const { problem: _problem, waiting: _waiting, ...rest } = row;
  const { key, expires, mirrors, snapshot } = manifest;
  const now = tools.now();
  return {
    ...rest,
    key,
    expires,
    mirrors,
    bytes: snapshot.bytes,
    checkedAt: now,
    nextAt: whenNext(now, 0, tools.random),
    failures: 0,
    ...(Date.parse(expires) < now ? { problem: { kind: 'expired', since: expires } } : {}),
  };
}

function noteProblem(row: PackRow, problem: PackProblem, tools: PackTools): PackRow {
  const now = tools.now();
  const failures = row.failures + 1;
  const nextAt = whenNext(now, failures, tools.random);
  return { ...row, problem, failures, checkedAt: now, nextAt };
}

/** Nothing is written of a pack that was unsubscribed from meanwhile; what the reader has agreed to meanwhile stays. */
function keep(db: SourceContextDatabase, row: PackRow): Promise<void> {
  return db.transaction('rw', db.packs, async () => {
    const now = await db.packs.get(row.id);
    if (now) await db.packs.put({ ...row, agreedTo: now.agreedTo });
  });
}

const nothingPublished: ReturnType<typeof readPublished> = {
  readLedger: () => Promise.resolve(undefined),
  listKeys: () => Promise.resolve(undefined),
  readRows: () => Promise.resolve(new Map()),
};

/** Pulls what is new and writes it. */
async function bring(
  db: SourceContextDatabase,
  row: PackRow,
  tools: PackTools,
  progress: PackProgress,
): Promise<PackProblem | undefined> {
  const { signal } = tools;
  const dataset = await db.datasets.get(row.id);
  const known = {
    ...row,
    ...(dataset ? readPublished(db, dataset) : nothingPublished),
    room: mostChangedRows - (dataset?.amended ?? 0),
  };
  const onFetched = (bytes: number, of: number) => progress.tell('fetch', bytes, of);
  const got = await pullPack(row.address, known, { ...tools, onFetched });
  if (!got.ok) return got.error;
  const pulled = got.value;
  const noted = note(row, pulled.manifest, tools);
  signal.throwIfAborted();
  if (pulled.kind === 'same') await keep(db, noted);
  else if (pulled.kind === 'shrinks') await keep(db, { ...noted, waiting: pulled.shrinking });
  else {
    const { version, digest } = pulled.manifest;
    const pack = { ...noted, version, digest };
    const onWritten = (rows: number, of: number) => progress.tell('write', rows, of);
    if (pulled.kind === 'whole') {
      const packed = { ledger: pulled.ledger, digest, pack };
      await importDataset(db, pulled.dataset, 'pack', packed, { signal, onWritten });
    } else if (dataset) {
      const { changes, changed, hashes } = pulled;
      await amendDataset(db, dataset, changes, { changed, hashes, pack });
    }
  }
  return undefined;
}

/** What a failed write means to a person. */
function describeFailure(error: unknown): PackProblem {
  if (isStoreFull(error)) return { kind: 'full' };
  return { kind: 'unwritten', why: error instanceof Error ? error.message : String(error) };
}

/** What was begun goes; the publisher is asked again in a day, or when the reader says so. */
export function noteStop(
  db: SourceContextDatabase,
  id: string,
  { now, random }: Pick<PackTools, 'now' | 'random'>,
) {
  return db.transaction('rw', db.packs, db.imports, async () => {
    await doomBegun(db, id);
    await db.packs.update(id, { nextAt: whenNext(now(), 0, random) });
  });
}

/**
 * Asks for a pack's newest version and brings it in. What was in use stays so until the new is whole, and where
 * the new cannot be used; why not is then told in the row. May be ended at any moment.
 * @throws where the signal ends it
 * @returns the pack as it is now; undefined where there is none of this id
 */
export async function updatePack(
  db: SourceContextDatabase,
  id: string,
  tools: PackTools,
): Promise<PackRow | undefined> {
  const row = await db.packs.get(id);
  if (!row) return undefined;
  const progress = tools.follow(id);
  try {
    const problem = await bring(db, row, tools, progress);
    if (problem) await keep(db, noteProblem(row, problem, tools));
  } catch (error) {
    if (tools.signal.aborted) await noteStop(db, id, tools);
    tools.signal.throwIfAborted();
    await keep(db, noteProblem(row, describeFailure(error), tools));
  } finally {
    await progress.end();
  }
  return db.packs.get(id);
}

/** The reader's word that a version may take much away; it comes with the next update. */
export async function agreeToShrinking(
  db: SourceContextDatabase,
  id: string,
  version: number,
): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const row = await db.packs.get(id);
    if (row?.waiting?.version === version) await db.packs.put({ ...row, agreedTo: version });
  });
}

/** Packs whose time has come, those that wait longest first. */
export async function listDuePacks(db: SourceContextDatabase, now: number): Promise<PackRow[]> {
  const rows = await db.packs.toArray();
  return rows.filter(({ nextAt }) => nextAt <= now).sort((a, b) => a.nextAt - b.nextAt);
}
