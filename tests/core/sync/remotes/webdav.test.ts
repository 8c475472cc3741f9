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

const billionLaughs = `<!DOCTYPE l [<!ENTITY l0 "${'ha'.repeat(50)}">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join('')}]>`;
const largeEntity = `<!DOCTYPE l [<!ENTITY l0 "${'ha'.repeat(5_000)}">]>`;

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

  test.each([
    [
      'what could not be looked at',
      '<d:response><d:href>/x</d:href><d:status>HTTP/1.1 403</d:status></d:response>',
    ],
    ['what is nothing', '<d:response/>'],
    ['what is text', '<d:response>x</d:response>'],
    ['a name that is a number', '<d:response><d:href>123</d:href></d:response>'],
  ])('leaves out %s', async (_, odd) => {
    expect(await list(row(folder, true), odd, row(`${folder}a`))).toEqual(['a']);
  });

  test('tells names of other programs as they are', async () => {
    expect(await list(row(folder, true), row(`${folder}my%20file%25.txt`))).toEqual([
      'my file%.txt',
    ]);
  });

  test('of one name is no list of letters', async () => {
    expect(await list(row(folder, true), row(`${folder}12345`))).toEqual(['12345']);
  });

  test.each([
    ['cut short', listing(row(folder, true), row(`${folder}a`)).replace('</d:multistatus>', '')],
    ['cut in a name', listing(row(folder, true), row(`${folder}abc`)).replace(/bc<.*$/, '')],
    ['with entities in entities', `${billionLaughs}${listing(row(folder, true), '&l9;')}`],
    [
      'with an entity many times',
      `${largeEntity}${listing(row(folder, true), row('&l0;'.repeat(10_000)))}`,
    ],
    ['with names of every object', listing(row(folder, true), '<__proto__/>')],
    [
      'deeper than any server needs',
      listing(row(folder, true), '<a>'.repeat(200) + '</a>'.repeat(200)),
    ],
  ])('%s is none', async (_, body) => {
    const remote = webdav.open(settings, answerWith([207, body]).deps);
    await expect(remote.list('heads', signal)).rejects.toMatchObject({ failure: 'nonsense' });
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

test.each([
  'http://[::1]:8080/',
  'https://cloud.example.org:8443/dav/',
  'https://cloud.example.org/a%20b/%D1%84/',
])('a request goes to %s as it was filled in', async (url) => {
  const { deps, sent } = answerWith([404]);
  await webdav.open({ ...settings, url }, deps).get('heads/a', signal);
  expect(sent[0]?.url).toBe(`${url}my%20notes/vault/heads/a`);
});

const challenge = 'Digest realm="vault", nonce="abc", qop="auth", algorithm=MD5';
const refuses: [number, string, Record<string, string>] = [
  401,
  '',
  { 'WWW-Authenticate': challenge },
];

test('two remotes at once are each asked by their own fetch, whatever has to be asked again', async () => {
  const [one, two] = ['one', 'two'].map((name) => {
    const names = listing(row(folder, true), row(`${folder}${name}`));
    return webdav.open(settings, answerWith(refuses, refuses, [207, names]).deps);
  });
  const lists = [one, two].map((remote) => remote?.list('heads', signal));
  expect(await Promise.all(lists)).toEqual([['one'], ['two']]);
});

describe('a server that asks for Digest', () => {
  const digest = { ...settings, user: 'анна' };

  test('is given the proof of a password, from then on in one request', async () => {
    const { deps, sent } = answerWith(refuses, refuses, [204]);
    const remote = webdav.open(digest, deps);
    await remote.put('heads/a', new Uint8Array(1), signal);
    await remote.put('heads/b', new Uint8Array(1), signal);
    const proofs = sent.map(({ headers }) => headers.get('Authorization') ?? '');
    expect(proofs.map((proof) => proof.split(' ')[0])).toEqual(['Basic', '', 'Digest', 'Digest']);
    expect(proofs[2]).toContain('uri="/remote.php/dav/files/anna/my%20notes/vault/heads/a"');
    expect(proofs.map((proof) => /nc=(\d+)/.exec(proof)?.[1]).slice(2)).toEqual([
      '00000001',
      '00000002',
    ]);
    // UTF-8, a character for each byte.
    expect(proofs[2]).toContain('username="Ð°Ð½Ð½Ð°"');
  });

  test('may refuse the proof, whatever is asked', async () => {
    const { deps } = answerWith(refuses);
    const remote = webdav.open(digest, deps);
    const refusal = { failure: 'password' };
    await expect(remote.list('heads', signal)).rejects.toMatchObject(refusal);
    await expect(remote.get('heads/a', signal)).rejects.toMatchObject(refusal);
    await expect(remote.put('heads/a', new Uint8Array(1), signal)).rejects.toMatchObject(refusal);
    await expect(remote.remove('heads/a', signal)).rejects.toMatchObject(refusal);
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
    [
      'another device makes it, and rclone locks it meanwhile',
      [404, 423, 423, 405, 201],
      [file, inner, inner, inner, file],
    ],
    [
      'another device makes the one above, and rclone locks it meanwhile',
      [404, 409, 423, 405, 201, 201],
      [file, inner, middle, middle, inner, file],
    ],
    [
      'they stay locked, and take files all the same',
      [404, 423, 423, 423, 423, 423, 201],
      [file, inner, inner, inner, inner, inner, file],
    ],
    [
      'another device makes it, and Apache forbids it',
      [409, 403, 405, 201],
      [file, inner, inner, file],
    ],
    [
      'all are',
      [409, 409, 409, 201, 201, 201, 201],
      [file, inner, middle, outer, middle, inner, file],
    ],
    ['even the address is', [409, 409, 409, 409], [file, inner, middle, outer, 'missing']],
    [
      'none may be made',
      [409, 403, 403, 403, 403, 403],
      [file, inner, inner, inner, inner, inner, 'forbidden'],
    ],
    ['it is refused again', [409, 201, 409], [file, inner, file, 'missing']],
    ['the server is broken', [500, 405, 500], [file, inner, file, 'broken']],
  ])('%s', async (_, statuses, asked) => {
    expect(await put(...statuses)).toEqual(asked);
  });
});
