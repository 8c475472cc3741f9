import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { addressesOf, fetchManifest } from '../../core/datasets/pack/fetch-manifest.ts';
import { fetchFile, webAddress, type Fetching } from '../../core/datasets/pack/fetching.ts';
import { makeKeys, publicKeyOf } from '../../core/datasets/pack/keys.ts';
import { isKeyTrusted, rotateKey, type KeyRotation } from '../../core/datasets/pack/manifest.ts';
import type { PackProblem } from '../../core/datasets/pack/problem.ts';
import { publishPack, type Earlier } from '../../core/datasets/pack/publish.ts';
import { pullPack } from '../../core/datasets/pack/pull.ts';
import { DataError, InputError } from '../ndjson.ts';
import { readEarlier, writePack } from '../pack-folder.ts';
import { readSources } from '../read-sources.ts';

export interface PackOptions {
  key?: string | undefined;
  'old-key'?: string | undefined;
  /** Days. */
  expires: string;
  mirror: string[];
}

const secretPattern = /^[\da-f]{64}$/;

/** Writes a new secret key, readable by its owner alone, and prints the public one. */
export async function keygen([file, ...more]: readonly string[]): Promise<void> {
  if (file === undefined || more.length > 0)
    throw new InputError('name the file for the secret key: pack keygen FILE');
  if (existsSync(file))
    throw new InputError(`${file} exists; a key is not overwritten, choose another name`);
  const keys = await makeKeys();
  writeFileSync(file, `${keys.secret}\n`, { mode: 0o600, flag: 'wx' });
  console.log(`The secret key is in ${file}. Keep it, and keep it to yourself.`);
  console.log(`public key: ${keys.public}`);
}

function readSecret(file: string | undefined, option: string): string {
  if (file === undefined)
    throw new InputError(`name the secret key with ${option} FILE; "pack keygen FILE" makes one`);
  const secret = readFileSync(file, 'utf8').trim();
  if (!secretPattern.test(secret))
    throw new DataError(`${file} is no secret key; "pack keygen FILE" makes one`);
  return secret;
}

/** What is published is for everybody, so no key may lie in it. */
function refuseInside(folder: string, file: string | undefined): void {
  if (file === undefined) return;
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  if (`${real(dirname(file))}${sep}`.startsWith(`${real(folder)}${sep}`))
    throw new InputError(`${file} lies in ${folder}, which everybody can read; move the key away`);
}

async function rotationsFor(
  earlier: Earlier | undefined,
  secret: string,
  oldKey: string | undefined,
): Promise<KeyRotation[]> {
  if (!earlier) return [];
  const { id, key, rotations } = earlier.manifest;
  const mine = await publicKeyOf(secret);
  if (key === mine) return rotations;
  if (oldKey === undefined)
    throw new InputError(
      'the pack was signed by another key; name that one with --old-key FILE, so that it hands over',
    );
  const rotation = await rotateKey(id, readSecret(oldKey, '--old-key'), mine);
  if (rotation.from !== key)
    throw new InputError(`${oldKey} is not the key that has signed the pack`);
  return [...rotations, rotation];
}

function explain(problem: PackProblem): string {
  const { kind, ...details } = problem;
  const told = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [kind, ...told].join(', ');
}

/** Writes a dataset into a folder as a signed pack, with a delta from what was published there before. */
export async function publish(
  [folder, ...sources]: readonly string[],
  { key, 'old-key': oldKey, expires, mirror }: PackOptions,
): Promise<void> {
  if (folder === undefined || sources.length === 0)
    throw new InputError('name a folder and what goes into it: pack publish DIR FILE...');
  const days = Number(expires);
  if (!(days >= 1 && days <= 3_650)) throw new InputError('--expires takes days, from 1 to 3650');
  const wrong = mirror.find((address) => webAddress(address) === undefined);
  if (wrong !== undefined)
    throw new InputError(`the mirror "${wrong}" is no http or https address of a folder`);
  const secret = readSecret(key, '--key');
  refuseInside(folder, key);
  refuseInside(folder, oldKey);
  const dataset = readSources(sources);
  const earlier = await readEarlier(folder);
  if (earlier && earlier.manifest.id !== dataset.id)
    throw new InputError(
      `${folder} holds the pack "${earlier.manifest.id}", and this is "${dataset.id}"; choose another folder`,
    );
  const now = new Date();
  const published = await publishPack(dataset, {
    secret,
    now,
    expires: new Date(now.getTime() + days * 86_400_000),
    mirrors: mirror,
    rotations: await rotationsFor(earlier, secret, oldKey),
    earlier,
  });
  if (!published.ok) throw new DataError(explain(published.error));
  writePack(folder, published.value, earlier);
  const { manifest } = published.value;
  const { people, terms, statements } = manifest.rows;
  const delta = manifest.deltas.at(-1);
  console.log(
    `${manifest.id} version ${manifest.version} is in ${folder}: ${people} people, ${terms} terms, ${statements} statements.`,
  );
  console.log(
    `snapshot ${manifest.snapshot.bytes} bytes${delta ? `, delta from version ${delta.from} ${delta.bytes} bytes` : ''}; good until ${manifest.expires}`,
  );
  console.log(`public key: ${manifest.key}`);
}

/** Files of a folder in the place of a server's. */
function readingFrom(folder: string, base: string): typeof fetch {
  return (address) => {
    const path = join(folder, decodeURIComponent(String(address).slice(base.length)));
    const found = existsSync(path) && statSync(path).isFile();
    return Promise.resolve(
      found ? new Response(Uint8Array.from(readFileSync(path))) : new Response('', { status: 404 }),
    );
  };
}

/** Milliseconds, for all files together. */
const patience = 10 * 60_000;

function toolsFor(place: string): { address: string; tools: Fetching } {
  const web = webAddress(place);
  const base = 'http://folder.invalid/';
  if (web === undefined && !existsSync(place))
    throw new InputError(`there is neither a folder nor an http address "${place}"`);
  return {
    address: web ?? `${base}pack.json`,
    tools: {
      fetch: web === undefined ? readingFrom(place, base) : (...request) => fetch(...request),
      mayFetch: () => Promise.resolve(true),
      random: Math.random,
      signal: AbortSignal.timeout(patience),
    },
  };
}

/** Reads a pack as a subscriber does, and every delta of its manifest too. */
export async function verify(
  [place, ...more]: readonly string[],
  { key }: PackOptions,
): Promise<void> {
  if (place === undefined || more.length > 0)
    throw new InputError('name one pack: pack verify URL|DIR');
  const { address, tools } = toolsFor(place);
  const fail = (problem: PackProblem): never => {
    throw new DataError(`${place}: ${explain(problem)}`);
  };
  const got = await fetchManifest(address, tools);
  const manifest = got.ok ? got.value : fail(got.error);
  if (key !== undefined && !(await isKeyTrusted(manifest, key)))
    throw new DataError(`${place} is signed by ${manifest.key}, not by ${key}`);
  const pulled = await pullPack(address, undefined, tools);
  if (!pulled.ok) fail(pulled.error);
  const places = addressesOf(address, manifest.mirrors);
  for (const file of [
    ...manifest.deltas,
    ...(manifest.olderDeltas ? [manifest.olderDeltas] : []),
  ]) {
    const fetched = await fetchFile(file, places, tools);
    if (!fetched.ok) fail(fetched.error);
  }
  if (Date.parse(manifest.expires) < Date.now()) fail({ kind: 'expired', since: manifest.expires });
  console.log(
    `${manifest.id} version ${manifest.version} is whole and signed; ${manifest.deltas.length} deltas; good until ${manifest.expires}.`,
  );
  console.log(`public key: ${manifest.key}`);
}
