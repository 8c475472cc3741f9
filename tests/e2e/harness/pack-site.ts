import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readEarlier, writePack } from '../../../cli/pack-folder.ts';
import { makeKeys } from '../../../core/datasets/pack/keys.ts';
import { publishPack } from '../../../core/datasets/pack/publish.ts';
import { sha256 } from '../../../core/model/sha256.ts';
import type { Dataset } from '../../../core/model/dataset.ts';

/** A publisher, whose web server of files holds what `pack publish` (tests/cli) writes. */
export interface PackSite {
  address(): string;
  publish(dataset: Dataset): Promise<void>;
  /** Flips a bit at the end of each file whose name begins so. */
  damage(beginning: string): void;
  /** From now on files whose name begins so come but by half, and the other half never; nothing lets all come. */
  stall(beginning: string | undefined): void;
  /** Writes over the manifest, signed or not. */
  rewriteManifest(parts: object): void;
  /** Files that were asked for since the last time, without their hashes; those that were only to be confirmed with "?". */
  takeRequests(): string[];
  close(): void;
}

export async function openPackSite(): Promise<PackSite> {
  const folder = mkdtempSync(join(tmpdir(), 'source-context-pack-'));
  const site = join(folder, 'site');
  const manifest = join(site, 'pack.json');
  const requests: string[] = [];
  let stalled: string | undefined;

  /** With entity tags, as web servers of files have them. */
  const server = createServer((request, response) => {
    void (async () => {
      const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
      const match = request.headers['if-none-match'];
      requests.push(name.replace(/\..*/, '') + (match === undefined ? '' : '?'));
      const bytes = new Uint8Array(readFileSync(join(site, name)));
      const etag = `"${(await sha256(bytes)).slice(0, 16)}"`;
      if (match === etag) response.writeHead(304, { etag }).end();
      else if (stalled !== undefined && name.startsWith(stalled))
        response.writeHead(200, { etag }).write(bytes.subarray(0, bytes.length >> 1));
      else response.writeHead(200, { etag }).end(bytes);
    })().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { secret } = await makeKeys();

  return {
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack.json`,
    async publish(dataset) {
      const earlier = await readEarlier(site);
      const now = new Date();
      const published = await publishPack(dataset, {
        secret,
        now,
        expires: new Date(now.getTime() + 90 * 86_400_000),
        mirrors: [],
        rotations: [],
        earlier,
      });
      if (!published.ok) throw new Error(published.error.kind);
      writePack(site, published.value, earlier);
    },
    damage(beginning) {
      for (const name of readdirSync(site).filter((one) => one.startsWith(beginning))) {
        const bytes = readFileSync(join(site, name));
        bytes[bytes.length - 1]! ^= 1;
        writeFileSync(join(site, name), bytes);
      }
    },
    stall(beginning) {
      stalled = beginning;
    },
    rewriteManifest(parts) {
      const before = JSON.parse(readFileSync(manifest, 'utf8')) as object;
      writeFileSync(manifest, JSON.stringify({ ...before, ...parts }));
    },
    takeRequests: () => requests.splice(0),
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
