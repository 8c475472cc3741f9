import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of WebDAV as a vault needs, in memory, behind a password. */
export interface WebDav {
  url: string;
  account: { user: string; password: string };
  /** By their paths, each with its bytes. */
  files: Map<string, Buffer>;
  close(): void;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function describe(path: string, isFolder: boolean): string {
  const type = isFolder ? '<D:collection/>' : '';
  return (
    `<D:response><D:href>${path}</D:href><D:propstat><D:prop>` +
    `<D:resourcetype>${type}</D:resourcetype></D:prop>` +
    `<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`
  );
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

export async function serveWebDav(): Promise<WebDav> {
  const account = { user: 'anna', password: 'harbour' };
  const files = new Map<string, Buffer>();
  const folders = new Set(['']);
  const allowed = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;

  function list(folder: string): string {
    const children = [...files.keys()].filter((path) => parentOf(path) === folder);
    const rows = [describe(`${folder}/`, true), ...children.map((path) => describe(path, false))];
    return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${rows.join('')}</D:multistatus>`;
  }

  async function answer(request: IncomingMessage): Promise<[number, (string | Buffer)?]> {
    if (request.headers.authorization !== allowed) return [401];
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.replace(/\/$/, '');
    switch (request.method) {
      case 'PROPFIND':
        return folders.has(path) ? [207, list(path)] : [404];
      case 'MKCOL':
        if (folders.has(path)) return [405];
        folders.add(path);
        return [201];
      case 'PUT':
        if (!folders.has(parentOf(path))) return [409];
        files.set(path, await readBody(request));
        return [201];
      case 'DELETE':
        return [files.delete(path) ? 204 : 404];
      default:
        return files.has(path) ? [200, files.get(path)!] : [404];
    }
  }

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      const type = status === 207 ? 'application/xml' : 'application/octet-stream';
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    account,
    files,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
