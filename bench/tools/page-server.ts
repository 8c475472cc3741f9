import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** An address of a site of its own each time: the browser gives it a fresh process and cold code. */
  freshAddress(path: string): string;
  port: number;
  close(): void;
}

/** Serves texts from memory, isolated so that the page's clock has its full resolution. */
export async function servePages(files: ReadonlyMap<string, string>): Promise<PageServer> {
  const server = createServer(({ url }, response) => {
    const text = files.get(url ?? '');
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': url?.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(text ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  let sites = 0;
  return {
    port,
    freshAddress: (path) => `http://site-${++sites}.localhost:${port}${path}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
