import { AwsV4Signer } from 'aws4fetch';
import * as v from 'valibot';
import {
  checkVaultFolder,
  checkVaultPath,
  RemoteError,
  type Remote,
  type RemoteFailure,
} from '../remote.ts';
import {
  largestFile,
  largestListing,
  readAnswer,
  refuse,
  send,
  type HttpAnswer,
  type RemoteDeps,
} from './http.ts';
import type { RemoteKind } from './remote-kind.ts';
import {
  encodePath,
  fault,
  filled,
  folderPath,
  hostOf,
  originOf,
  webAddress,
  word,
} from './settings.ts';
import { findElements, findText } from './xml.ts';

const settings = v.object({
  endpoint: webAddress,
  region: v.optional(v.pipe(word, v.regex(/^[\w-]*$/, fault('region'))), ''),
  bucket: v.pipe(word, v.regex(/^[\w.-]{1,255}$/, fault('bucket'))),
  prefix: v.optional(folderPath, ''),
  accessKeyId: v.pipe(word, filled),
  secretAccessKey: v.pipe(word, filled),
});
type Settings = v.InferOutput<typeof settings>;

/** What S3 says more exactly by a code than by a status; keys that are not known answer 403. */
const failures = new Map<string | undefined, RemoteFailure>([
  ['InvalidAccessKeyId', 'password'],
  ['SignatureDoesNotMatch', 'password'],
  ['NoSuchBucket', 'missing'],
  ['QuotaExceeded', 'full'],
  ['RequestTimeout', 'busy'],
  ['SlowDown', 'busy'],
]);

function readCode(answer: HttpAnswer): string | undefined {
  const root = answer.status >= 400 ? readAnswer(answer) : undefined;
  return root && findText(root, 'Code');
}

/** Of 1,000 names each; all of them together are bounded as one listing is. */
const mostPages = 50;

/** A page of a listing, and what asks for the next; undefined where the answer is none. */
function readPage(answer: HttpAnswer): { keys: string[]; next?: string } | undefined {
  const root = answer.status === 200 ? readAnswer(answer) : undefined;
  if (root?.name !== 'ListBucketResult') return undefined;
  const keys = findElements(root, 'Contents', 'Key').map(({ text }) => text);
  if (findText(root, 'IsTruncated') !== 'true') return { keys };
  const next = findText(root, 'NextContinuationToken');
  return next ? { keys, next } : undefined;
}

function open(filledIn: Settings, { fetch, now }: RemoteDeps): Remote {
  const place = hostOf(filledIn.endpoint);
  const bucket = `${filledIn.endpoint}${filledIn.bucket}`;
  const start = filledIn.prefix === '' ? '' : `${filledIn.prefix}/`;
  const addressOf = (path: string) => `${bucket}/${encodePath(start, checkVaultPath(path))}`;
  /** How far the place's clock is before ours, in milliseconds, as soon as it minds. */
  let ahead = 0;

  async function ask(
    method: string,
    url: string,
    signal: AbortSignal,
    limit: number,
    body?: Uint8Array<ArrayBuffer>,
  ): Promise<HttpAnswer> {
    const signer = new AwsV4Signer({
      method,
      url,
      // Else a server would guess one by the name.
      headers: body ? { 'Content-Type': 'application/octet-stream' } : {},
      service: 's3',
      region: filledIn.region || 'us-east-1',
      accessKeyId: filledIn.accessKeyId,
      secretAccessKey: filledIn.secretAccessKey,
      datetime: new Date(now() + ahead).toISOString().replace(/[:-]|\.\d{3}/g, ''),
      ...(body ? { body } : {}),
    });
    const signed = await signer.sign();
    const answer = await send(fetch, place, {
      method,
      url: signed.url.href,
      headers: Object.fromEntries(signed.headers),
      ...(body ? { body } : {}),
      limit,
      signal,
    });
    // A device whose clock is wrong syncs too; a second time the same says that this was not it.
    const theirs = Date.parse(answer.headers.get('Date') ?? '');
    if (readCode(answer) === 'RequestTimeTooSkewed' && Math.abs(theirs - now() - ahead) > 60_000) {
      ahead = theirs - now();
      return ask(method, url, signal, limit, body);
    }
    return answer;
  }

  const refuseAnswer = (answer: HttpAnswer) =>
    refuse(place, answer, now(), failures.get(readCode(answer)));

  return {
    place,

    async list(folder, signal) {
      const prefix = checkVaultFolder(folder) === '' ? start : `${start}${folder}/`;
      const names: string[] = [];
      let next: string | undefined;
      let room = largestListing;
      for (let page = 0; page < mostPages; page++) {
        const query = new URLSearchParams({ 'list-type': '2', delimiter: '/', prefix });
        if (next !== undefined) query.set('continuation-token', next);
        // What is signed is "%20"; URLSearchParams writes "+".
        const url = `${bucket}?${String(query).replaceAll('+', '%20')}`;
        const answer = await ask('GET', url, signal, room);
        if (answer.status >= 400) throw refuseAnswer(answer);
        const found = readPage(answer);
        if (!found) throw new RemoteError('nonsense', place, { status: answer.status });
        for (const key of found.keys) {
          const name = key.slice(prefix.length);
          if (key === prefix + name && name !== '' && !name.includes('/')) names.push(name);
        }
        next = found.next;
        room -= answer.bytes.length;
        if (next === undefined) return names;
      }
      throw new RemoteError('nonsense', place);
    },

    async get(path, signal) {
      const answer = await ask('GET', addressOf(path), signal, largestFile);
      if (answer.status === 404 && readCode(answer) !== 'NoSuchBucket') return undefined;
      if (answer.status !== 200) throw refuseAnswer(answer);
      return answer.bytes;
    },

    async put(path, bytes, signal) {
      const answer = await ask('PUT', addressOf(path), signal, largestListing, bytes);
      if (answer.status !== 200) throw refuseAnswer(answer);
    },

    async remove(path, signal) {
      const answer = await ask('DELETE', addressOf(path), signal, largestListing);
      const isGone = answer.status === 404 && readCode(answer) !== 'NoSuchBucket';
      if (answer.status >= 300 && !isGone) throw refuseAnswer(answer);
    },
  };
}

/** Everything that speaks S3: Ceph, Swift, Garage, SeaweedFS, Amazon. Buckets by path, as all of them know. */
export const s3: RemoteKind<Settings> = {
  kind: 's3',
  fields: [
    { name: 'endpoint', type: 'url', required: true },
    { name: 'region', type: 'text', required: false },
    { name: 'bucket', type: 'text', required: true },
    { name: 'prefix', type: 'text', required: false, value: 'source-context' },
    { name: 'accessKeyId', type: 'text', required: true },
    { name: 'secretAccessKey', type: 'password', required: true },
  ],
  settings,
  origins: ({ endpoint }) => [originOf(endpoint)],
  place: ({ endpoint }) => hostOf(endpoint),
  open,
};
