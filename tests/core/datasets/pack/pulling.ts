import { ledgerKey } from '../../../../core/datasets/pack/hash-rows.ts';
import { listKeys } from '../../../../core/datasets/pack/ledger.ts';
import { rowsOf } from '../../../../core/datasets/pack/pack-row.ts';
import type { PackProblem } from '../../../../core/datasets/pack/problem.ts';
import { pullPack, type KnownPack } from '../../../../core/datasets/pack/pull.ts';
import { keepLedger } from '../../../fixtures/keep-ledger.ts';
import { home, type PackHost } from '../../../fixtures/pack-host.ts';

/** What a reader knows who has pulled what is published now. */
export async function pullFirst(host: PackHost, more: Partial<KnownPack> = {}): Promise<KnownPack> {
  const pulled = await pullPack(home, undefined, host.tools);
  if (!pulled.ok || pulled.value.kind !== 'whole') throw new Error(JSON.stringify(pulled));
  const { manifest, ledger, dataset } = pulled.value;
  const { id, key, version, digest, mirrors } = manifest;
  host.asked.length = 0;
  const kept = await keepLedger(ledger);
  const readLedger = () => Promise.resolve(kept);
  const keys = await listKeys(kept);
  const rows = new Map([...rowsOf(dataset)].map((one) => [ledgerKey(one), one.row]));
  const readRows = () => Promise.resolve(rows);
  const reading = { readLedger, listKeys: () => Promise.resolve(keys), readRows };
  return { id, key, version, digest, mirrors, ...reading, room: 1_000, ...more };
}

/** What comes of the next pull: its kind, or the problem. */
export async function pullAgain(host: PackHost, known?: KnownPack): Promise<PackProblem | string> {
  const pulled = await pullPack(home, known, host.tools);
  return pulled.ok ? pulled.value.kind : pulled.error;
}
