import * as v from 'valibot';
import { fail, succeed, type Result } from '../../model/result.ts';
import { choosePath } from './choose-path.ts';
import { followSteps, keysToKnow, parseDelta, type DeltaStep } from './delta.ts';
import { fetchFile, type Fetching } from './fetching.ts';
import { gunzip } from './gzip.ts';
import type { LedgerKey } from './hash-rows.ts';
import { deltaSchema, mostUnpacked, type PackDelta, type PackFile, type PackManifest } from './manifest.ts'; // prettier-ignore
import type { PackRow } from './pack-row.ts';
import type { PackProblem } from './problem.ts';

/** The files of a pack: where they lie, what comes of them, and how much has come. */

export interface Places {
  manifest: PackManifest;
  /** Addresses of the manifest; files are relative to them. */
  addresses: readonly string[];
  tools: Fetching;
}

/** A file, unpacked. `onLength` is called with the number of its bytes that have come. */
export async function fetchText(
  file: PackFile,
  { addresses, tools }: Places,
  onLength?: (bytes: number) => void,
): Promise<Result<string, PackProblem>> {
  const packed = await fetchFile(file, addresses, tools, onLength);
  if (!packed.ok) return packed;
  const bytes = await gunzip(packed.value, mostUnpacked);
  if (!bytes.ok) return fail({ kind: 'damaged', file: file.url });
  return succeed(new TextDecoder().decode(bytes.value));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function fetchOlderDeltas(places: Places): Promise<PackDelta[]> {
  const { olderDeltas } = places.manifest;
  const text = olderDeltas && (await fetchText(olderDeltas, places));
  if (!text?.ok) return [];
  const parsed = v.safeParse(v.array(deltaSchema), parseJson(text.value));
  return parsed.success ? parsed.output : [];
}

/** The deltas that lead to the newest version; undefined where none do. */
export async function findPath(from: number, places: Places): Promise<PackDelta[] | undefined> {
  const { deltas, version, snapshot } = places.manifest;
  const path = choosePath(deltas, from, version, snapshot.bytes);
  if (path) return path;
  const older = await fetchOlderDeltas(places);
  return choosePath([...deltas, ...older], from, version, snapshot.bytes);
}

/** What the rows of the deltas of a path become; undefined where one cannot be had, or does not fit. */
export async function followPath(
  path: readonly PackDelta[],
  places: Places,
  readRows: (keys: readonly LedgerKey[]) => Promise<Map<LedgerKey, PackRow['row']>>,
): Promise<ReturnType<typeof followSteps>> {
  const steps: DeltaStep[] = [];
  const all = path.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const file of path) {
    const from = before;
    const text = await fetchText(file, places, (bytes) =>
      places.tools.onFetched?.(from + bytes, all),
    );
    before += file.bytes;
    const delta = text.ok ? parseDelta(text.value, file.url) : text;
    if (!delta.ok) return undefined;
    steps.push(...delta.value);
  }
  return followSteps(steps, await readRows(keysToKnow(steps)));
}
