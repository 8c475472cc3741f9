import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';

export interface PackServer {
  address: string;
  /** Bytes of each file that was sent. */
  sent: { file: string; bytes: number }[];
  close(): void;
}

/** Serves the files of a folder on loopback, as any web server would. */
export async function servePack(folder: string): Promise<PackServer> {
  const sent: PackServer['sent'] = [];
  const server = createServer((request, response) => {
    const file = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(join(folder, file)).then(
      (bytes) => {
        sent.push({ file, bytes: bytes.length });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack.json`,
    sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
