import type { Dataset } from '../../model/dataset.ts';
import { fail, succeed, type Result } from '../../model/result.ts';
import { parseDataset } from '../parse-dataset.ts';
import { readChanges, type PackChange } from './delta.ts';
import { addressesOf, fetchNewestManifest } from './fetch-manifest.ts';
import { webAddress, type Fetching } from './fetching.ts';
import { hashRows, type LedgerKey } from './hash-rows.ts';
import type { ChangedLines } from './ledger-page.ts';
import { amendLedger, digestOf, hashPages, readLedger, writeLedger, type KeptLedger, type Ledger, type PageHashes } from './ledger.ts'; // prettier-ignore
import { isKeyTrusted, type PackManifest } from './manifest.ts';
import { fetchText, findPath, followPath, parseJson, type Places } from './pack-files.ts';
import { rowsOf, type PackRow } from './pack-row.ts';
import type { PackProblem, Shrinking } from './problem.ts';

/** What is known of a pack from before. */
export interface KnownPack {
  id: string;
  /** The key that was pinned when it was subscribed to, or that a pinned one has handed over to. */
  key: string;
  /** Of the version in use; 0 while none is. */
  version: number;
  /** Empty where it is not known. */
  digest: string;
  mirrors: readonly string[];
  /** Of the version in use; undefined where it was brought in without one. */
  readLedger(): Promise<KeptLedger | undefined>;
  /** Keys of all rows of the version in use; undefined while none is. */
  listKeys(): Promise<ReadonlySet<LedgerKey> | undefined>;
  /** Rows of the version in use, by their keys; those that are not there are left out. */
  readRows(keys: readonly LedgerKey[]): Promise<Map<LedgerKey, PackRow['row']>>;
  /** So many changed rows can still be laid over the version in use. */
  room: number;
  /** The version that may make much vanish: the reader has agreed. */
  agreedTo?: number | undefined;
}

/** What there is to do about a pack. */
export type Pulled = { manifest: PackManifest } & (
  | { kind: 'same' }
  | { kind: 'shrinks'; shrinking: Shrinking }
  | { kind: 'changes'; changes: PackChange[]; changed: ChangedLines; hashes: PageHashes }
  | { kind: 'whole'; dataset: Dataset; ledger: Ledger }
);

/** Less is not asked about: a small pack may well be halved. */
const mostRemoved = { rows: 20, share: 0.2 };

function isShrinking({ removed, of }: Shrinking): boolean {
  return removed >= mostRemoved.rows && removed > of * mostRemoved.share;
}

/** Whether the changes end in a head of this id and revision; a digest is of any head. */
function leadsTo(changes: readonly PackChange[], { id, version }: PackManifest): boolean {
  return changes.some(
    (change) =>
      change.op === 'put' &&
      change.table === 'head' &&
      change.row.id === id &&
      change.row.revision === version,
  );
}

/** The way over deltas; undefined where there is none that ends where the manifest says. */
async function pullChanges(known: KnownPack, places: Places): Promise<Pulled | undefined> {
  const { manifest } = places;
  const path = await findPath(known.version, places);
  // What was changed since is read while the deltas come, and the rows that they change.
  const [ledger, states] = await Promise.all([
    path && known.readLedger(),
    path && followPath(path, places, known.readRows),
  ]);
  if (!ledger || !states) return undefined;
  const changes = readChanges(states);
  if (!changes || changes.length > known.room || !leadsTo(changes, manifest)) return undefined;
  const ofRows = await hashRows([...states.values()].filter((state) => state !== undefined));
  if (!ofRows.ok) return undefined;
  const changed = new Map([...states.keys()].map((key) => [key, ofRows.value.get(key)]));
  const { hashes, removed, added } = await amendLedger(ledger, changed);
  const { version, digest, rows } = manifest;
  if ((await digestOf(hashes)) !== digest) return undefined;
  const of = rows.people + rows.terms + rows.statements + removed - added;
  const shrinking = { version, removed, of };
  if (isShrinking(shrinking) && known.agreedTo !== version)
    return { kind: 'shrinks', manifest, shrinking };
  return { kind: 'changes', manifest, changes, changed, hashes };
}

function countRemoved(was: ReadonlySet<LedgerKey>, after: Ledger): { removed: number; of: number } {
  const is = readLedger(after);
  return { removed: [...was].filter((key) => !is.has(key)).length, of: was.size };
}

async function pullWhole(
  known: KnownPack | undefined,
  places: Places,
): Promise<Result<Pulled, PackProblem>> {
  const { manifest } = places;
  const { version, snapshot } = manifest;
  const text = await fetchText(snapshot, places, (bytes) =>
    places.tools.onFetched?.(bytes, snapshot.bytes),
  );
  if (!text.ok) return text;
  const published = parseJson(text.value);
  const dataset = parseDataset(published);
  if (!dataset.ok) {
    const [{ at, message } = { at: '', message: '' }] = dataset.error;
    return fail({ kind: 'invalid', at, why: message });
  }
  if (dataset.value.id !== manifest.id || dataset.value.revision !== version)
    return fail({ kind: 'mismatch', version });
  const hashes = await hashRows(rowsOf(published as Dataset));
  if (!hashes.ok) return hashes;
  const ledger = writeLedger(hashes.value);
  if ((await digestOf(await hashPages(ledger))) !== manifest.digest)
    return fail({ kind: 'mismatch', version });
  const before = known?.agreedTo === version ? undefined : await known?.listKeys();
  if (before) {
    const shrinking = { version, ...countRemoved(before, ledger) };
    if (isShrinking(shrinking)) return succeed({ kind: 'shrinks', manifest, shrinking });
  }
  return succeed({ kind: 'whole', manifest, dataset: dataset.value, ledger });
}

/** What speaks against a manifest whose signature is good, by what is known from before. */
async function refuse(
  manifest: PackManifest,
  { id, key, version, digest }: KnownPack,
  address: string,
): Promise<PackProblem | undefined> {
  if (manifest.id !== id) return { kind: 'other-pack', address, id: manifest.id };
  if (!(await isKeyTrusted(manifest, key)))
    return { kind: 'other-key', host: new URL(address).host };
  if (manifest.version < version)
    return { kind: 'older', version: manifest.version, inUse: version };
  if (manifest.version === version && digest !== '' && manifest.digest !== digest)
    return { kind: 'rewritten', version };
  return undefined;
}

/**
 * Asks a publisher what is new: over deltas where some lead there, else (and where these fail) in full, once.
 * Writes nothing.
 * @param address of its `pack.json`
 */
export async function pullPack(
  address: string,
  known: KnownPack | undefined,
  tools: Fetching,
): Promise<Result<Pulled, PackProblem>> {
  const web = webAddress(address);
  if (web === undefined) return fail({ kind: 'address', address });
  const got = await fetchNewestManifest(web, known, tools);
  if (!got.ok) return got;
  const manifest = got.value;
  const problem = known && (await refuse(manifest, known, web));
  if (problem) return fail(problem);
  if (manifest.version === known?.version) return succeed({ kind: 'same', manifest });
  const places = { manifest, addresses: addressesOf(web, manifest.mirrors), tools };
  const changes = known && known.version > 0 ? await pullChanges(known, places) : undefined;
  return changes ? succeed(changes) : pullWhole(known, places);
}
