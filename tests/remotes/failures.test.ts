import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Remote } from '../../core/sync/remote.ts';
import { nats } from '../../core/sync/remotes/nats.ts';
import { s3 } from '../../core/sync/remotes/s3.ts';
import { webdav } from '../../core/sync/remotes/webdav.ts';
import { hasOpenssl, makeCertificate, openssl } from './servers/own-certificate.ts';
import { account, findPort, requireServer } from './servers/server.ts';
import { s3Account } from './servers/swift.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';

if (!hasOpenssl) requireServer(openssl);

const { signal } = new AbortController();
const deps = remoteDeps();
const operations: Record<string, (remote: Remote) => Promise<unknown>> = {
  list: (remote) => remote.list('heads', signal),
  get: (remote) => remote.get('heads/a', signal),
  put: (remote) => remote.put('heads/a', new Uint8Array(10), signal),
  remove: (remote) => remote.remove('heads/a', signal),
};
const kinds: Record<string, (url: string) => Remote> = {
  webdav: (url) => webdav.open({ url, folder: 'vault', ...account }, deps),
  s3: (url) => s3.open({ endpoint: url, bucket: 'vault', prefix: '', ...s3Account }, deps),
};

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const says =
  (status: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

let handle: Handler = says(500);
let elsewhere: Server;
let strangers = 0;
let server: Server;
let url: string;

const listen = async (one: Server) => {
  await new Promise<void>((resolve) => {
    one.listen(0, '127.0.0.1', resolve);
  });
  return `127.0.0.1:${(one.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => handle(request, response));
    request.on('error', () => {});
  });
  elsewhere = createServer((_, response) => {
    strangers++;
    response.end();
  });
  url = `http://${await listen(server)}/`;
  await listen(elsewhere);
});

afterAll(() => {
  for (const one of [server, elsewhere]) {
    one.closeAllConnections();
    one.close();
  }
});

const login = '<!DOCTYPE html><title>Sign in</title><form><input type="password"></form>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const xml = { 'Content-Type': 'application/xml' };
const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();

describe.each(Object.entries(kinds))('%s', (kind, open) => {
  /** Every operation against what a server does. */
  async function expectEach(names: string[], handler: Handler, failure: object): Promise<void> {
    handle = handler;
    const place = new URL(url).host;
    for (const name of names)
      await expect(operations[name]?.(open(url)), name).rejects.toMatchObject({
        name: 'RemoteError',
        place,
        ...failure,
      });
  }
  const all = Object.keys(operations);

  test.each<[string, Handler, string]>([
    ['401', says(401, { 'WWW-Authenticate': 'Basic realm="a"' }), 'password'],
    ['401 with a page', says(401, html, login), 'password'],
    ['403', says(403), 'forbidden'],
    ['413', says(413), 'full'],
    ['423', says(423), 'locked'],
    ['429', says(429), 'busy'],
    ['500', says(500), 'broken'],
    ['502 with a page', says(502, html, '<html>Bad gateway</html>'), 'broken'],
    ['503', says(503), 'broken'],
    ['507', says(507), 'full'],
    ['511, a captive portal', says(511, html, login), 'page'],
    ['418', says(418), 'nonsense'],
    ['a login page with 200', says(200, html, login), 'page'],
    ['a login page that says it is data', says(200, {}, `\n  ${login}`), 'page'],
  ])('%s', (_, handler, failure) => expectEach(all, handler, { failure }));

  test('404 is no empty place', async () => {
    await expectEach(['list', 'put'], says(404), { failure: 'missing' });
    expect(await open(url).get('heads/a', signal)).toBeUndefined();
  });

  test('429 and 503 may say when to come back', async () => {
    await expectEach(all, says(429, { 'Retry-After': '120' }), {
      failure: 'busy',
      detail: { status: 429, retryAfter: 120_000 },
    });
    handle = says(503, { 'Retry-After': inAnHour() });
    const refusal = await open(url)
      .get('a', signal)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ failure: 'busy' });
    const { retryAfter } = (refusal as { detail: { retryAfter: number } }).detail;
    expect(retryAfter / 1_000).toBeGreaterThan(3_590);
    expect(retryAfter / 1_000).toBeLessThan(3_601);
  });

  test.each([
    ['-5', undefined],
    ['soon', undefined],
    ['99999999', 86_400_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('Retry-After: %s', (value, retryAfter) =>
    expectEach(['get'], says(429, { 'Retry-After': value }), {
      detail: retryAfter === undefined ? { status: 429 } : { status: 429, retryAfter },
    }),
  );

  test.each([301, 302, 303, 307, 308])('%i is not followed', async (status) => {
    const there = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    await expectEach(all, says(status, { Location: there }), { failure: 'moved' });
    expect(strangers).toBe(0);
  });

  test('an answer that breaks off', () =>
    expectEach(
      ['list', 'get'],
      (_, response) => {
        response.writeHead(kind === 'webdav' ? 207 : 200, { 'Content-Length': '1000' });
        response.write('<multistatus>', () => response.destroy());
      },
      { failure: 'unreachable' },
    ));

  test('a connection that is reset', () =>
    expectEach(all, (request) => request.socket.resetAndDestroy(), { failure: 'unreachable' }));

  test.each([200, 207])('an empty answer with %i is no empty listing', (status) =>
    expectEach(['list'], says(status), { failure: 'nonsense' }),
  );

  test.each([
    ['JSON', '{"files": []}'],
    ['broken XML', '<a><b></a>'],
    ['XML of another kind', '<rss><channel/></rss>'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "cccccccc">]><multistatus>&b;</multistatus>'],
    ['a list of nothing, not even itself', '<multistatus xmlns="DAV:"/>'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x3c]).toString('latin1')],
  ])('%s where a listing was asked for', (_, body) =>
    expectEach(['list'], says(kind === 'webdav' ? 207 : 200, xml, body), { failure: 'nonsense' }),
  );

  test('a listing of 50 MB is not read to its end', async () => {
    let sent = 0;
    await expectEach(
      ['list'],
      (_, response) => {
        response.writeHead(kind === 'webdav' ? 207 : 200, xml);
        const more = () => {
          for (; sent < 50_000_000 && !response.destroyed; sent += 50_000)
            if (!response.write(' '.repeat(50_000))) return response.once('drain', more);
          return response.end();
        };
        more();
      },
      { failure: 'nonsense' },
    );
    // What the system holds between the two is sent too; machines with much memory hold megabytes.
    expect(sent).toBeLessThan(50_000_000);
  });

  test('what the place says of it is kept, short and on one line', () =>
    expectEach(
      ['put'],
      says(
        507,
        xml,
        `<d:error xmlns:d="DAV:"><s:message>Quota\n of ${'9'.repeat(500)}</s:message></d:error>`,
      ),
      { detail: { status: 507, told: `Quota of ${'9'.repeat(191)}` } },
    ));

  test('nobody there', async () => {
    const remote = open(`http://127.0.0.1:${await findPort()}/`);
    for (const act of Object.values(operations))
      await expect(act(remote)).rejects.toMatchObject({ failure: 'unreachable' });
  });

  test('no cookie is sent, and a signal ends a request that hangs', async () => {
    const seen: (string | undefined)[] = [];
    handle = (request) => void seen.push(request.headers.cookie);
    const controller = new AbortController();
    const asked = open(url).list('', controller.signal);
    await expect.poll(() => seen).toEqual([undefined]);
    controller.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});

describe('a certificate that nobody vouches for', () => {
  let secure: ReturnType<typeof createTlsServer>;
  let address: string;
  let requests = 0;

  beforeAll(async () => {
    secure = createTlsServer(makeCertificate(), (_, response) => {
      requests++;
      response.end();
    });
    secure.on('upgrade', () => requests++);
    address = `https://${await listen(secure)}/`;
  });

  afterAll(() => secure.close());

  const openNats = (url: string) => {
    const servers = url.replace('https', 'wss');
    return nats.open({ servers, team: 'desk', member: 'anna', password: 'x' }, deps);
  };

  test.each(Object.entries({ ...kinds, nats: openNats }))(
    '%s tells it no password',
    async (_, open) => {
      for (const act of Object.values(operations))
        await expect(act(open(address))).rejects.toMatchObject({
          failure: 'unreachable',
          place: new URL(address).host,
        });
      expect(requests).toBe(0);
    },
  );
});
