import { describe, expect, test } from 'vitest';
import { webdav } from '../../../../core/sync/remotes/webdav.ts';
import { answerWith } from './fake-fetch.ts';

const { signal } = new AbortController();
const settings = {
  url: 'https://cloud.example.org/remote.php/dav/files/anna/',
  folder: 'my notes/vault',
  user: 'anna',
  password: 'слово',
};
const folder = '/remote.php/dav/files/anna/my%20notes/vault/heads/';

const row = (href: string, isFolder = false) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype>` +
  `${isFolder ? '<d:collection/>' : ''}</d:resourcetype></d:prop>` +
  '<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>';
const listing = (...rows: string[]) =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${rows.join('')}</d:multistatus>`;

async function list(...rows: string[]): Promise<string[]> {
  return webdav.open(settings, answerWith([207, listing(...rows)]).deps).list('heads', signal);
}

describe('a listing', () => {
  test.each([
    ['paths', folder],
    ['whole addresses', `https://cloud.example.org${folder}`],
    ['paths behind a proxy that changes them', '/dav/other/heads/'],
    ['the root', '/'],
  ])('of %s', async (_, base) => {
    expect(await list(row(base, true), row(`${base}a.1`), row(`${base}b.2`))).toEqual([
      'a.1',
      'b.2',
    ]);
  });

  test('may name itself last, or without the slash at its end', async () => {
    expect(await list(row(`${folder}a`), row(folder.replace(/\/$/, ''), true))).toEqual(['a']);
  });

  test('leaves out folders, what is deeper than was asked for, and what has no path', async () => {
    const rows = [row(folder, true), row(`${folder}sub/`, true), row(`${folder}sub/deep`)];
    expect(await list(...rows, row('/elsewhere/x'), row('%zz'), row('http://['))).toEqual([]);
  });

  test('tells names of other programs as they are', async () => {
    expect(await list(row(folder, true), row(`${folder}my%20file%25.txt`))).toEqual([
      'my file%.txt',
    ]);
  });

  test('of one name is no list of letters', async () => {
    expect(await list(row(folder, true), row(`${folder}12345`))).toEqual(['12345']);
  });

  test('that was not found is empty only where the address itself answers', async () => {
    const { deps, sent } = answerWith([404], [207, listing(row('/', true))]);
    expect(await webdav.open(settings, deps).list('heads', signal)).toEqual([]);
    expect(sent.map(({ method, url }) => [method, url])).toEqual([
      ['PROPFIND', `https://cloud.example.org${folder}`],
      ['PROPFIND', settings.url],
    ]);
    expect(sent.map(({ headers }) => headers.get('Depth'))).toEqual(['1', '0']);
  });
});

test('a request carries name and password, and nothing of the browser', async () => {
  const { deps, sent } = answerWith([404]);
  await webdav.open(settings, deps).get('heads/a', signal);
  expect(sent[0]?.headers.get('Authorization')).toBe(`Basic ${btoa('anna:Ñ\x81Ð»Ð¾Ð²Ð¾')}`);
  expect(sent[0]?.init).toMatchObject({
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
});

test('without a name no password is sent', async () => {
  const { deps, sent } = answerWith([404]);
  await webdav.open({ ...settings, user: '', password: '' }, deps).get('heads/a', signal);
  expect(sent[0]?.headers.has('Authorization')).toBe(false);
});

describe('a write where folders are missing', () => {
  async function put(...statuses: number[]): Promise<string[]> {
    const { deps, sent } = answerWith(...statuses.map((status) => [status] as [number]));
    const told = await webdav
      .open(settings, deps)
      .put('heads/a', new Uint8Array(1), signal)
      .catch(({ failure }) => failure);
    const asked = sent.map(({ method, url }) => `${method} ${url.slice(settings.url.length)}`);
    return told === undefined ? asked : [...asked, told];
  }
  const file = 'PUT my%20notes/vault/heads/a';
  const [outer, middle, inner] = [
    'my%20notes/',
    'my%20notes/vault/',
    'my%20notes/vault/heads/',
  ].map((path) => `MKCOL ${path}`);

  test.each([
    ['none is', [204], [file]],
    ['the inner one is', [409, 201, 201], [file, inner, file]],
    ['nginx says so with 500', [500, 201, 201], [file, inner, file]],
    ['another device makes it', [404, 405, 201], [file, inner, file]],
    ['another device makes it, and rclone locks it', [404, 423, 201], [file, inner, file]],
    [
      'all are',
      [409, 409, 409, 201, 201, 201, 201],
      [file, inner, middle, outer, middle, inner, file],
    ],
    ['even the address is', [409, 409, 409, 409], [file, inner, middle, outer, 'missing']],
    ['none may be made', [409, 403], [file, inner, 'forbidden']],
    ['it is refused again', [409, 201, 409], [file, inner, file, 'missing']],
    ['the server is broken', [500, 405, 500], [file, inner, file, 'broken']],
  ])('%s', async (_, statuses, asked) => {
    expect(await put(...statuses)).toEqual(asked);
  });
});
