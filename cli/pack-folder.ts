import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseDatasetText } from '../core/datasets/parse-dataset.ts';
import { gunzip } from '../core/datasets/pack/gzip.ts';
import {
  mostUnpacked,
  readManifest,
  type PackFile,
  type PackManifest,
} from '../core/datasets/pack/manifest.ts';
import type { DatedDelta, Earlier, Published } from '../core/datasets/pack/publish.ts';
import { sha256 } from '../core/model/sha256.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { DataError } from './ndjson.ts';

/** A published pack in a folder: its manifest, its files, and when each delta was published. */
const manifestName = 'pack.json';
const historyName = 'history.json';
/** Names that publishing gives; whatever else lies in the folder is left alone. */
const ours = /^(?:snapshot|delta-\d+-\d+|older-deltas)\.[\da-f]{16}\.(?:nd)?json\.gz$/;

const advice = 'restore the folder, or publish into an empty one';

async function readDataset(folder: string, { url, sha256: hash }: PackFile): Promise<Dataset> {
  const path = join(folder, url);
  const bytes = Uint8Array.from(readFileSync(path));
  const unpacked = await gunzip(bytes, mostUnpacked);
  const text =
    unpacked.ok && (await sha256(bytes)) === hash && new TextDecoder().decode(unpacked.value);
  const dataset = text === false ? undefined : parseDatasetText(text);
  if (!dataset?.ok) throw new DataError(`${path} is damaged; ${advice}`);
  return dataset.value;
}

/** What was published into a folder before; undefined where nothing was. */
export async function readEarlier(folder: string): Promise<Earlier | undefined> {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return undefined;
  const manifest = await readManifest(readFileSync(path, 'utf8'));
  if (!manifest.ok)
    throw new DataError(`${path} cannot be read (${manifest.error.kind}); ${advice}`);
  const history = join(folder, historyName);
  const deltas = existsSync(history)
    ? (JSON.parse(readFileSync(history, 'utf8')) as { deltas: DatedDelta[] }).deltas
    : [];
  return {
    manifest: manifest.value,
    dataset: await readDataset(folder, manifest.value.snapshot),
    deltas,
  };
}

/** The files that the manifest leads to. */
function filesInUse(manifest: PackManifest, deltas: readonly DatedDelta[]): string[] {
  const { snapshot, olderDeltas } = manifest;
  return [snapshot, ...(olderDeltas ? [olderDeltas] : []), ...manifest.deltas, ...deltas].map(
    ({ url }) => url,
  );
}

/** Writes files first and the manifest last, in one step: who asks meanwhile gets the old pack whole. */
export function writePack(
  folder: string,
  { manifest, files, deltas }: Published,
  earlier: Earlier | undefined,
): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
  writeFileSync(join(folder, historyName), `${JSON.stringify({ deltas }, null, 2)}\n`);
  const fresh = join(folder, `${manifestName}.new`);
  writeFileSync(fresh, JSON.stringify(manifest));
  renameSync(fresh, join(folder, manifestName));
  // Somebody may be fetching the snapshot before this one.
  const used = new Set([
    ...filesInUse(manifest, deltas),
    ...(earlier ? [earlier.manifest.snapshot.url] : []),
  ]);
  for (const name of readdirSync(folder))
    if (ours.test(name) && !used.has(name)) rmSync(join(folder, name));
}
