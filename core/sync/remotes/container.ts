import * as v from 'valibot';
import { checkVaultPath, RemoteError } from '../remote.ts';

/**
 * A vault in one file, to be carried by hand. A first line names the format; then each of the vault's files
 * as a line of JSON `{"path", "bytes", "sha256"}`, its bytes, and a line feed; a last line `{"files"}` counts
 * them, so that a file that was cut short is known. The hash is of path, line feed and bytes. What is inside is
 * encrypted already.
 */
export const containerFormat = 'source-context/vault-file@1';

/** The files of a vault by their paths. */
export type VaultFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** Bytes: what is held in memory as a whole, twice. */
export const largestContainer = 200_000_000;
const mostFiles = 100_000;
const longestLine = 1_000;

const head = v.strictObject({
  path: v.pipe(v.string(), v.check(isFilePath)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
});
const end = v.strictObject({ files: v.pipe(v.number(), v.integer(), v.minValue(0)) });

function isFilePath(path: string): boolean {
  try {
    return checkVaultPath(path) === path;
  } catch {
    return false;
  }
}

/** Of the path too, because bytes under another name are damage as well. */
async function hashOf(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const whole = await new Blob([`${path}\n`, bytes]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export async function writeContainer(files: VaultFiles): Promise<Blob> {
  const parts: BlobPart[] = [`${containerFormat}\n`];
  for (const [path, bytes] of files) {
    const line = { path, bytes: bytes.length, sha256: await hashOf(path, bytes) };
    parts.push(`${JSON.stringify(line)}\n`, bytes, '\n');
  }
  parts.push(`${JSON.stringify({ files: files.size })}\n`);
  return new Blob(parts, { type: 'application/octet-stream' });
}

/**
 * The files of a container; all of them, or a RemoteError "nonsense" that names the file and says at which
 * byte it is not what it should be.
 */
export async function readContainer(
  container: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<VaultFiles> {
  let at = 0;
  const refuse = (told: string) =>
    new RemoteError('nonsense', name, { told: `${told}, byte ${at}` });
  const readLine = () => {
    const length = container.subarray(at, at + longestLine).indexOf(10);
    if (length < 0) throw refuse('cut short');
    const line = new TextDecoder().decode(container.subarray(at, at + length));
    at += length + 1;
    return line;
  };

  if (container.length > largestContainer) throw refuse(`over ${largestContainer / 1_000_000} MB`);
  if (readLine() !== containerFormat) throw refuse(`not ${containerFormat}`);
  const files: VaultFiles = new Map();
  for (;;) {
    const line = parseLine(readLine());
    if (v.is(end, line)) {
      if (line.files !== files.size || at !== container.length) throw refuse('files are missing');
      return files;
    }
    if (!v.is(head, line) || files.has(line.path) || files.size >= mostFiles)
      throw refuse('not a file of a vault');
    const bytes = container.slice(at, at + line.bytes);
    if (bytes.length < line.bytes) throw refuse('cut short');
    if ((await hashOf(line.path, bytes)) !== line.sha256) throw refuse(`${line.path} is damaged`);
    at += line.bytes;
    if (container[at++] !== 10) throw refuse('cut short');
    files.set(line.path, bytes);
  }
}
