import type { Dataset } from '../../model/dataset.ts';
import { sha256 } from '../../model/sha256.ts';
import { succeed, type Result } from '../../model/result.ts';
import { diffDatasets, writeDelta } from './delta.ts';
import { gzip } from './gzip.ts';
import { hashRows } from './hash-rows.ts';
import { digestOf, hashPages, writeLedger } from './ledger.ts';
import { mostManifestBytes, packFormat, signManifest, type KeyRotation, type PackDelta, type PackFile, type PackManifest } from './manifest.ts'; // prettier-ignore
import { rowsOf } from './pack-row.ts';
import type { PackProblem } from './problem.ts';

/** A file of a pack, to be written beside its manifest. */
export interface PackedFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A delta, and when it was published; older ones are let go after a while. */
export type DatedDelta = PackDelta & { published: string };

export interface Earlier {
  dataset: Dataset;
  manifest: PackManifest;
  deltas: DatedDelta[];
}

export interface Publishing {
  secret: string;
  now: Date;
  expires: Date;
  mirrors: string[];
  rotations: KeyRotation[];
  /** What was published before; deltas lead on from it. */
  earlier: Earlier | undefined;
}

export interface Published {
  manifest: PackManifest;
  /** New files; those of deltas that are still kept lie there already. */
  files: PackedFile[];
  deltas: DatedDelta[];
}

/** Milliseconds. Who was away longer fetches the whole. */
const deltasKeptFor = 90 * 24 * 3_600_000;

async function packFile(
  name: string,
  ending: string,
  text: string,
): Promise<{ ref: PackFile; file: PackedFile }> {
  const bytes = await gzip(new TextEncoder().encode(text));
  const hash = await sha256(bytes);
  const path = `${name}.${hash.slice(0, 16)}.${ending}.gz`;
  return { ref: { url: path, sha256: hash, bytes: bytes.length }, file: { path, bytes } };
}

/** The dataset under its next version: its own revision, or one more than the last where that is not higher. */
function nextVersion(
  dataset: Dataset,
  earlier: Earlier | undefined,
): { dataset: Dataset; isNew: boolean } {
  if (!earlier) return { dataset, isNew: true };
  const { version } = earlier.manifest;
  const unchanged = { ...dataset, revision: version, updated: earlier.dataset.updated };
  if (diffDatasets(earlier.dataset, unchanged).length === 0)
    return { dataset: earlier.dataset, isNew: false };
  const revision = Math.max(dataset.revision, version + 1);
  return { dataset: { ...dataset, revision }, isNew: true };
}

function keepRecent(deltas: readonly DatedDelta[], now: Date): DatedDelta[] {
  return deltas.filter(({ published }) => now.getTime() - Date.parse(published) <= deltasKeptFor);
}

type Parts = Omit<PackManifest, 'key' | 'signature' | 'deltas' | 'olderDeltas'>;

/** A signed manifest with as many of the newest deltas as it may hold; the others stand in a file of their own. */
async function fitManifest(
  parts: Parts,
  deltas: readonly DatedDelta[],
  secret: string,
): Promise<{ manifest: PackManifest; files: PackedFile[] }> {
  const plain = deltas.map(({ published: _published, ...delta }) => delta);
  for (let inManifest = plain.length; ; inManifest--) {
    const older = plain.slice(0, plain.length - inManifest);
    const packed =
      older.length > 0 ? await packFile('older-deltas', 'json', JSON.stringify(older)) : undefined;
    const manifest = await signManifest(
      {
        ...parts,
        deltas: plain.slice(plain.length - inManifest),
        ...(packed ? { olderDeltas: packed.ref } : {}),
      },
      secret,
    );
    const length = new TextEncoder().encode(JSON.stringify(manifest)).length;
    if (length < mostManifestBytes || inManifest === 0)
      return { manifest, files: packed ? [packed.file] : [] };
  }
}

/**
 * A dataset as the files of a pack. Published again without a change it keeps its version, and lasts longer.
 */
export async function publishPack(
  given: Dataset,
  { secret, now, expires, mirrors, rotations, earlier }: Publishing,
): Promise<Result<Published, PackProblem>> {
  const { dataset, isNew } = nextVersion(given, earlier);
  const hashes = await hashRows(rowsOf(dataset));
  if (!hashes.ok) return hashes;
  const published = now.toISOString();
  const files: PackedFile[] = [];
  const deltas = keepRecent(earlier?.deltas ?? [], now);
  let snapshot = earlier?.manifest.snapshot;
  if (isNew || !snapshot) {
    const whole = await packFile('snapshot', 'json', JSON.stringify(dataset));
    snapshot = whole.ref;
    files.push(whole.file);
  }
  if (earlier && isNew) {
    const [from, to] = [earlier.manifest.version, dataset.revision];
    const { ref, file } = await packFile(
      `delta-${from}-${to}`,
      'ndjson',
      writeDelta(diffDatasets(earlier.dataset, dataset)),
    );
    files.push(file);
    deltas.push({ from, to, ...ref, published });
  }
  const { id, title, licence, publisher, people, terms, statements, revision } = dataset;
  const { manifest, files: more } = await fitManifest(
    {
      format: packFormat,
      id,
      title,
      licence,
      publisher,
      version: revision,
      published,
      expires: expires.toISOString(),
      rows: { people: people.length, terms: terms.length, statements: statements.length },
      digest: await digestOf(await hashPages(writeLedger(hashes.value))),
      snapshot,
      mirrors,
      rotations,
    },
    deltas,
    secret,
  );
  return succeed({ manifest, files: [...files, ...more], deltas });
}
