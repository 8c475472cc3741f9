import { fetchManifest } from '../core/datasets/pack/fetch-manifest.ts';
import { webAddress, type Fetching } from '../core/datasets/pack/fetching.ts';
import { digestOf } from '../core/datasets/pack/ledger.ts';
import type { PackManifest } from '../core/datasets/pack/manifest.ts';
import type { PackProblem } from '../core/datasets/pack/problem.ts';
import { pullPack } from '../core/datasets/pack/pull.ts';
import { whenNext } from '../core/datasets/pack/when-next.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import { fail, succeed, type Result } from '../core/model/result.ts';
import { amendDataset, mostChangedRows } from './amend-dataset.ts';
import type { PackRow, SourceContextDatabase } from './database.ts';
import { isStoreFull } from './full.ts';
import { readLedger, readPublished } from './published-rows.ts';
import { importDataset } from './import-dataset.ts';

/** What keeps packs needs of the world. */
export interface PackTools extends Fetching {
  /** Milliseconds since 1970. */
  now(): number;
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

/** Nothing is written of a pack that was unsubscribed from meanwhile. */
function keep(db: SourceContextDatabase, row: PackRow): Promise<void> {
  return db.transaction('rw', db.packs, async () => {
    if (await db.packs.get(row.id)) await db.packs.put(row);
  });
}

const nothingPublished: ReturnType<typeof readPublished> = {
  readLedger: () => Promise.resolve(undefined),
  readRows: () => Promise.resolve(new Map()),
};

/** Pulls what is new and writes it. */
async function bring(
  db: SourceContextDatabase,
  row: PackRow,
  tools: PackTools,
): Promise<PackProblem | undefined> {
  const dataset = await db.datasets.get(row.id);
  const known = {
    ...row,
    ...(dataset ? readPublished(db, dataset) : nothingPublished),
    room: mostChangedRows - (dataset?.amended ?? 0),
  };
  const got = await pullPack(row.address, known, tools);
  if (!got.ok) return got.error;
  const pulled = got.value;
  const noted = note(row, pulled.manifest, tools);
  if (pulled.kind === 'same') await keep(db, noted);
  else if (pulled.kind === 'shrinks') await keep(db, { ...noted, waiting: pulled.shrinking });
  else {
    const { version, digest } = pulled.manifest;
    const pack = { ...noted, version, digest };
    if (pulled.kind === 'whole')
      await importDataset(db, pulled.dataset, 'pack', { ledger: pulled.ledger, digest, pack });
    else if (dataset)
      await amendDataset(db, dataset, pulled.changes, { changed: pulled.changed, pack });
  }
  return undefined;
}

/** What a failed write means to a person. */
function describeFailure(error: unknown): PackProblem {
  if (isStoreFull(error)) return { kind: 'full' };
  return { kind: 'unwritten', why: error instanceof Error ? error.message : String(error) };
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
  let problem: PackProblem | undefined;
  try {
    problem = await bring(db, row, tools);
  } catch (error) {
    tools.signal.throwIfAborted();
    problem = describeFailure(error);
  }
  if (problem) await keep(db, noteProblem(row, problem, tools));
  return db.packs.get(id);
}

/** What a pack begins with: nothing, or the bundled dataset of the same id, which it goes on from. */
async function beginWith(
  db: SourceContextDatabase,
  id: string,
): Promise<Result<{ version: number; digest: string }, PackProblem>> {
  const dataset = await db.datasets.get(id);
  if (id === ownDatasetId || (dataset && dataset.origin !== 'starter'))
    return fail({ kind: 'id-taken', id });
  const ledger = dataset && (await readLedger(db, dataset.generation));
  if (!ledger) return succeed({ version: 0, digest: '' });
  return succeed({ version: dataset.head.revision, digest: await digestOf(ledger) });
}

/**
 * Subscribes to a pack: pins the key that has signed it, and brings it in. Where that is cut short or fails on the
 * way, the subscription stands and goes on by `updatePack`.
 * @param address of its `pack.json`, which the reader has confirmed
 */
export async function subscribeToPack(
  db: SourceContextDatabase,
  address: string,
  tools: PackTools,
): Promise<Result<PackRow, PackProblem>> {
  const web = webAddress(address);
  if (web === undefined) return fail({ kind: 'address', address });
  const got = await fetchManifest(web, tools);
  if (!got.ok) return got;
  const { id, key, expires, mirrors, snapshot } = got.value;
  const before = await db.packs.get(id);
  if (before && before.address !== web) return fail({ kind: 'id-taken', id });
  if (!before) {
    const begun = await beginWith(db, id);
    if (!begun.ok) return begun;
    const { version } = got.value;
    if (version < begun.value.version)
      return fail({ kind: 'older', version, inUse: begun.value.version });
    await db.packs.put({
      id,
      address: web,
      key,
      expires,
      mirrors,
      bytes: snapshot.bytes,
      checkedAt: 0,
      nextAt: tools.now(),
      failures: 0,
      ...begun.value,
    });
  }
  const row = await updatePack(db, id, tools);
  return row ? succeed(row) : fail({ kind: 'unwritten', why: '' });
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
