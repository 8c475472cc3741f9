import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { articles } from './articles.ts';

const pages = resolve(import.meta.dirname, 'pages');

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

export interface Newsroom {
  origin: string;
  articles: { id: string; title: string; url: string; shape: string }[];
  close(): Promise<void>;
}

/** Serves the demonstration newspapers on 127.0.0.1; port 0 takes any free one. */
export async function serveNewsroom(options: { port?: number } = {}): Promise<Newsroom> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    answer(request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    articles: articles.map(({ id, title, path, shape }) => ({
      id,
      title,
      url: origin + path,
      shape,
    })),
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

async function answer(target: string, response: ServerResponse): Promise<void> {
  const path = pathOf(target);
  const file = path === undefined ? undefined : await find(path);
  const { name, body } = file ?? { name: '404.html', body: await readFile(inPages('/404.html')!) };
  response.writeHead(file ? 200 : 404, {
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  // Node leaves the body out by itself when the request was HEAD.
  response.end(body);
}

function pathOf(target: string): string | undefined {
  try {
    return decodeURIComponent(target.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

async function find(path: string): Promise<{ name: string; body: Buffer } | undefined> {
  const name = inPages(path.endsWith('/') ? `${path}index.html` : path);
  if (name === undefined) return undefined;
  const body = await readIfFile(name);
  if (body) return { name, body };
  // The single-page app has one document; its router makes the other stories' addresses.
  const story = /^\/spa\/([a-z-]+)\.html$/.exec(path)?.[1];
  const shell = inPages('/spa/istanbul-rounds.html')!;
  if (story === undefined || !(await readIfFile(inPages(`/spa/stories/${story}.json`)!))) {
    return undefined;
  }
  return { name: shell, body: await readFile(shell) };
}

/** The file a path stands for, or nothing when it would lie outside the pages. */
function inPages(path: string): string | undefined {
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return undefined;
  const name = resolve(pages, `.${path}`);
  return name.startsWith(pages + sep) ? name : undefined;
}

async function readIfFile(name: string): Promise<Buffer | undefined> {
  try {
    return await readFile(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
      return undefined;
    }
    throw error;
  }
}
