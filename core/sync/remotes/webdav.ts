import * as v from 'valibot';
import { checkVaultFolder, checkVaultPath, RemoteError, type Remote } from '../remote.ts';
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
  filled,
  folderPath,
  hostOf,
  originOf,
  secret,
  webAddress,
  word,
} from './settings.ts';
import { findElements, findText } from './xml.ts';

const settings = v.object({
  url: webAddress,
  folder: v.pipe(folderPath, filled),
  user: v.optional(word, ''),
  password: v.optional(secret, ''),
});
type Settings = v.InferOutput<typeof settings>;

/** Only what tells a folder from a file; dates, owners and quotas would be most of the answer. */
const propfind =
  '<?xml version="1.0" encoding="utf-8"?>' +
  '<propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/** A password in any alphabet (RFC 7617, 2.1). */
function authorize({ user, password }: Settings): Record<string, string> {
  if (user === '' && password === '') return {};
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return { Authorization: `Basic ${btoa(String.fromCodePoint(...bytes))}` };
}

/** What a PUT may answer where its folder is missing: 409 by the standard, 500 with nginx and lighttpd. */
function mayLackFolder({ status }: HttpAnswer): boolean {
  return status === 404 || status === 409 || status === 500;
}

function readPath(href: string, url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(href, url).pathname);
  } catch {
    return undefined;
  }
}

/**
 * The names of the files that lie directly in the folder that was asked for; undefined where the answer is
 * no such list. The folder's own path is taken from the answer, because a proxy may have changed it.
 */
function readNames(answer: HttpAnswer, url: string): string[] | undefined {
  const root = readAnswer(answer);
  if (root?.name !== 'multistatus') return undefined;
  const rows = findElements(root, 'response').flatMap((response) => {
    const path = readPath(findText(response, 'href') ?? '', url);
    const types = findElements(response, 'propstat', 'prop', 'resourcetype', 'collection');
    return path === undefined
      ? []
      : [{ path: path.replace(/\/$/, ''), isFolder: types.length > 0 }];
  });
  const folders = rows.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  if (folders.length === 0) return undefined;
  const own = folders.reduce((shortest, path) => (path.length < shortest.length ? path : shortest));
  return rows.flatMap(({ path, isFolder }) => {
    const name = path.slice(own.length + 1);
    return isFolder || path !== `${own}/${name}` || name.includes('/') ? [] : [name];
  });
}

function open(filledIn: Settings, { fetch, now }: RemoteDeps): Remote {
  const place = hostOf(filledIn.url);
  const headers = authorize(filledIn);
  const addressOf = (path: string) => filledIn.url + encodePath(filledIn.folder, path);

  const ask = (
    method: string,
    url: string,
    signal: AbortSignal,
    rest: { headers?: Record<string, string>; body?: BodyInit; limit?: number } = {},
  ) =>
    send(fetch, place, {
      method,
      url,
      signal,
      limit: largestListing,
      ...rest,
      headers: { ...headers, ...rest.headers },
    });

  const findProperties = (url: string, depth: '0' | '1', signal: AbortSignal) =>
    ask('PROPFIND', url, signal, {
      headers: { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' },
      body: propfind,
    });

  /**
   * Makes a folder, and those above where they are missing. One that is there already answers 405; one that
   * another device makes at this moment, 423 with rclone.
   */
  async function makeFolder(names: string[], signal: AbortSignal): Promise<void> {
    const make = () => ask('MKCOL', `${filledIn.url}${encodePath(...names)}/`, signal);
    let answer = await make();
    if ((answer.status === 404 || answer.status === 409) && names.length > 1) {
      await makeFolder(names.slice(0, -1), signal);
      answer = await make();
    }
    if (![201, 405, 423].includes(answer.status)) throw refuse(place, answer, now());
  }

  return {
    place,

    async list(folder, signal) {
      const url = `${addressOf(checkVaultFolder(folder))}/`;
      const answer = await findProperties(url, '1', signal);
      if (answer.status === 404) {
        // Not made yet, unless the address itself is wrong.
        const above = await findProperties(filledIn.url, '0', signal);
        if (above.status === 207) return [];
        throw refuse(place, above, now());
      }
      if (answer.status >= 400) throw refuse(place, answer, now());
      const names = answer.status === 207 ? readNames(answer, url) : undefined;
      if (!names) throw new RemoteError('nonsense', place, { status: answer.status });
      return names;
    },

    async get(path, signal) {
      const url = addressOf(checkVaultPath(path));
      const answer = await ask('GET', url, signal, { limit: largestFile });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw refuse(place, answer, now());
      return answer.bytes;
    },

    async put(path, bytes, signal) {
      const url = addressOf(checkVaultPath(path));
      const write = () =>
        ask('PUT', url, signal, {
          headers: { 'Content-Type': 'application/octet-stream' },
          body: bytes,
        });
      let answer = await write();
      if (mayLackFolder(answer)) {
        await makeFolder(`${filledIn.folder}/${path}`.split('/').slice(0, -1), signal);
        answer = await write();
      }
      if (answer.status >= 300) throw refuse(place, answer, now());
    },

    async remove(path, signal) {
      const answer = await ask('DELETE', addressOf(checkVaultPath(path)), signal);
      if (answer.status >= 300 && answer.status !== 404) throw refuse(place, answer, now());
    },
  };
}

/** Nextcloud, ownCloud and every other server of RFC 4918. */
export const webdav: RemoteKind<Settings> = {
  kind: 'webdav',
  fields: [
    { name: 'url', type: 'url', required: true },
    { name: 'folder', type: 'text', required: true, value: 'source-context' },
    { name: 'user', type: 'text', required: false },
    { name: 'password', type: 'password', required: false },
  ],
  settings,
  origins: ({ url }) => [originOf(url)],
  place: ({ url }) => hostOf(url),
  open,
};
