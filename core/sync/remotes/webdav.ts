import * as v from 'valibot';
import { parseXML } from 'webdav/web';
import { checkVaultFolder, checkVaultPath, RemoteError, type Remote } from '../remote.ts';
import {
  largestFile,
  largestListing,
  readText,
  refuse,
  type HttpAnswer,
  type RemoteDeps,
} from './http.ts';
import type { RemoteKind } from './remote-kind.ts';
import { filled, folderPath, hostOf, originOf, secret, webAddress, word } from './settings.ts';
import { openWebdavClient } from './webdav-client.ts';

const settings = v.object({
  url: webAddress,
  folder: v.pipe(folderPath, filled),
  user: v.optional(word, ''),
  password: v.optional(secret, ''),
});
type Settings = v.InferOutput<typeof settings>;

/** Only what tells a folder from a file; dates, owners and quotas would be most of the answer. */
const propfind = {
  data:
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>',
  headers: { 'Content-Type': 'application/xml; charset=utf-8' },
};

/** What a PUT may answer where its folder is missing: 409 by the standard, 500 with nginx and lighttpd. */
function mayLackFolder({ status }: HttpAnswer): boolean {
  return status === 404 || status === 409 || status === 500;
}

/** The library's parser takes an element that stays open for one that ends, and a part for a shorter list. */
const wholeList = /<\/(?:[\w.-]+:)?multistatus\s*>\s*$/;

/** Entities are all that it could bring; the parser's own bounds on them grew with its versions. */
const documentType = /<!DOCTYPE/i;

/** What the library's parser makes of a listing; its types promise more than servers keep. */
const listing = v.object({ multistatus: v.object({ response: v.array(v.unknown()) }) });
const row = v.object({ href: v.string() });
const folderRow = v.object({
  propstat: v.object({ prop: v.object({ resourcetype: v.object({ collection: v.unknown() }) }) }),
});

async function readRows(answer: HttpAnswer): Promise<unknown[]> {
  const text = answer.status === 207 ? readText(answer) : undefined;
  if (text === undefined || !wholeList.test(text) || documentType.test(text)) return [];
  const parsed = await parseXML(text).catch(() => undefined);
  return v.is(listing, parsed) ? parsed.multistatus.response : [];
}

function readPath(href: string, url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(href, url).pathname).replace(/\/$/, '');
  } catch {
    return undefined;
  }
}

/**
 * The names of the files that lie directly in the folder that was asked for; undefined where the answer is
 * no such list. The folder's own path is taken from the answer, because a proxy may have changed it. Rows are
 * read one by one, as the library's own listing fails for a single name that is not encoded as it should be.
 */
async function readNames(answer: HttpAnswer, url: string): Promise<string[] | undefined> {
  const rows = (await readRows(answer)).flatMap((one) => {
    const path = v.is(row, one) ? readPath(one.href, url) : undefined;
    return path === undefined ? [] : [{ path, isFolder: v.is(folderRow, one) }];
  });
  const folders = rows.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  if (folders.length === 0) return undefined;
  const own = folders.reduce((shortest, path) => (path.length < shortest.length ? path : shortest));
  return rows.flatMap(({ path, isFolder }) => {
    const name = path.slice(own.length + 1);
    return isFolder || path !== `${own}/${name}` || name.includes('/') ? [] : [name];
  });
}

/** Milliseconds between looks at a folder that another device is making: servers take a few. */
const beingMade = [20, 50, 100, 200];

function open({ url, folder, user, password }: Settings, { fetch, now, wait }: RemoteDeps): Remote {
  const place = hostOf(url);
  const ask = openWebdavClient({ url, user, password, fetch, place });
  const pathOf = (path: string) => `${folder}/${checkVaultPath(path)}`;

  /**
   * Makes a folder, and those above where they are missing. One that is there already answers 405; one that
   * another device makes at this moment, 423 with rclone, and 403 with Apache until it is there: nothing can be
   * made or written in it before. The library's own way up asks once more for each folder, and ends where another
   * device is faster.
   */
  async function makeFolder(names: string[], signal: AbortSignal): Promise<void> {
    const make = () =>
      ask(signal, largestListing, (client, own) =>
        client.createDirectory(names.join('/'), { signal: own }),
      );
    let answer = await make();
    if ((answer.status === 404 || answer.status === 409) && names.length > 1) {
      await makeFolder(names.slice(0, -1), signal);
      answer = await make();
    }
    for (const pause of beingMade) {
      if (answer.status !== 403 && answer.status !== 423) break;
      await wait(pause);
      answer = await make();
    }
    if (![201, 405, 423].includes(answer.status)) throw refuse(place, answer, now());
  }

  return {
    place,

    async list(inside, signal) {
      const path = checkVaultFolder(inside) === '' ? `${folder}/` : `${folder}/${inside}/`;
      const answer = await ask(signal, largestListing, (client, own) =>
        client.customRequest(path, {
          ...propfind,
          method: 'PROPFIND',
          headers: { ...propfind.headers, Depth: '1' },
          signal: own,
        }),
      );
      if (answer.status === 404) {
        // Not made yet, unless the address itself is wrong.
        const above = await ask(signal, largestListing, (client, own) =>
          client.stat('/', { ...propfind, signal: own }),
        );
        if (above.status === 207) return [];
        throw refuse(place, above, now());
      }
      if (answer.status >= 400) throw refuse(place, answer, now());
      const names = await readNames(answer, url);
      if (!names) throw new RemoteError('nonsense', place, { status: answer.status });
      return names;
    },

    async get(path, signal) {
      const at = pathOf(path);
      const answer = await ask(signal, largestFile, (client, own) =>
        client.getFileContents(at, { signal: own }),
      );
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw refuse(place, answer, now());
      return answer.bytes;
    },

    async put(path, bytes, signal) {
      const at = pathOf(path);
      // The library would write a Uint8Array as JSON.
      const { buffer } = bytes.slice();
      const write = () =>
        ask(signal, largestListing, (client, own) =>
          client.putFileContents(at, buffer, { signal: own }),
        );
      let answer = await write();
      if (mayLackFolder(answer)) {
        await makeFolder(at.split('/').slice(0, -1), signal);
        answer = await write();
      }
      if (answer.status >= 300) throw refuse(place, answer, now());
    },

    async remove(path, signal) {
      const at = pathOf(path);
      const answer = await ask(signal, largestListing, (client, own) =>
        client.deleteFile(at, { signal: own }),
      );
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
