import { hashOf, type Bytes } from '../bytes.ts';
import type { Remote } from '../remote.ts';
import { readRecord, type StoredRecord } from './team-record.ts';
import { readRequest, type JoinRequest } from './join-request.ts';

/**
 * A team's own files lie where every sync looks first, so that a change of the team costs no further look:
 * `heads/team.<n>.<hash>` its records, `heads/ask.<hash>` those who ask to come in.
 */
const ownFolder = 'heads';
const recordPattern = /^team\.[1-9][0-9]{0,5}\.([0-9a-f]{32})$/;
const requestPattern = /^ask\.([0-9a-f]{32})$/;

/** A flood of files is not read to its end. */
const mostRecords = 500;
const mostRequests = 50;

const recordPath = ({ record, hash }: StoredRecord) => `${ownFolder}/team.${record.n}.${hash}`;

/** What lies at the place beside the vault itself. */
export interface TeamFiles {
  records: StoredRecord[];
  /** Where requests to come in lie. */
  asked: string[];
  /** The place, which gives its first listing without being asked again, and without the team's files. */
  rest: Remote;
}

async function fetchFiles<T>(
  remote: Remote,
  paths: readonly string[],
  read: (bytes: Bytes) => Promise<T | undefined>,
  signal: AbortSignal,
): Promise<T[]> {
  const found: T[] = [];
  for (const path of paths) {
    const bytes = await remote.get(path, signal);
    const isWhole = bytes && path.endsWith(await hashOf(bytes));
    const one = isWhole ? await read(bytes) : undefined;
    if (one) found.push(one);
  }
  return found;
}

/** Reads the records that are new, and puts those back that the place has lost. */
export async function exchangeRecords(
  remote: Remote,
  known: readonly StoredRecord[],
  signal: AbortSignal,
): Promise<TeamFiles> {
  const names = await remote.list(ownFolder, signal);
  const hashes = new Set(known.map(({ hash }) => hash));
  const listed = new Set(names.flatMap((name) => recordPattern.exec(name)?.[1] ?? []));
  const paths = names
    .filter(
      (name) => !hashes.has(recordPattern.exec(name)?.[1] ?? name) && recordPattern.test(name),
    )
    .slice(0, mostRecords)
    .map((name) => `${ownFolder}/${name}`);
  const fresh = await fetchFiles(remote, paths, readRecord, signal);
  for (const one of known)
    if (!listed.has(one.hash)) await remote.put(recordPath(one), one.bytes, signal);
  const asked = names
    .filter((name) => requestPattern.test(name))
    .map((name) => `${ownFolder}/${name}`);
  return { records: [...known, ...fresh], asked, rest: withoutTeam(remote, names) };
}

/** Those who ask to come in: for the one who leads. */
export function readRequests(
  remote: Remote,
  asked: readonly string[],
  signal: AbortSignal,
): Promise<JoinRequest[]> {
  return fetchFiles(remote, asked.slice(-mostRequests), readRequest, signal);
}

function withoutTeam(remote: Remote, listed: readonly string[]): Remote {
  let first: readonly string[] | undefined = listed;
  const isVaults = (name: string) => !recordPattern.test(name) && !requestPattern.test(name);
  return {
    ...remote,
    async list(folder, signal) {
      if (folder !== ownFolder) return remote.list(folder, signal);
      const names = first ?? (await remote.list(folder, signal));
      first = undefined;
      return names.filter(isVaults);
    },
  };
}

/** @returns where the request lies */
export async function putRequest(
  remote: Remote,
  bytes: Bytes,
  signal: AbortSignal,
): Promise<string> {
  const path = `${ownFolder}/ask.${await hashOf(bytes)}`;
  await remote.put(path, bytes, signal);
  return path;
}
