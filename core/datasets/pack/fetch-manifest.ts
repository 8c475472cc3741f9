import { fail, succeed, type Result } from '../../model/result.ts';
import { fetchBytes, shuffle, webAddress, type Fetching } from './fetching.ts';
import { mostManifestBytes, readManifest, type PackManifest } from './manifest.ts';
import type { PackProblem } from './problem.ts';

/** Where the manifest lies in each of its mirrors. */
export function addressesOf(address: string, mirrors: readonly string[]): string[] {
  const inMirrors = mirrors.flatMap(
    (mirror) => webAddress('pack.json', mirror.endsWith('/') ? mirror : `${mirror}/`) ?? [],
  );
  return [...new Set([address, ...inMirrors])];
}

/** Asks one address for a manifest that its own key has signed. */
export async function fetchManifest(
  address: string,
  tools: Fetching,
): Promise<Result<PackManifest, PackProblem>> {
  const got = await fetchBytes(address, mostManifestBytes, tools);
  if (!got.ok) {
    // What is longer is no manifest, and most likely a web page.
    return got.error.kind === 'damaged' ? fail({ kind: 'page', address }) : got;
  }
  const text = new TextDecoder().decode(got.value);
  if (/^\s*</.test(text)) return fail({ kind: 'page', address });
  const read = await readManifest(text);
  if (read.ok) return succeed(read.value);
  return fail(
    read.error.kind === 'forged'
      ? { kind: 'forged', host: new URL(address).host }
      : { ...read.error, address },
  );
}

const silent = new Set<PackProblem['kind']>(['unreachable', 'refused', 'missing', 'withheld']);

/** From the pack's own address or, where that is silent, from a mirror that is not behind. */
export async function fetchNewestManifest(
  address: string,
  known: { mirrors: readonly string[]; version: number } | undefined,
  tools: Fetching,
): Promise<Result<PackManifest, PackProblem>> {
  const first = await fetchManifest(address, tools);
  if (first.ok || !known || !silent.has(first.error.kind)) return first;
  const [, ...mirrors] = addressesOf(address, known.mirrors);
  for (const mirror of shuffle(mirrors, tools.random)) {
    const got = await fetchManifest(mirror, tools);
    if (got.ok && got.value.version >= known.version) return got;
  }
  return first;
}
