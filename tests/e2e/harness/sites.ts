import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serveNewsroom, type Newsroom } from '../../../scripts/newsroom/server.ts';

/** The demonstration newspapers, by the id of an article. */
export function useNewsroom(): (article: string, search?: string) => string {
  let newsroom: Newsroom | undefined;
  beforeAll(async () => {
    newsroom = await serveNewsroom();
  });
  afterAll(() => newsroom?.close());
  return (article, search = '') => {
    const found = newsroom?.articles.find(({ id }) => id === article);
    if (!found) throw new Error(`The newsroom has no article ${article}.`);
    return found.url + search;
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
};

export interface Site {
  addressOf(page: string): string;
  /** Paths that were asked for, in order. */
  requests: string[];
}

/** Serves tests/e2e/pages/; `headers` go with every page. */
export function usePages(headers: Record<string, string> = {}): Site {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const file = new URL(`../pages${path}`, import.meta.url);
    readFile(file).then(
      (body) => {
        const type = types[extname(path)] ?? 'text/html';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    requests,
    addressOf: (page) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`,
  };
}
