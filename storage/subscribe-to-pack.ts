import { fetchManifest } from '../core/datasets/pack/fetch-manifest.ts';
import { webAddress } from '../core/datasets/pack/fetching.ts';
import type { PackManifest } from '../core/datasets/pack/manifest.ts';
import { digestOf } from '../core/datasets/pack/ledger.ts';
import type { PackProblem } from '../core/datasets/pack/problem.ts';
import { ownDatasetId } from '../core/model/dataset.ts';
import { fail, succeed, type Result } from '../core/model/result.ts';
import type { SourceContextDatabase } from './database.ts';
import type { PackRow } from './dataset-rows.ts';
import { makeLedger, type ReadBundled } from './ledgers.ts';
import { updatePack, type PackTools } from './packs.ts';

export interface SubscribeTools extends PackTools {
  readBundled: ReadBundled;
}

/** What a pack begins with: nothing, or the bundled dataset of the same id, which it goes on from. */
async function beginWith(
  db: SourceContextDatabase,
  { id, version }: Pick<PackManifest, 'id' | 'version'>,
  readBundled: ReadBundled,
): Promise<Result<{ version: number; digest: string }, PackProblem>> {
  const dataset = await db.datasets.get(id);
  if (id === ownDatasetId || (dataset && dataset.origin !== 'starter'))
    return fail({ kind: 'id-taken', id });
  if (dataset && version < dataset.head.revision)
    return fail({ kind: 'older', version, inUse: dataset.head.revision });
  const ledger = dataset && (await makeLedger(db, dataset, readBundled));
  if (!ledger) return succeed({ version: 0, digest: '' });
  return succeed({ version: dataset.head.revision, digest: await digestOf(ledger.hashes) });
}

/**
 * Subscribes to a pack: pins the key that has signed it, and brings it in. Where that is cut short or fails on the
 * way, the subscription stands and goes on by `updatePack`; where it is stopped, nothing is left of a new one.
 * @throws where the signal ends it
 * @param address of its `pack.json`, which the reader has confirmed
 */
export async function subscribeToPack(
  db: SourceContextDatabase,
  address: string,
  tools: SubscribeTools,
): Promise<Result<PackRow, PackProblem>> {
  const web = webAddress(address);
  if (web === undefined) return fail({ kind: 'address', address });
  const got = await fetchManifest(web, tools);
  if (!got.ok) return got;
  const { id, key, expires, mirrors, snapshot } = got.value;
  const before = await db.packs.get(id);
  if (before && before.address !== web) return fail({ kind: 'id-taken', id });
  if (!before) {
    const begun = await beginWith(db, got.value, tools.readBundled);
    if (!begun.ok) return begun;
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
  const row = await updatePack(db, id, tools).catch(async (error: unknown) => {
    if (tools.signal.aborted && !before) await db.packs.delete(id);
    throw error;
  });
  return row ? succeed(row) : fail({ kind: 'unwritten', why: '' });
}
