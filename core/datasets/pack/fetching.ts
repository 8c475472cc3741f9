import { sha256 } from '../../model/sha256.ts';
import { fail, succeed, type Result } from '../../model/result.ts';
import { readUpTo } from './gzip.ts';
import type { PackFile } from './manifest.ts';
import type { PackProblem } from './problem.ts';

/** What asking for a pack needs of the world. */
export interface Fetching {
  fetch: typeof globalThis.fetch;
  /** Whether the browser lets us ask this address. */
  mayFetch(address: string): Promise<boolean>;
  /** From 0 up to 1. */
  random(): number;
  signal: AbortSignal;
  /** Told how many bytes of the files that are being fetched have come, of how many. */
  onFetched?(bytes: number, of: number): void;
}

/** An address of the web, normalised; undefined for anything else, and for those that hide a name before the host. */
export function webAddress(address: string, base?: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  url.hash = '';
  return url.href;
}

/** Mirrors are tried in any order, so that no one of them carries all. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

function describeStatus(response: Response, address: string): PackProblem | undefined {
  const { status, type } = response;
  const { host } = new URL(address);
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'moved', address };
  if (status === 404 || status === 410) return { kind: 'missing', address };
  if (status === 401 || status === 403) return { kind: 'forbidden', host };
  if (!response.ok) return { kind: 'refused', host, status };
  return undefined;
}

/**
 * Asks for a file of at most so many bytes. No redirect is followed: it may lead to a host that the reader
 * has not agreed to ask. The browser's cache makes the request a conditional one (ETag, Last-Modified).
 */
export async function fetchBytes(
  address: string,
  most: number,
  { fetch, mayFetch, signal }: Omit<Fetching, 'onFetched'>,
  onLength?: (bytes: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, PackProblem>> {
  const { host } = new URL(address);
  if (!(await mayFetch(address))) return fail({ kind: 'withheld', host });
  try {
    const response = await fetch(address, {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const problem = describeStatus(response, address);
    if (problem) return fail(problem);
    const bytes = response.body ? await readUpTo(response.body, most, onLength) : new Uint8Array();
    return bytes ? succeed(bytes) : fail({ kind: 'damaged', file: address });
  } catch (error) {
    // Whoever stopped it knows.
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    return fail({ kind: 'unreachable', host });
  }
}

/** A file of a pack from any of the places where it may lie; whole, or the problem of the last place. */
export async function fetchFile(
  { url, sha256: expected, bytes }: PackFile,
  manifests: readonly string[],
  tools: Omit<Fetching, 'onFetched'>,
  onLength?: (bytes: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, PackProblem>> {
  let problem: PackProblem = { kind: 'damaged', file: url };
  for (const manifest of shuffle(manifests, tools.random)) {
    const address = webAddress(url, manifest);
    if (address === undefined) continue;
    const got = await fetchBytes(address, bytes, tools, onLength);
    if (got.ok && (await sha256(got.value)) === expected) return got;
    problem = got.ok ? { kind: 'damaged', file: address } : got.error;
  }
  return fail(problem);
}
